package org.yimen.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yimen.catalog.ConditionEvaluator;
import org.yimen.catalog.FormSchema;
import org.yimen.catalog.FormValidation;
import org.yimen.demo.InventedPeople;
import org.yimen.demo.InventedPerson;
import org.yimen.organization.UnitKind;
import org.yimen.organization.UnitView;
import org.yimen.rules.FeelForTests;

/** What the demo script hands in passes every form, and the rules come to the end that each scenario tells. */
class DemoScriptTests {

    private static final Path FOLDER = Path.of("bpmn/dibao");
    private static final int HOUSEHOLDS = 3;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-02T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final ConditionEvaluator FEEL = FeelForTests.at(CLOCK);
    private static final Set<String> SCENARIO = Set.of("code", "weight", "within", "at", "channel", "household", "minAge", "maxAge", "application",
            "documents", "departments", "tasks", "withdraw", "objection");
    private static final Set<String> STEP = Set.of("action", "opinions", "data", "documents", "days");
    /** The order in which a case comes to its tasks. */
    private static final List<String> ORDER = List.of("Task_Precheck", "Task_Supplement", "Task_Contest", "Task_HomeVisit", "Task_CoVisit",
            "Task_FirstOpinion", "Task_StreetSign", "Task_PostNotice", "Task_NoticeEnd", "Task_Objection", "Task_BureauReview", "Task_BureauVisit", "Task_BureauRecheck",
            "Task_BureauDecide");

    private static final Map<String, Object> PARAMETERS = ContentFiles.parameters(FOLDER.resolve("parameters.yml"), TODAY);
    private static final Map<String, UserTask> TASKS = new HashMap<>();
    private static final Map<String, FormSchema> FORMS = new HashMap<>();

    /** Tasks that a case may do without. */
    private static final Set<String> NOW_AND_THEN = Set.of("Task_Supplement", "Task_Contest", "Task_Objection", "Task_BureauVisit");
    private static final Set<String> RARE = Set.of("Task_BureauRecheck back", "Task_BureauDecide back", "Task_Precheck transfer",
            "Task_HomeVisit absent", "Task_Objection meeting");
    private static final JsonNode SHEET = ContentFiles.yaml(Path.of("src/main/resources/verification/sources.yml"));

    private List<Map<String, Object>> verified = List.of();
    private final FormValidation validation = new FormValidation(FEEL, CLOCK);

    static {
        Bpmn.readModelFromFile(FOLDER.resolve("dibao.bpmn").toFile()).getModelElementsByType(UserTask.class)
                .forEach(t -> TASKS.put(t.getId(), t));
    }

