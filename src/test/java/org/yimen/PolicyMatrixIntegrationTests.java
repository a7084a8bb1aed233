package org.yimen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.autoconfigure.web.servlet.MockMvcPrint;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yimen.PolicyCalls.Call;
import org.yimen.demo.DemoOrganization;
import org.yimen.platform.AccountKind;
import org.yimen.platform.Accounts;
import org.yimen.testing.PostgresTest;

/** Tries every endpoint as every role and compares the answers with the table of {@code docs/policy.md}. */
@SpringBootTest(properties =
        "yimen.content.directories=src/test/resources/policy-content,src/test/resources/content")
@PostgresTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PolicyMatrixIntegrationTests {

    private static final List<String> KNOWN_TO_EVERYBODY = List.of("anonymous", "applicant-own", "applicant-other",
            "SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDIT_ADMIN");

    @Autowired
    ApplicationContext context;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;
    @Autowired
    TransactionTemplate transactions;
    @Autowired
    ObjectMapper json;
    @Autowired
    Accounts accounts;

    private PolicyTable table;
    private PolicyCalls calls;
    private PolicyDistrict district;

    @BeforeAll
    void openTheDistrict() throws Exception {
        table = PolicyTable.read();
        calls = PolicyCalls.read();
        district = new PolicyDistrict(context);
    }

    @Test
    void theTableListsEveryEndpointAndNoOther() {
        Set<String> endpoints = new TreeSet<>();
        mappings.getHandlerMethods().keySet().forEach(info -> info.getPatternValues().stream()
                .filter(path -> !path.equals("/error")) // the container's own page, which outsiders cannot ask for
                .forEach(path -> info.getMethodsCondition().getMethods()
                        .forEach(method -> endpoints.add(method + " " + path))));

        assertThat(endpoints).hasSizeGreaterThan(90);
        assertThat(table.rows).extracting(PolicyTable.Row::endpoint).doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(endpoints);
        assertThat(calls.byEndpoint().keySet()).containsExactlyInAnyOrderElementsOf(endpoints);
    }

    @Test
    void everyCallIsAnsweredAsTheTableSays() {
        List<String> differences = new ArrayList<>();
        for (PolicyTable.Row row : table.rows) {
            row.answers().forEach((role, expected) ->
                    compare(differences, row, role, expected, filled(row, role, district.ordinary)));
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void confidentialCasesAreKnownToTheirTeamOnly() {
        List<String> differences = new ArrayList<>();
        for (PolicyTable.Row row : table.rows) {
            if (!row.about().equals("case") || row.endpoint().matches(".*/(notices|objections)/.*")) {
                continue; // what is confidential is never made public, so there is no notice of it
            }
            for (String role : table.roles) {
                String ordinary = row.answers().get(role);
                boolean same = KNOWN_TO_EVERYBODY.contains(role) || row.endpoint().contains("/portal/");
                compare(differences, row, role, same ? ordinary : "404", filled(row, role, district.confidential));
            }
            compare(differences, row, "case-team", row.answers().get("window-clerk").equals("yes")
                    && row.endpoint().matches("POST .*/(withdraw|follow-ups)") ? "403" : row.answers().get("window-clerk"),
                    filled(row, "case-team", district.confidential));
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void aClerksDraftIsKnownToTheClerkOnly() {
        List<String> differences = new ArrayList<>();
        for (PolicyTable.Row row : table.rows) {
            if (row.about().equals("draft")) {
                for (String role : table.roles) {
                    String expected = role.equals("anonymous") ? "401" : role.equals("window-clerk") ? "yes" : "404";
                    compare(differences, row, role, expected, filled(row, role, district.clerksDraft));
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void batchesDoItemByItemWhatSingleCallsDo() throws Exception {
        for (String action : List.of("claim", "complete")) {
            PolicyTable.Row single = row("POST /api/tasks/{id}/" + action);
            PolicyTable.Row batch = row("POST /api/tasks/batch/" + action);
            for (String role : table.roles.subList(1, table.roles.size())) {
                JsonNode items = json.readTree(undone(role, filled(batch, role, district.ordinary))
                        .getContentAsByteArray());
                assertThat(items.get(0).path("ok").asBoolean()).as(role + " " + items)
                        .isEqualTo(single.answers().get(role).equals("yes"));
                assertThat(json.readTree(undone(role, filled(batch, role, district.confidential))
                        .getContentAsByteArray()).get(0).path("ok").asBoolean()).isFalse();
            }
        }
    }

    @Test
    void applicantsDoTheirOwnTasksAndRevealOnlyTheirOwnForm() throws Exception {
        String task = district.task(district.ordinary.get("case"), "Task_Answer");
        Call look = new Call("GET", "/api/tasks/" + task, null, null, false, false);
        Call complete = new Call("POST", "/api/tasks/" + task + "/complete", null,
                "{\"action\":\"agree\",\"data\":{\"remark\":\"x\"}}", false, false);
        assertThat(undone("applicant-own", look).getStatus()).isEqualTo(200);
        assertThat(undone("applicant-own", complete).getStatus()).isEqualTo(200);
        assertThat(undone("applicant-other", look).getStatus()).isEqualTo(404);
        assertThat(undone("applicant-other", complete).getStatus()).isEqualTo(404);

        transactions.executeWithoutResult(tx -> {
            tx.setRollbackOnly();
            send("window-clerk", new Call("POST", "/api/tasks/" + district.ordinary.get("task") + "/complete", null,
                    "{\"action\":\"agree\",\"data\":{\"informant\":\"13911112222\"}}", false, false));
            String written = district.one("select id::text from case_submission where form_key = 'review'"
                    + " and case_id = '" + district.ordinary.get("case") + "'");
            Call reveal = calls.byEndpoint().get("POST /api/cases/{caseId}/reveal")
                    .filled(Map.of("case", district.ordinary.get("case"), "submission", written))
                    .withBody("{\"submissionId\":" + written + ",\"path\":\"informant\",\"reason\":\"想知道是谁\"}");
            assertThat(send("applicant-own", reveal).getStatus()).isEqualTo(404);
            assertThat(send("window-clerk", reveal).getStatus()).isEqualTo(200);
            assertThat(send("street-handler", reveal).getStatus()).isEqualTo(403);
        });
    }

    @Test
    void whoMustChangeThePasswordOrIsDisabledGetsNoFurther() throws Exception {
        long id = accounts.create(new Accounts.NewAccount("policy.newcomer", DemoOrganization.PASSWORD, "新人",
                AccountKind.STAFF, true));
        district.enter("newcomer", "policy.newcomer");
        assertThat(district.status("newcomer", "/api/session")).isEqualTo(200);
        assertThat(district.status("newcomer", "/api/inbox")).isEqualTo(403);

        assertThat(send("newcomer", calls.byEndpoint().get("POST /api/session/password")).getStatus()).isEqualTo(200);
        assertThat(district.status("newcomer", "/api/inbox")).isEqualTo(200);

        accounts.disable(id);
        assertThat(district.status("newcomer", "/api/inbox")).isEqualTo(401);
    }

    @Test
    void totalsOfListsAreTheNumberOfSingleReads() throws Exception {
        for (String role : table.roles.subList(1, table.roles.size())) {
            assertTotal(role, reads(role, "select id::text from case_file", "/api/cases/"),
                    "/api/cases", "/api/cases?status=DRAFT");
            assertTotal(role, reads(role, "select id::text from document where name like '%.txt'", "/api/documents/",
                    "/content"), "/api/documents/search?q=" + PolicyDistrict.TEXT);
            if (row("GET /api/notices").answers().get(role).equals("yes")) {
                assertTotal(role, reads(role, "select id::text from public_notice", "/api/notices/"), "/api/notices");
                for (String register : List.of("permit", "shelter")) {
                    assertTotal(role, reads(role, "select id::text from register_entry where register_code = '"
                            + register + "'", "/api/register-entries/"), "/api/registers/" + register + "/entries");
                }
            }
            if (role.startsWith("applicant")) {
                assertThat(district.read(role, "/api/portal/cases")).as(role)
                        .hasSize(reads(role, "select id::text from case_file", "/api/portal/cases/", "/progress"));
            }
            int tasks = 0;
            for (String id : district.all("select task_id from inbox_task where status = 'OPEN' and not for_applicant")) {
                var response = district.send(role, new Call("GET", "/api/tasks/" + id, null, null, false, false));
                tasks += response.getStatus() == 200 && json.readTree(response.getContentAsByteArray())
                        .path("task").path("claimable").asBoolean() ? 1 : 0;
            }
            String own = district.one("select count(*)::text from inbox_task where status = 'OPEN' and for_applicant");
            JsonNode pool = district.read(role, "/api/inbox?tab=POOL&size=100");
            assertThat(pool.path("total").asInt()).as(role + " inbox").isEqualTo(tasks + forApplicants(pool))
                    .isEqualTo(pool.path("rows").size());
            assertThat(forApplicants(pool)).isLessThanOrEqualTo(Integer.parseInt(own));
            assertThat(district.read(role, "/api/inbox/counts").path("tabs").path("POOL").asInt()).as(role)
                    .isEqualTo(pool.path("total").asInt());
            for (String tab : List.of("POOL", "MINE", "DONE", "STARTED", "CC")) {
                for (JsonNode task : district.read(role, "/api/inbox?size=100&tab=" + tab).path("rows")) {
                    assertThat(district.status(role, "/api/cases/" + task.path("caseId").asText())).as(role + tab)
                            .isEqualTo(200);
                }
            }
        }
        assertThat(district.read("SYSTEM_ADMIN", "/api/organization/staff").path("total").asInt())
                .isEqualTo(reads("SYSTEM_ADMIN", "select id::text from staff", "/api/organization/staff/"));
        assertThat(district.read("case-team", "/api/cases").path("total").asInt()).isEqualTo(1);
    }

    @Test
    void theWorkbenchTellsALeaderOfNoCaseThatMayNotBeRead() throws Exception {
        int readable = 0;
        int hidden = 0;
        for (String pair : district.all("select distinct case_id || ' ' || stage from inbox_task where status = 'OPEN'")) {
            if (district.status("bureau-leader", "/api/cases/" + pair.split(" ")[0]) == 200) {
                readable++;
            } else {
                hidden++;
            }
        }
        int told = 0;
        for (JsonNode stage : district.read("bureau-leader", "/api/workbench").path("myUnit").path("openByStage")) {
            told += stage.path("count").asInt();
        }
        assertThat(hidden).isPositive();
        assertThat(told).isPositive().isEqualTo(readable);
    }

    private int forApplicants(JsonNode page) {
        int n = 0;
        for (JsonNode row : page.path("rows")) {
            n += row.path("taskKey").asText().equals("Task_Answer") ? 1 : 0;
        }
        return n;
    }

    private void assertTotal(String role, int single, String... lists) throws Exception {
        int total = 0;
        for (String list : lists) {
            total += district.read(role, list).path("total").asInt();
        }
        assertThat(total).as(role + " " + lists[0]).isEqualTo(single);
    }

    private int reads(String role, String ids, String before, String... after) throws Exception {
        int allowed = 0;
        for (String id : district.all(ids)) {
            int status = undone(role, new Call("GET", before + id + String.join("", after), null, null, false, false))
                    .getStatus();
            assertThat(status).isIn(200, 404);
            allowed += status == 200 ? 1 : 0;
        }
        return allowed;
    }

    @Test
    void nothingSentMakesTheServerFail() {
        List<String> failures = new ArrayList<>();
        for (PolicyTable.Row row : table.rows) {
            List<String> roles = row.answers().entrySet().stream().filter(e -> e.getValue().equals("yes"))
                    .map(Map.Entry::getKey).filter(List.of("anonymous", "applicant-own", "window-clerk",
                            "SYSTEM_ADMIN", "AUDIT_ADMIN")::contains).toList();
            for (String role : roles.isEmpty() ? List.of("SYSTEM_ADMIN") : roles.subList(Math.max(0, roles.size() - 2),
                    roles.size())) {
                garbled(row, role).forEach(call -> requireProblem(failures, role, call));
            }
        }
        assertThat(failures).isEmpty();
    }

    private List<Call> garbled(PolicyTable.Row row, String role) {
        Call sample = calls.byEndpoint().get(row.endpoint());
        List<Call> garbled = new ArrayList<>();
        for (String id : List.of("x", "-1", "0", "2147483647", "9223372036854775807", "%27",
                "00000000-0000-0000-0000-000000000000", "permit")) {
            if (sample.path().contains("{")) {
                garbled.add(filled(sample.withPath(sample.path().replaceAll("\\{[a-zA-Z]+}", id)), role,
                        district.ordinary));
            }
        }
        Call whole = filled(row, role, district.ordinary);
        if (!whole.method().equals("GET")) {
            Arrays.asList(null, "", "{", "[]", "null", "{}", "\"x\"", "7").forEach(b -> garbled.add(whole.withBody(b)));
            fields(whole).forEach(body -> garbled.add(whole.withBody(body)));
        } else if (!row.about().equals("case")) {
            for (String name : List.of("q", "cursor", "size", "street", "from", "to", "state", "status", "tab", "sort",
                    "light", "unit", "staff", "action", "actor", "item", "stage", "channel", "releaseId", "closed")) {
                for (String value : List.of("\u0000", "x", "-1", "9223372036854775807", "+999999999-01-01", "%_'",
                        "eAp5Cno")) {
                    garbled.add(whole.withQuery((whole.query() == null || whole.query().startsWith(name + "=") ? ""
                            : whole.query() + "&") + name + "=" + value));
                }
            }
        }
        return garbled;
    }

    /** The body with each field in turn replaced by something else. */
    private List<String> fields(Call call) {
        List<String> bodies = new ArrayList<>();
        if (call.body() == null) {
            return bodies;
        }
        try {
            ObjectNode body = (ObjectNode) json.readTree(call.body());
            body.fieldNames().forEachRemaining(name -> {
                for (String value : List.of("null", "[]", "{}", "[null]", "\"\\u0000x\"", "\"\"", "-1", "1e400",
                        "\"9999999-99-99\"", "{\"purpose\":\"\\u0000\"}", "\"" + "长".repeat(5000) + "\"")) {
                    String original = body.get(name).toString();
                    bodies.add(body.toString().replace("\"" + name + "\":" + original, "\"" + name + "\":" + value));
                }
            });
        } catch (java.io.IOException e) {
            throw new IllegalStateException(call.body(), e);
        }
        return bodies;
    }

    private void requireProblem(List<String> failures, String role, Call call) {
        MockHttpServletResponse response = undone(role, call);
        int status = response.getStatus();
        String what = role + " " + call.method() + " " + call.path() + "?" + call.query() + " "
                + (call.body() == null ? "" : call.body().substring(0, Math.min(200, call.body().length()))) + " -> ";
        if (status >= 500) {
            failures.add(what + status);
        } else if (status >= 400) {
            lacking(response).ifPresent(lack -> failures.add(what + status + " " + lack));
        }
    }

    private java.util.Optional<String> lacking(MockHttpServletResponse response) {
        try {
            JsonNode problem = json.readTree(response.getContentAsByteArray());
            boolean whole = String.valueOf(response.getContentType()).startsWith("application/problem+json")
                    && !problem.path("detailZh").asText().isBlank() && !problem.path("detailEn").asText().isBlank()
                    && problem.path("type").asText().startsWith("urn:yimen:problem:");
            return whole ? java.util.Optional.empty() : java.util.Optional.of("not a problem in both languages: "
                    + response.getContentType() + " " + new String(response.getContentAsByteArray(),
                    StandardCharsets.UTF_8));
        } catch (java.io.IOException e) {
            return java.util.Optional.of("no JSON");
        }
    }

    private void compare(List<String> differences, PolicyTable.Row row, String role, String expected, Call call) {
        MockHttpServletResponse response = undone(role, call);
        int status = response.getStatus();
        Predicate<Integer> right = expected.equals("yes") ? s -> s >= 200 && s < 300
                : s -> s == Integer.parseInt(expected);
        if (!right.test(status)) {
            differences.add("%s as %s: %s expected, answered %d %s".formatted(row.endpoint(), role, expected, status,
                    status < 300 ? "" : new String(response.getContentAsByteArray(), StandardCharsets.UTF_8)));
        } else if (status >= 400) {
            lacking(response).ifPresent(lack -> differences.add(row.endpoint() + " as " + role + ": " + lack));
        }
    }

    private PolicyTable.Row row(String endpoint) {
        return table.rows.stream().filter(r -> r.endpoint().equals(endpoint)).findFirst().orElseThrow();
    }

    private Call filled(PolicyTable.Row row, String role, Map<String, String> objects) {
        return filled(calls.byEndpoint().get(row.endpoint()), role, objects);
    }

    private Call filled(Call call, String role, Map<String, String> objects) {
        Map<String, String> all = new LinkedHashMap<>(district.organisation());
        all.putAll(objects);
        all.putAll(district.variables(role));
        return call.filled(all);
    }

    /** Performs a call in a transaction that is rolled back, so that each call finds the same state. */
    private MockHttpServletResponse undone(String role, Call call) {
        return transactions.execute(tx -> {
            tx.setRollbackOnly();
            return send(role, call);
        });
    }

    private MockHttpServletResponse send(String role, Call call) {
        try {
            return district.send(role, call);
        } catch (Exception e) {
            throw new AssertionError(role + " " + call, e);
        }
    }
}
