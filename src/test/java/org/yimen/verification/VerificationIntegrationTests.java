package org.yimen.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import departments.simulator.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The economic check against departments that answer well, slowly, badly, not at all. */
class VerificationIntegrationTests extends VerificationTestBase {

    @Test
    void asksEverySourceAfterTheCommitAndTellsTheProcess() {
        int before = DEPARTMENTS.asked();
        UUID id = cases.submitted(clerk, CheckedCases.adult(), CheckedCases.child());
        assertThat(DEPARTMENTS.asked()).isEqualTo(before);
        assertThat(steps.outcome(id.toString())).isEqualTo("WAITING");
        assertThat(cases.task(id)).isEqualTo("none");

        jobs.workOff();

        assertThat(DEPARTMENTS.asked()).isEqualTo(before + 5);
        assertThat(cases.task(id)).isIn("Task_Decide", "Task_Contest");
        assertThat(cases.report(handler, id).path("lines")).hasSizeGreaterThanOrEqualTo(10);
        assertThat(jobs.workOff()).isZero();
        assertThat(DEPARTMENTS.asked()).isEqualTo(before + 5);
    }

    @Test
    void aRevokedConsentStopsWhatIsNotSentYet() {
        int before = DEPARTMENTS.asked();
        UUID id = cases.submitted(clerk, CheckedCases.adult());
        JsonNode person = cases.get(clerk, "/api/cases/" + id + "/consents").body().get(0);
        assertThat(person.path("valid").asBoolean()).isTrue();
        String consent = person.path("consents").get(0).path("id").asText();
        assertThat(cases.post(clerk, "/api/cases/" + id + "/consents/" + consent + "/revoke", Map.of()).status())
                .isEqualTo(403);
        context.getBean(Consents.class).revoke(UUID.fromString(consent), "改主意了");

        jobs.workOff();

        assertThat(DEPARTMENTS.asked()).isEqualTo(before);
        assertThat(cases.task(id)).isEqualTo("Task_Settle");
        cases.claim(checker, id);
        assertThat(cases.report(checker, id).path("lines")).isNotEmpty()
                .filteredOn(l -> l.path("result").asText().equals("ERR")).hasSize(5)
                .allMatch(l -> l.path("error").asText().equals("no-consent"));
    }

    @Test
    void aSlowDepartmentIsAskedForTheAnswerUntilItIsReady() {
        DEPARTMENTS.behave(Settings.good().withDelay(Duration.ofHours(20)));
        UUID id = cases.submitted(clerk, CheckedCases.adult());
        jobs.workOff();
        assertThat(steps.outcome(id.toString())).isEqualTo("WAITING");

        at("2026-03-02T20:00:00+08:00");
        jobs.workOff();
        assertThat(steps.outcome(id.toString())).isEqualTo("WAITING");

        at("2026-03-03T08:00:00+08:00");
        jobs.workOff();
        assertThat(steps.outcome(id.toString())).isNotEqualTo("WAITING");
        assertThat(cases.task(id)).isNotEqualTo("none");
    }

    @Test
    void failingCallsAreRepeatedAndNothingIsLost() {
        DEPARTMENTS.behave(Settings.good().withFail(0.5));
        UUID id = cases.submitted(clerk, CheckedCases.adult());
        for (int minute = 0; minute < 600 && steps.outcome(id.toString()).equals("WAITING"); minute += 10) {
            jobs.workOff();
            advance(Duration.ofMinutes(10));
        }
        assertThat(steps.outcome(id.toString())).isNotIn("WAITING", "INCOMPLETE");
        assertThat(cases.task(id)).isNotEqualTo("none");
    }