    static Stream<Map<String, Object>> scenarios() {
        return StreamSupport.stream(ContentFiles.yaml(FOLDER.resolve("demo.yml")).path("scenarios").spliterator(), false)
                .map(DemoScriptTests::map);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return value instanceof JsonNode node ? new ObjectMapper().convertValue(node, Map.class)
                : value == null ? Map.of() : (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(Object value) {
        return value == null ? List.of() : (List<Map<String, Object>>) value;
    }

    private static FormSchema form(String key) {
        return FORMS.computeIfAbsent(key, k -> new FormSchema(1, "dibao", k, k, ContentFiles.json(Path.of("forms/dibao", k + ".form"))));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void namesOnlyWhatTheModelAndTheManifestHave(Map<String, Object> scenario) {
        Set<String> materials = new TreeSet<>();
        ContentFiles.yaml(FOLDER.resolve("item.yml")).path("materials").forEach(m -> materials.add(m.path("code").asText()));
        assertThat(SCENARIO).containsAll(scenario.keySet());
        assertThat(scenario.get("channel")).isIn("WINDOW", "ONLINE");
        assertThat(maps(scenario.get("documents"))).allSatisfy(d -> assertThat(materials).contains((String) d.get("material")));
        map(scenario.get("tasks")).forEach((key, steps) -> {
            assertThat(TASKS).containsKey(key);
            assertThat(ORDER).contains(key);
            maps(steps).forEach(step -> {
                assertThat(STEP).containsAll(step.keySet());
                String action = "action:" + step.get("action");
                Map<String, String> offered = properties(key);
                assertThat(offered).as(key).containsKey(action);
                if (List.of(offered.get(action).split("\\|")).contains("opinion")) {
                    assertThat((List<?>) step.get("opinions")).as(key + " " + action).isNotEmpty();
                }
                Set<String> uploaded = new TreeSet<>();
                maps(step.get("documents")).forEach(d -> uploaded.add((String) d.get("material")));
                assertThat(materials).containsAll(uploaded);
                assertThat(uploaded).as(key).containsAll(requiredAttachments(form(TASKS.get(key).getCamundaFormKey()).schema()));
                assertThat((List<?>) step.get("days")).hasSize(2);
            });
        });
    }

    private static Map<String, String> properties(String task) {
        Map<String, String> found = new HashMap<>();
        TASKS.get(task).getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).singleResult()
                .getCamundaProperties().forEach(p -> found.put(p.getCamundaName(), p.getCamundaValue()));
        return found;
    }

    private static Set<String> requiredAttachments(JsonNode component) {
        Set<String> materials = new TreeSet<>();
        if (component.path("type").asText().equals("attachment") && component.path("validate").path("required").asBoolean()) {
            materials.add(component.path("material").asText());
        }
        component.path("components").forEach(c -> materials.addAll(requiredAttachments(c)));
        return materials;
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyFormOfEveryHouseholdIsValid(Map<String, Object> scenario) {
        String code = (String) scenario.get("code");
        Random random = new Random(code.hashCode());
        InventedPeople people = new InventedPeople(code.hashCode(), TODAY.minusDays(400), List.of(new UnitView(
                1, "ST01C01", "演示社区", "Demo", UnitKind.COMMUNITY, null, "210299001001")));
        for (int i = 0; i < HOUSEHOLDS; i++) {
            Map<String, Object> persons = persons(scenario, people);
            Map<String, Object> data = new HashMap<>();
            hand("application", map(scenario.get("application")), Map.of(), data, persons, random, code);
            verified = verified(scenario, data, persons, random);
            Object conclusion = live(scenario, data, persons, random, code);
            if (code.endsWith("-refused")) {
                assertThat(conclusion).as(code).isIn("NONE", "LOW_MARGIN");
            } else if (conclusion != null) {
                assertThat(conclusion).as(code).isEqualTo("DIBAO");
            }
        }
    }

    /** Goes through the tasks in their order, each as often as the script has steps for it; returns what the rules said last. */
    private Object live(Map<String, Object> scenario, Map<String, Object> data, Map<String, Object> persons, Random random, String code) {
        Map<String, Object> decision = Map.of();
        for (int round = 0; round < 2; round++) {
            for (String key : ORDER) {
                List<Map<String, Object>> steps = maps(map(scenario.get("tasks")).get(key));
                if (steps.isEmpty() || round > 0 && steps.size() == 1 && !List.of("Task_FirstOpinion", "Task_StreetSign").contains(key)) {
                    continue;
                }
                Map<String, Object> facts = facts(data);
                if (key.equals("Task_FirstOpinion")) {
                    decision = Decision.dibao().rows("dibao-eligibility", facts).get(0);
                }
                facts.put("decision", decision);
                Map<String, Object> step = steps.get(Math.min(round, steps.size() - 1));
                String form = TASKS.get(key).getCamundaFormKey();
                hand(form, map(step.get("data")), facts, data, persons, random, code + " " + key);
            }
        }
        return decision.get("conclusion");
    }

    private Map<String, Object> facts(Map<String, Object> data) {
        return new HashMap<>(Map.of("data", new HashMap<>(data), "param", PARAMETERS, "today", TODAY, "applicationDate", TODAY,
                "case", Map.of(), "verification", Map.of("persons", verified)));
    }

    /** What is known about each member from the departments of the script, worked out by the sheet of sources. */
    private static List<Map<String, Object>> verified(Map<String, Object> scenario, Map<String, Object> data,
            Map<String, Object> persons, Random random) {
        Map<String, Object> context = new HashMap<>(persons);
        context.put("data", data);
        context.put("today", TODAY);
        context.put("r", Stream.generate(() -> BigDecimal.valueOf(random.nextInt(1000), 3)).limit(10).toList());
        Map<Object, Map<String, Object>> records = new HashMap<>();
        List<Object> rows = new ArrayList<>(List.of(map(ContentFiles.yaml(FOLDER.resolve("demo.yml"))).get("departments")));
        rows.add(scenario.getOrDefault("departments", List.of()));
        rows(fill(rows, context)).forEach(row -> records.computeIfAbsent(row.get("idNumber"), id -> new HashMap<>())
                .put((String) row.get("source"), row.get("data")));
        return maps(map(data.get("application")).get("members")).stream().map(member -> {
            Map<String, Object> answers = new HashMap<>();
            SHEET.path("sources").forEach(s -> answers.put(s.path("code").asText(), Map.of()));
            answers.putAll(records.getOrDefault(member.get("idNumber"), Map.of()));
            Map<String, Object> facts = new HashMap<>(Map.of("name", member.get("name"), "idNumber", member.get("idNumber")));
            SHEET.path("facts").forEach(f -> facts.put(f.path("key").asText(),
                    FEEL.evaluate(f.path("from").asText(), Map.of("answers", answers, "today", TODAY))));
            return facts;
        }).toList();
    }

    private static Stream<Map<String, Object>> rows(Object one) {
        return one instanceof List<?> many ? many.stream().flatMap(DemoScriptTests::rows) : Stream.of(map(one));
    }

    private void hand(String key, Map<String, Object> template, Map<String, Object> facts, Map<String, Object> data,
            Map<String, Object> persons, Random random, String where) {
        Map<String, Object> prefill = new LinkedHashMap<>();
        prefill(form(key).schema(), facts, prefill);
        Map<String, Object> context = new HashMap<>(persons);
        context.put("data", data);
        context.put("prefill", prefill);
        context.put("today", TODAY);
        context.put("r", Stream.generate(() -> BigDecimal.valueOf(random.nextInt(1000), 3)).limit(10).toList());
        Map<String, Object> filled = new LinkedHashMap<>(prefill);
        filled.putAll(map(fill(template, context)));

        assertThat(validation.validate(form(key), filled, facts)).as(where + " " + filled).isEmpty();
        data.put(key, validation.prune(form(key), filled, facts));
        Set<String> kept = new TreeSet<>(map(data.get(key)).keySet());
        assertThat(kept).as(where + " keeps every field of the script").containsAll(template.keySet());
    }

    private static void prefill(JsonNode component, Map<String, Object> facts, Map<String, Object> into) {
        String expression = component.path("properties").path("prefill").asText("");
        if (!expression.isEmpty()) {
            Object value = FEEL.evaluate(expression, facts);
            if (value != null) {
                into.put(component.path("key").asText(), value);
            }
        }
        component.path("components").forEach(c -> prefill(c, facts, into));
    }

    private static Object fill(Object value, Map<String, Object> context) {
        if (value instanceof String text && text.startsWith("=")) {
            return Objects.requireNonNull(FEEL.evaluate(text.substring(1), context), text);
        }
        if (value instanceof Map<?, ?> nested) {
            Map<String, Object> filled = new LinkedHashMap<>();
            nested.forEach((key, inner) -> filled.put((String) key, fill(inner, context)));
            return filled;
        }
        return value instanceof List<?> list ? new ArrayList<>(list.stream().map(v -> fill(v, context)).toList()) : value;
    }

    private static Map<String, Object> persons(Map<String, Object> scenario, InventedPeople people) {
        InventedPerson person = people.person((int) scenario.get("minAge"), (int) scenario.get("maxAge"));
        List<Object> household = new ArrayList<>();
        maps(scenario.get("household")).forEach(r -> household.add(facts(people.relative(person, (int) r.get("minAge"),
                (int) r.get("maxAge"), (int) r.get("sex"), (boolean) r.get("sameSurname")))));
        return Map.of("person", facts(person), "household", household);
    }

    private static Map<String, Object> facts(InventedPerson p) {
        return Map.of("name", p.name(), "idNumber", p.idNumber(), "sex", p.sex(), "birthDate", p.birthDate().toString(), "phone", p.phone(),
                "community", p.community(), "communityName", p.communityName(), "address", p.address(), "bankAccount", p.bankAccount());
    }

    @Test
    void comesToEveryEndAndLeavesCasesAtEveryTask() {
        Set<String> actions = new TreeSet<>();
        Set<String> last = new TreeSet<>();
        scenarios().forEach(s -> {
            Map<String, Object> tasks = map(s.get("tasks"));
            tasks.forEach((key, steps) -> maps(steps).forEach(step -> actions.add(key + " " + step.get("action"))));
            ORDER.stream().filter(k -> !NOW_AND_THEN.contains(k)).filter(k -> !tasks.containsKey(k))
                    .findFirst().ifPresent(last::add);
        });
        // What may happen at any time, and the other rare turns, are lived through in the process tests.
        TASKS.keySet().stream().filter(ORDER::contains).forEach(task -> properties(task).keySet().stream().filter(p -> p.startsWith("action:")).forEach(p -> {
            String action = task + " " + p.substring("action:".length());
            if (!RARE.contains(action)) {
                assertThat(actions).contains(action);
            }
        }));
        assertThat(last).containsAll(ORDER.stream().filter(k -> !NOW_AND_THEN.contains(k)).toList());
    }
}
