package org.yimen.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yimen.documents.DocumentUploads;
import org.yimen.platform.AccountKind;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.DomainProblem;

/** The economic check of the allowance from the first question to the end: every answer, every way out. */
class DibaoCheckProcessTests extends DibaoProcess {

    private static final Map<String, Object> STATEMENT = Map.of("statement", "该收入是替亲戚代领的，请复查。");
    private static final Map<String, Object> RECHECK = Map.of("reportDate", "2026-03-20", "overall", "DIFF");
    private static final List<String> CHECK = List.of("Task_Consents", "Task_SettleLines", "Task_Contest", "Task_CheckAgain");

    @Autowired
    DocumentUploads uploads;

    @Test
    void asksNobodyTwiceAndGoesOnWhenEverythingAgrees() throws Exception {
        UUID id = lived("waits-for-opinion", 20);

        assertThat(open(id)).containsExactly("Task_FirstOpinion");
        assertThat(letters(id)).doesNotContain("discrepancy");
        assertThat(report(id).path("report").path("round").asInt()).isEqualTo(1);
    }

    @Test
    void waitsWithoutAnyTaskWhileDepartmentsAreSilent() throws Exception {
        UUID id = lived("waits-for-acceptance", 1);
        departments.fail();
        accept(id);
        departmentsWork.workOff();

        assertThat(open(id)).containsExactly("Task_HomeVisit");
        assertThat(report(id).path("report").path("waiting").asInt()).isPositive();
    }

    @Test
    void aPersonSettlesWhatDeadDepartmentsDoNotAnswer() throws Exception {
        UUID id = lived("waits-for-acceptance", 1);
        departments.fail();
        accept(id);
        for (int i = 0; i < 30 && !open(id).contains("Task_SettleLines"); i++) {
            pass(1);
        }
        complete(id, "Task_SettleLines", "done", Map.of());
        assertThat(open(id)).as("not decided on missing answers").contains("Task_SettleLines");

        departments.good();
        CurrentUser centre = claimed(id, "Task_SettleLines", List.of());
        for (JsonNode line : report(id, centre).path("lines")) {
            if (line.path("result").asText().equals("ERR")) {
                assertThat(post(centre, "/verification/lines/" + line.path("id").asLong() + "/retry", Map.of()).status())
                        .isEqualTo(200);
            }
        }
        complete(id, "Task_SettleLines", "done", Map.of());
        assertThat(open(id)).doesNotContain("Task_SettleLines");
        pass(1);
        assertThat(open(id)).containsExactly("Task_HomeVisit");
    }

    @Test
    void anAnswerThatCannotBeTrueGoesToTheCentreAndNeverIntoADecision() throws Exception {
        UUID id = lived("waits-for-check-centre", 12);
        assertThat(open(id)).containsExactly("Task_SettleLines");

        CurrentUser centre = claimed(id, "Task_SettleLines", List.of());
        JsonNode bank = line(id, centre, "ERR");
        assertThat(post(centre, "/verification/lines/" + bank.path("id").asLong() + "/enter",
                Map.of("values", Map.of("balance", 300), "note", "银行窗口查询流水")).status()).isEqualTo(200);
        complete(id, "Task_SettleLines", "done", Map.of());

        assertThat(open(id)).containsExactly("Task_FirstOpinion");
    }

    @Test
    void asksForConsentsThatAreMissingBeforeAnybodyIsAsked() throws Exception {
        UUID id = lived("waits-for-acceptance", 1);
        jdbc.sql("update verification_consent set revoked_at = signed_at, revoked_by = 0 where case_id = ?").param(id).update();
        accept(id);
        assertThat(open(id)).contains("Task_Consents");
        complete(id, "Task_Consents", "done", Map.of());
        assertThat(open(id)).as("still missing").contains("Task_Consents");

        CurrentUser window = claimed(id, "Task_Consents", List.of());
        for (JsonNode person : get(window, "/cases/" + id + "/consents").body()) {
            assertThat(post(window, "/cases/" + id + "/consents", Map.of("person", person.path("person").asText(), "scope",
                    List.of("APPLICATION"), "method", "ELECTRONIC")).status()).isEqualTo(200);
        }
        complete(id, "Task_Consents", "done", Map.of());
        pass(1);
        assertThat(open(id)).containsExactly("Task_HomeVisit");
        assertThat(report(id).path("report").path("outcome").asText()).isEqualTo("CLEAN");
    }

    @Test
    void tellsWhatDiffersAndGoesOnWhenTheApplicantWaives() throws Exception {
        UUID id = lived("waits-for-check", 12);
        assertThat(open(id)).containsExactly("Task_Contest");
        assertThat(letters(id)).contains("discrepancy");

        complete(id, "Task_Contest", "waive", Map.of());

        assertThat(open(id)).containsExactly("Task_FirstOpinion");
        JsonNode line = line(id, applicant(id), "DIFF");
        assertThat(line.path("state").asText()).isEqualTo("UPHELD");
        assertThat(post(applicant(id), "/verification/lines/" + line.path("id").asLong() + "/contest",
                Map.of("text", "过期才说不同意")).status()).as("the time is over").isEqualTo(409);
    }

    @Test
    void goesOnWhenTheTimeToContestIsOver() throws Exception {
        UUID id = lived("waits-for-check", 12);

        pass(1);
        assertThat(open(id)).containsExactly("Task_Contest");
        pass(14);

        assertThat(open(id)).containsExactly("Task_FirstOpinion");
        assertThat(line(id, applicant(id), "DIFF").path("state").asText()).isEqualTo("UPHELD");
    }

