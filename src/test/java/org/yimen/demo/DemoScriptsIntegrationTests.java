package org.yimen.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.Resource;
import org.yimen.catalog.ServiceItem;
import org.yimen.demo.DemoScript.DemoScenario;
import org.yimen.demo.DemoScript.DemoStep;
import org.yimen.testing.PostgresTest;

/** What the demo script of any item names is there: tasks and their actions, materials, channels. */
@SpringBootTest
@PostgresTest
class DemoScriptsIntegrationTests {

    private static final String ACTION = "action:";

    @Autowired
    Catalog catalog;
    private final ObjectMapper yaml = new ObjectMapper(new YAMLFactory());

    @Test
    void nameOnlyWhatTheModelsAndTheManifestsHave() throws IOException {
        Set<String> unknown = new TreeSet<>();
        int scripts = 0;
        for (ServiceItem item : catalog.items()) {
            long release = catalog.currentRelease(item.code());
            Map<String, Set<String>> offered = actions(release);
            for (Resource script : catalog.resources(release, "demo.yml")) {
                scripts++;
                for (DemoScenario scenario : yaml.readValue(script.bytes(), DemoScript.class).scenarios()) {
                    names(item, scenario).filter(name -> !known(item, offered, name))
                            .forEach(name -> unknown.add(item.code() + " " + scenario.code() + ": " + name));
                }
            }
        }

        assertThat(scripts).isGreaterThan(2);
        assertThat(unknown).isEmpty();
    }

    /** Each as {@code channel C}, {@code material M}, {@code task action}. */
    private static Stream<String> names(ServiceItem item, DemoScenario scenario) {
        Stream<String> channel = item.concerns() == null ? Stream.of("channel " + scenario.channel()) : Stream.empty();
        Stream<String> steps = scenario.tasks().entrySet().stream()
                .flatMap(task -> task.getValue().stream().map(step -> task.getKey() + " " + step.action()));
        Stream<String> materials = Stream.concat(Stream.of(scenario.documents()),
                scenario.tasks().values().stream().flatMap(List::stream).map(DemoStep::documents)).filter(java.util.Objects::nonNull)
                .flatMap(List::stream).map(upload -> "material " + upload.material());
        return Stream.of(channel, steps, materials).flatMap(one -> one);
    }

    private static boolean known(ServiceItem item, Map<String, Set<String>> offered, String name) {
        String[] words = name.split(" ");
        return switch (words[0]) {
            case "channel" -> item.channels().stream().anyMatch(channel -> channel.name().equals(words[1]));
            case "material" -> item.material(words[1]).isPresent();
            default -> offered.getOrDefault(words[0], Set.of()).contains(words[1]);
        };
    }

    private Map<String, Set<String>> actions(long release) {
        Map<String, Set<String>> actions = new HashMap<>();
        catalog.resources(release, ".bpmn").forEach(model -> Bpmn.readModelFromStream(new ByteArrayInputStream(model.bytes()))
                .getModelElementsByType(UserTask.class).forEach(task -> actions.put(task.getId(), offered(task))));
        return actions;
    }

    private static Set<String> offered(UserTask task) {
        return task.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream()).map(CamundaProperty::getCamundaName)
                .filter(name -> name.startsWith(ACTION)).map(name -> name.substring(ACTION.length())).collect(Collectors.toSet());
    }
}
