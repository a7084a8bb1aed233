package org.yimen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yimen.PolicyCalls.Call;
import org.yimen.demo.DemoOrganization;
import org.yimen.platform.AccountKind;
import org.yimen.platform.Accounts;

/** Tries every endpoint as every role and compares the answers with the table of {@code docs/policy.md}. */
class PolicyMatrixIntegrationTests extends PolicyTestBase {

    private static final List<String> KNOWN_TO_EVERYBODY = List.of("anonymous", "applicant-own", "applicant-other",
            "SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDIT_ADMIN");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;
    @Autowired
    Accounts accounts;

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
        String task = district.records.task(district.ordinary.get("case"), "Task_Answer");
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
            String written = district.records.one("select id::text from case_submission where form_key = 'review'"
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
}
