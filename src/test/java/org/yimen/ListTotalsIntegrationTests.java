package org.yimen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yimen.PolicyCalls.Call;

/** Lists tell exactly of what may be read one by one. */
class ListTotalsIntegrationTests extends PolicyTestBase {

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
            if (row("GET /api/payments/recoveries").answers().get(role).equals("yes")) {
                assertThat(district.read(role, "/api/payments/recoveries").path("page").path("total").asInt()).as(role)
                        .isEqualTo(reads(role, "select entry_id::text from payment_recovery", "/api/payments/entries/",
                                "/recoveries"));
            }
            if (role.startsWith("applicant")) {
                assertThat(district.read(role, "/api/portal/cases")).as(role)
                        .hasSize(reads(role, "select id::text from case_file", "/api/portal/cases/", "/progress"));
            }
            int tasks = 0;
            for (String id : district.records.all("select task_id from inbox_task where status = 'OPEN' and not for_applicant")) {
                var response = district.send(role, new Call("GET", "/api/tasks/" + id, null, null, false, false));
                tasks += response.getStatus() == 200 && json.readTree(response.getContentAsByteArray())
                        .path("task").path("claimable").asBoolean() ? 1 : 0;
            }
            String own = district.records.one("select count(*)::text from inbox_task where status = 'OPEN' and for_applicant");
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
        assertThat(district.read("case-team", "/api/cases?item=shelter").path("total").asInt()).isEqualTo(1);
    }

    @Test
    void theWorkbenchTellsALeaderOfNoCaseThatMayNotBeRead() throws Exception {
        int readable = 0;
        int hidden = 0;
        for (String pair : district.records.all("select distinct case_id || ' ' || stage from inbox_task where status = 'OPEN'")) {
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
        for (String id : district.records.all(ids)) {
            int status = undone(role, new Call("GET", before + id + String.join("", after), null, null, false, false))
                    .getStatus();
            assertThat(status).isIn(200, 404);
            allowed += status == 200 ? 1 : 0;
        }
        return allowed;
    }
}