    @Test
    void theApplicantAddsProofAsLongAsHeIsAskedForIt() throws Exception {
        UUID id = lived("waits-for-check", 12);
        CurrentUser citizen = applicant(id);
        assertThat(citizen.kind()).isEqualTo(AccountKind.APPLICANT);

        proves(citizen, id);
        complete(id, "Task_Contest", "contest", STATEMENT);

        assertThatThrownBy(() -> proves(citizen, id)).isInstanceOf(DomainProblem.class).hasMessageContaining("forbidden");
    }

    private void proves(CurrentUser citizen, UUID id) {
        users.as(citizen, () -> uploads.upload(id, "M14", "证明.png",
                new ByteArrayInputStream(new DemoPictures().draw("停发证明", "M14")), null));
    }

    @Test
    void somebodyElseLooksAgainAtWhatIsContestedAndUpholdsIt() throws Exception {
        UUID id = lived("waits-for-check", 12);
        complete(id, "Task_Contest", "contest", STATEMENT);
        assertThat(open(id)).containsExactly("Task_CheckAgain");
        complete(id, "Task_CheckAgain", "submit", RECHECK);
        assertThat(open(id)).as("nothing was decided yet").containsExactly("Task_CheckAgain");

        CurrentUser handler = claimed(id, "Task_CheckAgain", List.of());
        recheck(id, handler, Map.of("upheld", true, "text", "单位证明显示工资由本人领取。"));
        complete(id, "Task_CheckAgain", "submit", RECHECK);

        assertThat(open(id)).containsExactly("Task_FirstOpinion");
        assertThat(letters(id)).as("told once").containsOnlyOnce("discrepancy");
        assertThat(desk.latest(id, "contest")).containsKey("statement");
    }

    @Test
    void aFindingContestedByItselfIsLookedAtAlthoughTheFormSaysNothing() throws Exception {
        UUID id = lived("waits-for-check", 12);
        long line = line(id, applicant(id), "DIFF").path("id").asLong();
        assertThat(post(applicant(id), "/verification/lines/" + line + "/contest",
                Map.of("text", "该单位三年前已离职，缴费是误报。")).status()).isEqualTo(200);
        complete(id, "Task_Contest", "waive", Map.of());
        assertThat(open(id)).containsExactly("Task_CheckAgain");

        CurrentUser handler = claimed(id, "Task_CheckAgain", List.of());
        recheck(id, handler, Map.of("upheld", false, "text", "参保单位出具离职证明，属误报。"));
        complete(id, "Task_CheckAgain", "submit", RECHECK);

        assertThat(open(id)).containsExactly("Task_FirstOpinion");
        assertThat(report(id).path("report").path("outcome").asText()).isEqualTo("CLEAN");
    }

    @Test
    void asksAnewWhenTheReportHasExpiredMeanwhile() throws Exception {
        UUID id = lived("waits-for-check", 12);
        complete(id, "Task_Contest", "contest", STATEMENT);
        pass(100);
        CurrentUser handler = claimed(id, "Task_CheckAgain", List.of());
        recheck(id, handler, Map.of("upheld", true, "text", "单位证明显示工资由本人领取。"));
        complete(id, "Task_CheckAgain", "submit", RECHECK);
        pass(1);

        assertThat(report(id).path("report").path("round").asInt()).isEqualTo(2);
        assertThat(open(id)).as("the new report is told anew").containsExactly("Task_Contest");
        assertThat(letters(id).stream().filter("discrepancy"::equals)).hasSize(2);
    }

    @Test
    void endsWithTheApplicationWhenItIsWithdrawnMeanwhile() throws Exception {
        UUID id = lived("waits-for-check", 12);
        assertThat(post(applicant(id), "/cases/" + id + "/withdraw", Map.of("reason", "家里情况好转了")).status()).isEqualTo(200);

        assertThat(open(id)).doesNotContainAnyElementsOf(CHECK).isEmpty();
    }

    private void accept(UUID id) {
        complete(id, "Task_Precheck", "accept", Map.of("jurisdiction", "SAME_STREET", "inScope", "YES", "duplicate", "NO",
                "authorisationsComplete", "YES", "declarationComplete", "YES", "relativeFiled", "NO"));
    }

    private CurrentUser claimed(UUID id, String key, List<CurrentUser> others) {
        var task = task(id, key);
        List<CurrentUser> people = new ArrayList<>(pool(task));
        people.removeAll(others);
        CurrentUser who = people.get(0);
        users.as(who, () -> tasks.claim(task.taskId()));
        return who;
    }

    private JsonNode report(UUID id) {
        return report(id, holder(id, "ST_HANDLER"));
    }

    private JsonNode report(UUID id, CurrentUser who) {
        return get(who, "/cases/" + id + "/verification").body();
    }

    private JsonNode line(UUID id, CurrentUser who, String result) {
        for (JsonNode line : report(id, who).path("lines")) {
            if (line.path("result").asText().equals(result)) {
                return line;
            }
        }
        throw new AssertionError("No line is " + result + " in " + report(id, who));
    }

    private void recheck(UUID id, CurrentUser who, Map<String, Object> decision) throws Exception {
        for (JsonNode line : report(id, who).path("lines")) {
            if (line.path("state").asText().equals("CONTESTED")) {
                assertThat(post(who, "/verification/lines/" + line.path("id").asLong() + "/recheck", decision).status())
                        .isEqualTo(200);
            }
        }
    }
}
