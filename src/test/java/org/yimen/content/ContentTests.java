package org.yimen.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnPlane;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** Everything a service item names is there, and everything that is there is named. */
class ContentTests {

    private static final Pattern OUTCOME = Pattern.compile("outcome == '(\\w+)'");
    private static final Pattern LETTER = Pattern.compile("letter\\.issue\\(caseId, ?'([^']+)'\\)");
    private static final Pattern DECISION = Pattern.compile("rule\\.(?:decide|require)\\(caseId, ?'([^']+)'\\)");
    private static final Pattern PARAM = Pattern.compile("param\\.([a-z_]+(?:\\.[a-z_]+)*)");
    private static final Pattern FIELD = Pattern.compile("\\bdata\\.([a-zA-Z]+)\\.([a-zA-Z]+)");
    private static final Pattern GENERATED = Pattern.compile("(?i)(Activity|Gateway|Event|Flow|Field|Decision|Rule|UnaryTests|LiteralExpression|InputClause|OutputClause)_[01][0-9a-z]{6}");

    /** A service item's folders. */
    record Item(String code, Path bpmn, Path forms) {

        /** The item whose rules, forms and manifest parts are used here as well, if any. */
        Optional<Item> lender() {
            String other = manifest().path("borrows").path("item").asText();
            return other.isEmpty() ? Optional.empty()
                    : Optional.of(new Item(other, bpmn.resolveSibling(other), forms.resolveSibling(other)));
        }

        JsonNode manifest() {
            return ContentFiles.yaml(bpmn.resolve("item.yml"));
        }

        Set<String> borrowedForms() {
            Set<String> keys = new TreeSet<>();
            manifest().path("borrows").path("forms").forEach(f -> keys.add(f.asText()));
            return keys;
        }

        Path form(String key) {
            return (borrowedForms().contains(key) ? lender().orElseThrow().forms() : forms).resolve(key + ".form");
        }

        Path model() {
            return bpmn.resolve(code + ".bpmn");
        }

        @Override
        public String toString() {
            return code;
        }
    }

    static Stream<Item> items() {
        return Stream.of(item(Path.of("."), "dibao"), item(Path.of("."), "dibao-review"), item(Path.of("."), "child-protection"),
                item(Path.of("."), "child-without-care"), item(Path.of("."), "child-without-care-review"),
                item(Path.of("."), "linshi"), item(Path.of("."), "zhuanjie"),
                item(Path.of("."), "social-org"), item(Path.of("."), "social-org-change"), item(Path.of("."), "social-org-report"),
                item(Path.of("."), "social-org-list"), item(Path.of("src/test/resources/content"), "seal-request"));
    }

    private static Item item(Path root, String code) {
        return new Item(code, root.resolve("bpmn").resolve(code), root.resolve("forms").resolve(code));
    }

    private static BpmnModelInstance model(Item item) {
        return Bpmn.readModelFromFile(item.model().toFile());
    }

    private static Set<String> matches(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        for (Matcher m = pattern.matcher(text); m.find();) {
            found.add(m.group(1));
        }
        return found;
    }