    @Test
    void aDeadDepartmentEndsWithAPersonWhoSettlesEveryLine() {
        DEPARTMENTS.behave(Settings.good().withFail(1));
        UUID id = cases.submitted(clerk, CheckedCases.adult());
        for (int i = 0; i < 6; i++) {
            jobs.workOff();
            advance(Duration.ofHours(1));
        }
        JsonNode sources = cases.get(checker, "/api/verification/sources").body();
        assertThat(sources).filteredOn(s -> s.path("code").asText().equals("BANK"))
                .allMatch(s -> s.path("state").asText().equals("DEAD") && s.path("waiting").asInt() == 1);
        assertThat(cases.jdbc.sql("select count(*) from notification where template = 'source-dead' and account_id = :a")
                .param("a", checker.accountId()).query(Integer.class).single()).isPositive();

        advance(Duration.ofDays(20));
        jobs.workOff();
        assertThat(steps.outcome(id.toString())).isEqualTo("INCOMPLETE");
        assertThat(cases.task(id)).isEqualTo("Task_Settle");
        cases.complete(checker, id, "done");
        assertThat(cases.task(id)).as("not decided on missing answers").isEqualTo("Task_Settle");

        DEPARTMENTS.behave(Settings.good());
        cases.claim(checker, id);
        long bank = cases.line(checker, id, "BANK", "成员1").path("id").asLong();
        long vehicle = cases.line(checker, id, "VEHICLE", "成员1").path("id").asLong();
        assertThat(cases.post(checker, line(bank, "enter"), Map.of("values", Map.of("balance", -5), "note", "银行窗口流水"))
                .status()).isEqualTo(400);
        assertThat(cases.post(checker, line(bank, "enter"), Map.of("values", Map.of("balance", 500), "note", "银行窗口流水"))
                .status()).isEqualTo(200);
        assertThat(cases.post(checker, line(vehicle, "unavailable"), Map.of("reason", "")).status()).isEqualTo(400);
        assertThat(cases.post(checker, line(vehicle, "unavailable"), Map.of("reason", "交管系统停机")).status())
                .isEqualTo(200);
        for (String source : List.of("SOCIAL_INSURANCE", "REAL_ESTATE", "DISABILITY")) {
            long line = cases.line(checker, id, source, "成员1").path("id").asLong();
            assertThat(cases.post(checker, line(line, "retry"), null).status()).isEqualTo(200);
        }
        advance(Duration.ofMinutes(5));
        jobs.workOff();
        assertThat(steps.outcome(id.toString())).as("an unavailable source has to be judged").isEqualTo("DIFF");
        cases.complete(checker, id, "done");
        assertThat(cases.task(id)).isEqualTo("Task_Decide");
    }

    @Test
    void liesAreKeptAsEvidenceAndNeverUsed() {
        DEPARTMENTS.behave(Settings.good().withLie(1));
        UUID id = cases.submitted(clerk, CheckedCases.adult());
        jobs.workOff();

        assertThat(steps.outcome(id.toString())).isEqualTo("INCOMPLETE");
        assertThat(cases.task(id)).isEqualTo("Task_Settle");
        cases.claim(checker, id);
        assertThat(cases.report(checker, id).path("lines")).filteredOn(l -> !l.path("person").asText().isEmpty())
                .hasSize(5).allMatch(l -> l.path("result").asText().equals("ERR") && !l.has("values"));
        assertThat(cases.jdbc.sql("""
                select verdict from verification_answer a join verification_request r on r.id = a.request_id
                where r.case_id = :id""").param("id", id).query(String.class).list())
                .hasSize(5).doesNotContain("used", "late");
    }

    @Test
    void callbackAndPollingActOnce() {
        DEPARTMENTS.behave(Settings.good().withDelay(Duration.ofHours(1)));
        String who = CheckedCases.adult();
        UUID id = cases.submitted(clerk, who);
        jobs.workOff();
        UUID request = request(id, "BANK");
        String answer = cases.write(Map.of("requestId", request.toString(), "status", "DONE", "persons",
                List.of(Map.of("idNumber", who, "found", true, "data", Map.of("balance", 1200)))));

        assertThat(cases.deliver(request, tokens.of(UUID.randomUUID()), answer).status()).isEqualTo(401);
        assertThat(cases.deliver(UUID.randomUUID(), tokens.of(request), answer).status()).isEqualTo(401);
        assertThat(events(id, "ANSWERED")).isZero();
        assertThat(cases.deliver(request, tokens.of(request), answer).status()).isEqualTo(200);
        assertThat(cases.deliver(request, tokens.of(request), answer).status()).isEqualTo(200);
        assertThat(cases.deliver(request, tokens.of(request), answer.replace("1200", "99")).status()).isEqualTo(200);
        advance(Duration.ofHours(2));
        jobs.workOff();

        assertThat(events(id, "ANSWERED")).isEqualTo(5);
        cases.claim(handler, id);
        assertThat(cases.line(handler, id, "BANK", "成员1").path("values").path("balance").asInt()).isEqualTo(1200);
        assertThat(cases.jdbc.sql("select verdict from verification_answer where request_id = :id order by id")
                .param("id", request).query(String.class).list()).containsExactly("used", "late");
    }

    @Test
    void aWorkerThatDiedLeavesNothingBehind() {
        UUID id = cases.submitted(clerk, CheckedCases.adult());
        Requests requests = context.getBean(Requests.class);
        for (int i = 0; i < 5; i++) {
            assertThat(requests.claim()).isPresent();
        }
        assertThat(requests.claim()).isEmpty();
        jobs.workOff();
        assertThat(steps.outcome(id.toString())).isEqualTo("WAITING");

        advance(Duration.ofMinutes(3));
        jobs.workOff();
        assertThat(steps.outcome(id.toString())).isNotEqualTo("WAITING");
        assertThat(cases.task(id)).isNotEqualTo("none");
    }
}
