package org.yimen.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import departments.simulator.Departments;
import departments.simulator.Settings;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.context.WebApplicationContext;
import org.yimen.cases.ExpressionFacts;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.YimenClock;
import org.yimen.testing.PostgresTest;

/** The economic check against departments that answer over HTTP: well, slowly, badly, not at all. */
@SpringBootTest(properties = "yimen.content.directories=src/test/resources/verification-content")
@PostgresTest
class VerificationIntegrationTests {

    private static final YimenClock DEPARTMENT_CLOCK = new YimenClock();
    private static final Departments DEPARTMENTS = new Departments(Settings.good(), DEPARTMENT_CLOCK);

    private static final List<PeopleInPayment.InPayment> IN_PAYMENT = new CopyOnWriteArrayList<>();
    private static final List<DifferenceFound> DIFFERENCES = new CopyOnWriteArrayList<>();

    /** A register of people in payment, and who listens to differences. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Payment {

        @Bean
        PeopleInPayment peopleInPayment() {
            return () -> IN_PAYMENT;
        }

        @EventListener
        void on(DifferenceFound found) {
            DIFFERENCES.add(found);
        }
    }

    @Autowired
    WebApplicationContext context;
    @Autowired
    VerificationJobs jobs;
    @Autowired
    VerificationSteps steps;
    @Autowired
    ExpressionFacts facts;
    @Autowired
    AnswerTokens tokens;
    @Autowired
    YimenClock clock;

    private CheckedCases cases;
    private CurrentUser clerk;
    private CurrentUser checker;
    private CurrentUser handler;

    @DynamicPropertySource
    static void departments(DynamicPropertyRegistry registry) {
        registry.add("yimen.verification.base-url", DEPARTMENTS::address);
    }

    @BeforeEach
    void setUp() {
        at("2026-03-02T10:00:00+08:00");
        DEPARTMENTS.behave(Settings.good());
        IN_PAYMENT.clear();
        DIFFERENCES.clear();
        cases = new CheckedCases(context);
        clerk = cases.user("window1");
        checker = cases.user("checker");
        handler = cases.user("handler1");
        cases.jdbc.sql("update verification_request set state = 'CANCELLED' where state in ('QUEUED', 'SENT')").update();
        cases.jdbc.sql("""
                update verification_source_health set failures = 0, probe_at = null, dead_since = null""").update();
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
        DEPARTMENT_CLOCK.reset();
    }

    @AfterAll
    static void closeTheDepartments() {
        DEPARTMENTS.close();
    }

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
    void findsWhatTheManifestSaysMattersAndNothingElse() {
        String rich = CheckedCases.adult();
        String poor = CheckedCases.adult();
        seed(Map.of(rich, Map.of("BANK", Map.of("balance", 30000), "VEHICLE", Map.of(), "SOCIAL_INSURANCE", Map.of(
                "contributionBase", 2500)), poor, Map.of("BANK", Map.of("balance", 100), "VEHICLE", Map.of(),
                "SOCIAL_INSURANCE", Map.of("insured", false))));
        UUID id = cases.submitted(clerk, rich, poor);
        jobs.workOff();

        assertThat(steps.outcome(id.toString())).isEqualTo("OVER");
        cases.claim(handler, id);
        assertThat(cases.line(handler, id, "BANK", "").path("result").asText()).isEqualTo("OVER");
        assertThat(cases.line(handler, id, "BANK", "").path("findings").get(0).path("found").asText()).isEqualTo("30100");
        assertThat(cases.line(handler, id, "SOCIAL_INSURANCE", "成员1").path("result").asText()).isEqualTo("DIFF");
        assertThat(cases.line(handler, id, "SOCIAL_INSURANCE", "成员2").path("result").asText()).isEqualTo("NO_DIFF");
        assertThat(cases.line(handler, id, "VEHICLE", "成员1").path("result").asText()).isEqualTo("NODATA");
        @SuppressWarnings("unchecked")
        var verification = (Map<String, Object>) facts.of(id).get("verification");
        assertThat(verification).containsEntry("outcome", "OVER").containsEntry("valid", true);
        @SuppressWarnings("unchecked")
        var persons = (List<Map<String, Object>>) verification.get("persons");
        assertThat(persons).hasSize(2);
        assertThat(new BigDecimal(persons.get(0).get("deposits").toString())).isEqualByComparingTo("30000");
        assertThat(new BigDecimal(persons.get(0).get("wages").toString())).isEqualByComparingTo("2500");
        assertThat(persons.get(0).get("idNumber")).isEqualTo(rich);
    }

    @Test
    void masksAmountsForReadersWhoDoNotHandle() {
        String rich = CheckedCases.adult();
        seed(Map.of(rich, Map.of("BANK", Map.of("balance", 30000))));
        CurrentUser citizen = cases.citizen();
        UUID id = cases.submitted(citizen, rich);
        jobs.workOff();
        cases.claim(handler, id);

        JsonNode reader = cases.line(cases.user("leader1"), id, "BANK", "");
        assertThat(reader.path("findings").get(0).path("found").asText()).isEqualTo("10000–50000");
        assertThat(reader.has("values")).isFalse();
        JsonNode own = cases.line(citizen, id, "BANK", "");
        assertThat(own.path("findings").get(0).has("found")).isFalse();
        assertThat(own.path("result").asText()).isEqualTo("OVER");
        assertThat(cases.report(citizen, id).path("lines")).allMatch(l -> !l.path("state").asText().equals("FOUND"));
        assertThat(cases.get(cases.citizen(), "/api/cases/" + id + "/verification").status()).isEqualTo(404);
    }

    @Test
    void nobodyIsAskedAboutWithoutConsent() {
        int before = DEPARTMENTS.asked();
        UUID id = cases.open(clerk);
        CheckedCases.Answer refused = cases.post(clerk, "/api/cases/" + id + "/submit",
                Map.of("data", cases.household(false, CheckedCases.adult(), CheckedCases.adult())));
        jobs.workOff();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.slug()).isEqualTo("consent-missing");
        assertThat(refused.body().path("persons")).extracting(JsonNode::asText).containsExactly("成员1", "成员2");
        assertThat(DEPARTMENTS.asked()).isEqualTo(before);
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
    void aFindingIsToldContestedAndLookedAtAgainBySomebodyElse() {
        String rich = CheckedCases.adult();
        seed(Map.of(rich, Map.of("BANK", Map.of("balance", 30000), "VEHICLE", Map.of(), "SOCIAL_INSURANCE", Map.of())));
        CurrentUser citizen = cases.citizen();
        UUID id = cases.submitted(citizen, rich);
        jobs.workOff();
        assertThat(cases.task(id)).isEqualTo("Task_Contest");
        long line = cases.line(citizen, id, "BANK", "").path("id").asLong();
        assertThat(cases.line(citizen, id, "BANK", "").path("may").path("contest").asBoolean()).isTrue();
        assertThat(cases.post(cases.citizen(), line(line, "contest"), Map.of("text", "不是我的存款")).status()).isEqualTo(404);
        assertThat(cases.post(citizen, line(line, "contest"), Map.of("text", "系代弟弟保管的拆迁款，有转账记录")).status())
                .isEqualTo(200);
        assertThat(steps.contested(id.toString())).isTrue();
        assertThat(cases.post(citizen, line(line, "recheck"), Map.of("upheld", false, "text", "已核实")).status())
                .isEqualTo(403);

        cases.claim(handler, id);
        assertThat(cases.post(handler, line(line, "recheck"), Map.of("upheld", false, "text", "转账记录属实")).status())
                .isEqualTo(200);
        assertThat(steps.outcome(id.toString())).isEqualTo("CLEAN");
        assertThat(steps.contested(id.toString())).isFalse();
        assertThat(cases.line(handler, id, "BANK", "").path("history")).extracting(h -> h.path("kind").asText())
                .containsExactly("TOLD", "CONTESTED", "CORRECTED");
        assertThat(cases.line(citizen, id, "BANK", "").path("history").get(1).path("text").asText()).contains("代弟弟保管");
        assertThat(cases.line(citizen, id, "BANK", "").path("history").get(2).has("text")).isFalse();
    }

    @Test
    void whoWroteTheObjectionDownMayNotDecideOnIt() {
        String rich = CheckedCases.adult();
        seed(Map.of(rich, Map.of("BANK", Map.of("balance", 30000))));
        UUID id = cases.submitted(clerk, rich);
        jobs.workOff();
        cases.claim(handler, id);
        long line = cases.line(handler, id, "BANK", "").path("id").asLong();
        assertThat(cases.post(handler, line(line, "contest"), Map.of("text", "申请人称系借款")).status()).isEqualTo(200);
        CheckedCases.Answer own = cases.post(handler, line(line, "recheck"), Map.of("upheld", true, "text", "维持原结论"));
        assertThat(own.status()).isEqualTo(409);
        assertThat(own.slug()).isEqualTo("same-person");
    }

    @Test
    void aReportExpires() {
        UUID id = cases.submitted(clerk, CheckedCases.adult());
        jobs.workOff();
        assertThat(steps.outcome(id.toString())).isNotIn("EXPIRED", "WAITING");

        advance(Duration.ofDays(91));

        assertThat(steps.outcome(id.toString())).isEqualTo("EXPIRED");
        @SuppressWarnings("unchecked")
        var verification = (Map<String, Object>) facts.of(id).get("verification");
        assertThat(verification).containsEntry("valid", false);
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

    @Test
    void peopleInPaymentAreComparedAgainAndOnlyNewsIsTold() {
        String who = CheckedCases.adult();
        seed(Map.of(who, Map.of("VEHICLE", Map.of(), "BANK", Map.of("balance", 100), "SOCIAL_INSURANCE", Map.of())));
        UUID id = cases.submitted(clerk, who);
        jobs.workOff();
        cases.complete(handler, id, "agree");
        IN_PAYMENT.add(new PeopleInPayment.InPayment(id, null));
        PeriodicComparison periodic = context.getBean(PeriodicComparison.class);
        assertThat(periodic.compareDue()).as("its turn has not come").isZero();

        advance(Duration.ofDays(90));
        assertThat(periodic.compareDue()).isEqualTo(1);
        jobs.workOff();
        assertThat(DIFFERENCES).isEmpty();

        seed(Map.of(who, Map.of("VEHICLE", Map.of(), "BANK", Map.of("balance", 100), "SOCIAL_INSURANCE",
                Map.of("contributionBase", 3000))));
        advance(Duration.ofDays(90));
        assertThat(periodic.compareDue()).isEqualTo(1);
        jobs.workOff();
        assertThat(DIFFERENCES).singleElement().satisfies(found -> {
            assertThat(found.caseId()).isEqualTo(id);
            assertThat(found.kind()).isEqualTo(DifferenceFound.Kind.DIFFERENCE);
        });

        advance(Duration.ofDays(90));
        assertThat(periodic.compareDue()).isEqualTo(1);
        jobs.workOff();
        assertThat(DIFFERENCES).as("the same difference is not told twice").hasSize(1);

        context.getBean(Consents.class).of(id).forEach(c -> context.getBean(Consents.class).revoke(c.id(), null));
        int before = DEPARTMENTS.asked();
        advance(Duration.ofDays(90));
        periodic.compareDue();
        jobs.workOff();
        assertThat(DEPARTMENTS.asked()).isEqualTo(before);
        assertThat(DIFFERENCES).hasSize(2).last().extracting(DifferenceFound::kind)
                .isEqualTo(DifferenceFound.Kind.NO_CONSENT);
    }

    @Test
    void applicantsGiveAndRevokeConsentPersonByPerson() {
        CurrentUser citizen = cases.citizen();
        UUID id = cases.open(citizen);
        Map<String, Object> data = cases.household(false, CheckedCases.adult(), CheckedCases.child());
        data.put("deposits", 1);
        assertThat(cases.post(citizen, "/api/cases/" + id + "/submit", Map.of("data", data)).slug())
                .isEqualTo("consent-missing");
        cases.put(citizen, "/api/cases/" + id + "/draft", Map.of("data", data, "version", 0));
        JsonNode people = cases.get(citizen, "/api/cases/" + id + "/consents").body();
        assertThat(people).hasSize(2).noneMatch(p -> p.path("valid").asBoolean());
        String path = "/api/cases/" + id + "/consents";
        assertThat(cases.post(citizen, path, Map.of("person", people.get(0).path("person").asText(), "method",
                "ELECTRONIC")).status()).isEqualTo(200);
        assertThat(cases.post(citizen, path, Map.of("person", people.get(1).path("person").asText(), "method",
                "ELECTRONIC")).status()).as("a guardian signs for a child").isEqualTo(400);
        assertThat(cases.post(citizen, path, Map.of("person", people.get(1).path("person").asText(), "method",
                "GUARDIAN", "guardian", "成员1")).status()).isEqualTo(200);
        assertThat(cases.post(cases.citizen(), path, Map.of("person", "x", "method", "ELECTRONIC")).status()).isEqualTo(404);
        assertThat(cases.jdbc.sql("select count(*) from verification_consent where case_id = :id "
                + "and encode(person_sealed, 'escape') like '%210203%'").param("id", id).query(Integer.class).single())
                .as("personal data is encrypted").isZero();

        assertThat(cases.post(citizen, "/api/cases/" + id + "/submit", Map.of("data", data)).status()).isEqualTo(200);
        JsonNode given = cases.get(citizen, path).body().get(0);
        assertThat(cases.post(citizen, path + "/" + given.path("consents").get(0).path("id").asText() + "/revoke",
                Map.of("reason", "不同意了")).body().path("valid").asBoolean(true)).isFalse();
        jobs.workOff();
        assertThat(cases.task(id)).isEqualTo("Task_Settle");
    }

    private void seed(Map<String, Map<String, Map<String, Object>>> seeds) {
        DEPARTMENTS.behave(Settings.good().withSeeds(seeds));
    }

    private static String line(long id, String what) {
        return "/api/verification/lines/" + id + "/" + what;
    }

    private UUID request(UUID caseId, String source) {
        return cases.jdbc.sql("select id from verification_request where case_id = :id and source_code = :source")
                .param("id", caseId).param("source", source).query(UUID.class).single();
    }

    private int events(UUID caseId, String kind) {
        return cases.jdbc.sql("""
                select count(*) from verification_line_event e join verification_line l on l.id = e.line_id
                where l.case_id = :id and e.kind = :kind""").param("id", caseId).param("kind", kind)
                .query(Integer.class).single();
    }

    private void at(String time) {
        clock.set(OffsetDateTime.parse(time).toInstant());
        DEPARTMENT_CLOCK.set(clock.instant());
    }

    private void advance(Duration duration) {
        clock.advance(duration);
        DEPARTMENT_CLOCK.set(clock.instant());
    }
}