    private static Set<String> actions(UserTask task) {
        Set<String> codes = new TreeSet<>();
        task.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).singleResult().getCamundaProperties()
                .stream().map(p -> p.getCamundaName()).filter(n -> n.startsWith("action:"))
                .forEach(n -> codes.add(n.substring("action:".length())));
        return codes;
    }

    @ParameterizedTest
    @MethodSource("items")
    void theModelIsValidBpmn(Item item) {
        BpmnModelInstance model = model(item);

        Bpmn.validateModel(model);
        assertThat((Object) model.getModelElementById(item.code())).as("process").isNotNull();
    }

    @ParameterizedTest
    @MethodSource("items")
    void everyNodeAndFlowIsDrawn(Item item) {
        BpmnModelInstance model = model(item);
        Set<BaseElement> drawn = new HashSet<>();
        model.getModelElementsByType(BpmnShape.class).forEach(s -> drawn.add(s.getBpmnElement()));
        model.getModelElementsByType(BpmnEdge.class).forEach(e -> drawn.add(e.getBpmnElement()));

        assertThat(drawn).containsAll(model.getModelElementsByType(FlowNode.class));
        assertThat(drawn).containsAll(model.getModelElementsByType(SequenceFlow.class));
    }

    @ParameterizedTest
    @MethodSource("items")
    void everyTaskHasItsFormAndEveryFormItsTask(Item item) {
        Set<String> used = new TreeSet<>(Set.of(ContentFiles.yaml(item.bpmn().resolve("item.yml")).path("applicationForm").asText()));
        model(item).getModelElementsByType(UserTask.class).stream().map(UserTask::getCamundaFormKey)
                .filter(java.util.Objects::nonNull).forEach(used::add);
        model(item).getModelElementsByType(CamundaProperty.class).stream().filter(p -> p.getCamundaName().matches("form|with:(form|\\w+Form)"))
                .forEach(p -> used.add(p.getCamundaValue()));

        Stream.of(item.manifest().at("/report/reporter").asText()).filter(key -> !key.isEmpty()).forEach(used::add);

        assertThat(used).containsAll(item.borrowedForms());
        used.removeAll(item.borrowedForms());
        assertThat(ContentFiles.in(item.forms(), ".form").stream().map(f -> f.getFileName().toString().replace(".form", "")))
                .containsExactlyInAnyOrderElementsOf(used);
    }

    @ParameterizedTest
    @MethodSource("items")
    void everyLetterAndDecisionNamedIsThere(Item item) {
        String text = ContentFiles.text(item.model());
        List<String> letters = new ArrayList<>();
        ContentFiles.yaml(item.bpmn().resolve("item.yml")).path("letters").forEach(l -> {
            letters.add(l.path("code").asText());
            assertThat(item.forms().resolve("letters").resolve(l.path("template").asText() + ".html")).exists();
        });
        List<String> decisions = Stream.concat(Stream.of(item), item.lender().stream())
                .flatMap(i -> ContentFiles.in(i.bpmn(), ".dmn").stream()).flatMap(f -> ContentFiles.elements(ContentFiles.xml(f), "decision").stream()).map(d -> d.getAttribute("id")).toList();

        assertThat(letters).containsAll(matches(LETTER, text));
        assertThat(ContentFiles.in(item.forms().resolve("letters"), ".html")).hasSameSizeAs(letters);
        assertThat(decisions).containsAll(matches(DECISION, text)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("items")
    void gatewaysTestOnlyOutcomesThatTheTaskBeforeOffers(Item item) {
        for (SequenceFlow flow : model(item).getModelElementsByType(SequenceFlow.class)) {
            if (flow.getConditionExpression() == null) {
                continue;
            }
            FlowNode before = flow.getSource().getPreviousNodes().singleResult();
            Set<String> tested = matches(OUTCOME, flow.getConditionExpression().getTextContent());
            if (before instanceof UserTask task) {
                assertThat(actions(task)).as(flow.getId()).containsAll(tested);
            } else if (before instanceof SubProcess stage) {
                assertThat(offeredIn(stage)).as(flow.getId()).containsAll(tested);
            } else {
                assertThat(tested).as(flow.getId() + " follows no task").isEmpty();
            }
        }
    }

    /** The actions of all tasks of a stage, any of which may have been the last. */
    private static Set<String> offeredIn(SubProcess stage) {
        Set<String> codes = new TreeSet<>();
        for (FlowElement element : stage.getFlowElements()) {
            if (element instanceof UserTask task) {
                codes.addAll(actions(task));
            } else if (element instanceof SubProcess inner) {
                codes.addAll(offeredIn(inner));
            }
        }
        return codes;
    }

    /** The shapes and edges of a stage lie on its own plane and on no other. */
    @ParameterizedTest
    @MethodSource("items")
    void everyNodeLiesOnThePlaneOfItsStage(Item item) {
        BpmnModelInstance model = model(item);
        Set<String> planes = new HashSet<>();
        model.getModelElementsByType(BpmnPlane.class).forEach(p -> planes.add(p.getBpmnElement().getId()));
        for (BpmnShape shape : model.getModelElementsByType(BpmnShape.class)) {
            if (shape.getBpmnElement() instanceof FlowNode node && node.getParentElement() instanceof SubProcess stage
                    && planes.contains(stage.getId())) {
                assertThat(((BpmnPlane) shape.getParentElement()).getBpmnElement()).as(node.getId()).isEqualTo(stage);
            }
            if (shape.getBpmnElement() instanceof SubProcess stage && !shape.isExpanded()) {
                assertThat(planes).as("a closed stage can be opened").contains(stage.getId());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("items")
    void everyOutcomeOfATaskBeforeAGatewayLeadsSomewhere(Item item) {
        for (UserTask task : model(item).getModelElementsByType(UserTask.class)) {
            FlowNode next = task.getSucceedingNodes().singleResult();
            if (!(next instanceof org.camunda.bpm.model.bpmn.instance.ExclusiveGateway gateway) || gateway.getDefault() != null) {
                continue;
            }
            Set<String> tested = new TreeSet<>();
            gateway.getOutgoing().forEach(f -> tested.addAll(matches(OUTCOME, f.getConditionExpression().getTextContent())));
            assertThat(tested).as(gateway.getId()).containsExactlyInAnyOrderElementsOf(actions(task));
        }
    }

    @ParameterizedTest
    @MethodSource("items")
    void noIdIsLeftAsAToolMadeItUp(Item item) {
        ContentFiles.in(item.bpmn(), "").stream().filter(Files::isRegularFile)
                .forEach(f -> assertThat(GENERATED.matcher(ContentFiles.text(f)).find()).as(f.toString()).isFalse());
    }

    /** Items whose cases are judged by this one's rules. */
    private static Stream<Item> borrowers(Item item) {
        return items().filter(other -> other.lender().filter(item::equals).isPresent());
    }

    @ParameterizedTest
    @MethodSource("items")
    void everyParameterAndFieldQuotedExists(Item item) {
        StringBuilder all = new StringBuilder();
        for (Path file : Stream.of(ContentFiles.in(item.bpmn(), ".dmn"), ContentFiles.in(item.bpmn(), "item.yml"),
                ContentFiles.in(item.forms(), ".form"), ContentFiles.in(item.forms().resolve("letters"), ".html")).flatMap(List::stream).toList()) {
            all.append(ContentFiles.text(file));
        }
        Set<String> parameters = new HashSet<>();
        Stream.concat(Stream.of(item), item.lender().stream()).map(i -> i.bpmn().resolve("parameters.yml"))
                .filter(Files::exists)
                .forEach(sheet -> ContentFiles.yaml(sheet).forEach(p -> parameters.add(p.path("code").asText())));
        item.lender().ifPresent(lender -> item.manifest().path("borrows").path("manifest")
                .forEach(key -> all.append(lender.manifest().path(key.asText()))));
        assertThat(matches(PARAM, all.toString())).allSatisfy(quoted -> assertThat(parameters)
                .as("a parameter or the beginning of some").anyMatch(p -> p.equals(quoted) || p.startsWith(quoted + ".")));
        for (Matcher m = FIELD.matcher(all); m.find();) {
            Set<String> asked = new HashSet<>();
            Stream.concat(Stream.of(item), borrowers(item)).map(i -> i.form(m.group(1))).filter(Files::exists)
                    .forEach(form -> asked.addAll(keys(ContentFiles.json(form))));
            assertThat(asked).as(m.group()).contains(m.group(2));
        }
        for (String limit : matches(Pattern.compile("value=\"param:([a-z._]+)\""), ContentFiles.text(item.model()))) {
            assertThat(parameters).contains(limit);
        }
    }

    private static Set<String> keys(JsonNode component) {
        Set<String> keys = new TreeSet<>();
        for (String name : List.of("key", "path")) {
            if (component.hasNonNull(name)) {
                keys.add(component.path(name).asText());
            }
        }
        component.path("components").forEach(c -> keys.addAll(keys(c)));
        return keys;
    }

    @ParameterizedTest
    @MethodSource("items")
    void everyRuleCitesItsGroundAndEveryLabelHasEnglish(Item item) {
        for (Path file : ContentFiles.in(item.bpmn(), ".dmn")) {
            for (Element rule : ContentFiles.elements(ContentFiles.xml(file), "rule")) {
                assertThat(rule.getElementsByTagNameNS("*", "description").getLength()).as(rule.getAttribute("id")).isEqualTo(1);
            }
        }
        ContentFiles.in(item.forms(), ".form").forEach(f -> english(f.getFileName().toString(), ContentFiles.json(f)));
    }

    private static void english(String where, JsonNode component) {
        if (component.hasNonNull("label") && !component.path("type").asText().equals("default")) {
            assertThat(component.path("properties").path("labelEn").asText()).as(where + " " + component.path("label")).isNotBlank();
        }
        component.path("values").forEach(v -> assertThat(v.path("labelEn").asText()).as(where + " " + v).isNotBlank());
        component.path("components").forEach(c -> english(where, c));
    }

    @ParameterizedTest
    @MethodSource("items")
    void lettersAreWellFormed(Item item) throws Exception {
        for (Path letter : ContentFiles.in(item.forms().resolve("letters"), ".html")) {
            Path whole = Files.createTempFile("letter", ".xml");
            Files.writeString(whole, "<body>" + ContentFiles.text(letter) + "</body>");
            String text = ContentFiles.xml(whole).getDocumentElement().getTextContent();
            assertThat(text).contains(reported(item) ? "{{case.number}}" : "{{applicant.name}}");
            Files.delete(whole);
        }
    }

    /** 未成年人保护法第一百零三条: who is reported on goes by the case number in letters, here and in whatever borrows them. */
    @ParameterizedTest
    @MethodSource("items")
    void lettersNeverSayWhoIsReportedOn(Item item) {
        if (!reported(item)) {
            return;
        }
        String application = item.manifest().path("applicationForm").asText();
        Set<String> naming = new TreeSet<>();
        item.manifest().path("applicantFields").forEach(field -> naming.add("data." + application + "." + field.asText()));
        assertThat(naming).isNotEmpty();
        for (Path letter : ContentFiles.in(item.forms().resolve("letters"), ".html")) {
            assertThat(ContentFiles.text(letter)).as(letter.toString()).doesNotContain("applicant.")
                    .doesNotContain("case.applicantName").doesNotContain(naming.toArray(CharSequence[]::new));
        }
    }

    /** Its cases come in as reports on somebody, whom only an alias names. */
    private static boolean reported(Item item) {
        return item.manifest().has("report");
    }

    @ParameterizedTest
    @MethodSource("standards")
    void theStandardGrowsByFourPerCentAYear(int year) {
        assertThat(standard(year).doubleValue()).isGreaterThanOrEqualTo(standard(year - 1).doubleValue() * 1.04);
    }

    static Stream<Integer> standards() {
        return Stream.of(2021, 2022, 2023, 2024, 2025, 2026);
    }

    @SuppressWarnings("unchecked")
    private static Number standard(int year) {
        Map<String, Object> all = ContentFiles.parameters(Path.of("bpmn/dibao/parameters.yml"), LocalDate.of(year, 12, 31));
        return (Number) ((Map<String, Object>) ((Map<String, Object>) all.get("dibao")).get("std")).get("urban");
    }
}
