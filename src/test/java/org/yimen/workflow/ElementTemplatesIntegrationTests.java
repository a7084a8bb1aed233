package org.yimen.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.yimen.catalog.Catalog;
import org.yimen.platform.ProcessSteps;
import org.yimen.testing.PostgresTest;
import org.yimen.workflow.engine.ReleaseParts;
import org.yimen.workflow.model.ElementTemplate;
import org.yimen.workflow.model.ElementTemplate.Property;
import org.yimen.workflow.model.ElementTemplates;
import org.yimen.workflow.model.StepCatalogue;

/** What a process editor offers: a template for every step, and every one of them makes a model that may be deployed. */
@SpringBootTest(properties = "yimen.content.directories=src/test/resources/content")
@PostgresTest
class ElementTemplatesIntegrationTests {

    private static final String CALLED = "called";

    @Autowired
    Catalog catalog;
    @Autowired
    ReleaseParts parts;
    @Autowired
    ModelValidator validator;
    @Autowired
    List<ProcessSteps> steps;

    private final ElementTemplates templates = new ElementTemplates();

    @Test
    void everyStepHasItsTemplateAndNothingElseHas() {
        Set<String> known = new StepCatalogue(steps.stream().collect(Collectors.toMap(ProcessSteps::name, AopUtils::getTargetClass)))
                .signatures();
        Set<String> covered = templates.covered();
        Set<String> without = known.stream().filter(s -> !covered.contains(s) && !covered.contains(s.replaceFirst("/.*", "")))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> unknown = covered.stream().filter(c -> known.stream().noneMatch(s -> s.equals(c)
                || s.replaceFirst("/.*", "").equals(c))).collect(Collectors.toCollection(TreeSet::new));

        assertThat(without).as("steps without a template").isEmpty();
        assertThat(unknown).as("templates of no step").isEmpty();
    }

    @Test
    void whatIsDrawnFromATemplateMayBeDeployed() {
        Map<String, List<ModelFinding>> refused = new TreeMap<>();
        catalog.currentReleases().forEach((code, release) -> {
            if (Files.isDirectory(Path.of("bpmn", code))) {
                var choices = parts.of(release);
                var context = new ModelContext("drawn", choices.forms().keySet(), choices.decisions().keySet(),
                        choices.letters().keySet(), Set.of("drawn", CALLED), post -> true);
                assertThat(templates.of(choices)).hasSizeGreaterThan(50);
                templates.of(choices).forEach(template -> refused.put(code + " " + template.id(),
                        validator.validate(drawn(template).getBytes(StandardCharsets.UTF_8), context)));
            }
        });
        refused.values().removeIf(List::isEmpty);

        assertThat(refused).isEmpty();
    }

    @Test
    void whatATemplateSuggestsIsWhatItAccepts() {
        var choices = parts.of(catalog.currentReleases().get("linshi"));
        assertThat(templates.of(choices)).flatExtracting(ElementTemplate::properties)
                .filteredOn(p -> p.constraints() != null && p.constraints().pattern() != null && p.value() != null)
                .isNotEmpty().allSatisfy(p -> assertThat(p.value()).matches(p.constraints().pattern().value()));
        assertThat(templates.of(choices)).filteredOn(t -> t.id().startsWith("yimen.letter.issue")).singleElement()
                .satisfies(t -> assertThat(t.properties().get(0).choices()).extracting(ElementTemplate.Choice::name)
                        .contains("先行救助决定通知书"));
    }

    /** The model an editor makes of a template with what it suggests. */
    private static String drawn(ElementTemplate template) {
        StringBuilder attributes = new StringBuilder();
        StringBuilder properties = new StringBuilder();
        StringBuilder passed = new StringBuilder();
        for (Property one : template.properties()) {
            String value = one.value() != null ? one.value() : one.binding().name().equals("calledElement") ? CALLED : "样例";
            switch (one.binding().type()) {
                case "property" -> attributes.append(" %s=\"%s\"".formatted(one.binding().name(), value));
                case "camunda:property" -> properties.append("<camunda:property name=\"%s\" value=\"%s\" />"
                        .formatted(one.binding().name(), value));
                case "camunda:in:businessKey" -> passed.append("<camunda:in businessKey=\"%s\" />".formatted(value));
                case "camunda:in" -> passed.append("<camunda:in source=\"%s\" target=\"%s\" />".formatted(value, one.binding().target()));
                case "camunda:out" -> passed.append("<camunda:out source=\"%s\" target=\"%s\" />".formatted(one.binding().source(), value));
                default -> throw new AssertionError("An editor for Camunda 7 knows no binding " + one.binding().type());
            }
        }
        String type = template.elementType().value().substring("bpmn:".length());
        String kind = "bpmn:" + type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
        String extensions = properties.isEmpty() && passed.isEmpty() ? "" : "<bpmn:extensionElements>"
                + (properties.isEmpty() ? "" : "<camunda:properties>" + properties + "</camunda:properties>") + passed
                + "</bpmn:extensionElements>";
        return """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="Definitions_Drawn" targetNamespace="urn:drawn">
                  <bpmn:process id="drawn" name="样例" isExecutable="true" camunda:versionTag="样例" camunda:historyTimeToLive="P1D">
                    <bpmn:startEvent id="Start_Drawn" name="开始"><bpmn:outgoing>Flow_In</bpmn:outgoing></bpmn:startEvent>
                    <%s id="Node_Drawn" name="样例" camunda:modelerTemplate="%s"%s>%s<bpmn:incoming>Flow_In</bpmn:incoming><bpmn:outgoing>Flow_Out</bpmn:outgoing></%s>
                    <bpmn:endEvent id="End_Drawn" name="结束"><bpmn:incoming>Flow_Out</bpmn:incoming></bpmn:endEvent>
                    <bpmn:sequenceFlow id="Flow_In" sourceRef="Start_Drawn" targetRef="Node_Drawn" />
                    <bpmn:sequenceFlow id="Flow_Out" sourceRef="Node_Drawn" targetRef="End_Drawn" />
                  </bpmn:process>
                </bpmn:definitions>
                """.formatted(kind, template.id(), attributes, extensions, kind);
    }
}
