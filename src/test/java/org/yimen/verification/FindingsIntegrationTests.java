package org.yimen.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yimen.platform.CurrentUser;

/** What is made of the answers: consent, findings, contest, expiry, comparison of those in payment. */
class FindingsIntegrationTests extends VerificationTestBase {

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
}
