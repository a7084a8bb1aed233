package org.yimen.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One application, all entitlements judged: each with its reason, from one set of data. Standard 1010. */
class DibaoEntitlementsDecisionTests {

    private static final String SEVERE = "21020319900307101642";

    private final Decision decision = Decision.dibao();

    private static Household single() {
        return new Household().member("A", "01", 45);
    }

    private Map<String, Object> ask(Household household) {
        return decision.ask("dibao-eligibility", household);
    }

    private static BigDecimal amount(Map<String, Object> outcome, String key) {
        return new BigDecimal(String.valueOf(outcome.get(key)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> entitlement(Map<String, Object> outcome, String code) {
        return ((List<Map<String, Object>>) outcome.get("entitlements")).stream().filter(e -> e.get("code").equals(code))
                .findFirst().orElseThrow();
    }

    @Test
    void tellsWhyNotForEachEntitlementOfTheWellOff() {
        Map<String, Object> outcome = ask(single().income("A", "PENSION", 9000));

        assertThat(outcome).containsEntry("conclusion", "NONE");
        for (String code : List.of("EXTREME_POVERTY", "DIBAO", "SINGLE", "LOW_MARGIN", "RIGID", "EMERGENCY")) {
            assertThat(entitlement(outcome, code)).as(code).containsEntry("result", "NO");
            assertThat((String) entitlement(outcome, code).get("reason")).as(code).isNotBlank();
        }
    }

    @Test
    void anOldPersonWithNobodyGoesToExtremePoverty() {
        Household household = new Household().member("A", "01", 66, "labourAbility", "NONE").applied("supportersDeclared", "NO");

        Map<String, Object> outcome = ask(household);

        assertThat(outcome).containsEntry("conclusion", "EXTREME_POVERTY").containsEntry("tkTransfer", true);
        assertThat(amount(outcome, "monthlyAmount")).isZero();
        assertThat(ask(new Household().member("A", "01", 66)).get("conclusion")).as("nobody asked for supporters").isEqualTo("DIBAO");
    }

    @Test
    void theOthersAreJudgedOnWithoutTheExtremelyPoor() {
        Household household = single().member("B", "80", 30).member("C", "40", 15).member("D", "70", 62, "labourAbility", "NONE")
                .applied("supportersDeclared", "NO").income("A", "PENSION", 500);

        Map<String, Object> outcome = ask(household);

        assertThat(outcome).containsEntry("conclusion", "DIBAO").containsEntry("tkTransfer", true);
        assertThat(amount(outcome, "supportedPersons")).isEqualByComparingTo("2");
        assertThat(amount(outcome, "householdSize")).isEqualByComparingTo("3");
    }

    @Test
    void everySingleMemberOfALowMarginHouseholdIsSupported() {
        Household household = single().member("B", "50", 62, "health", "SERIOUS", "employment", "RETIRED")
                .member("C", "50", 63, "health", "DISABLED", "disabilityCert", SEVERE, "employment", "RETIRED").income("A", "PENSION", 3900)
                .income("B", "PENSION", 110);

        Map<String, Object> outcome = ask(household);

        assertThat(outcome).containsEntry("conclusion", "SINGLE").containsEntry("lowMargin", true);
        assertThat(amount(outcome, "supportedPersons")).isEqualByComparingTo("2");
        assertThat(amount(outcome, "monthlyAmount")).isEqualByComparingTo("2314"); // 900+202 and 1010+202
    }

    @ParameterizedTest
    @CsvSource({"GAP, 400, 610", "TIER, 400, 707", "BOTH, 400, 707", "TIER, 302, 1010", "TIER, 303, 707", "TIER, 606, 404", "BOTH, 100, 1010"})
    void calculatesByGapByTierOrByTheHigher(String mode, BigDecimal income, BigDecimal basic) {
        Map<String, Object> outcome = ask(single().param("benefit.mode", mode).income("A", "PENSION", income));

        assertThat(amount(outcome, "basicAmount")).isEqualByComparingTo(basic);
    }

    @Test
    void neverRoundsTheIncomePerHeadBeforeTheBenefit() {
        Household household = single().member("B", "10", 40).member("C", "20", 10).income("A", "PENSION", new BigDecimal("1000.01"))
                .param("benefit.round_unit", "FEN").param("benefit.topup_minor", BigDecimal.ZERO);

        assertThat(amount(ask(household), "basicAmount")).isEqualByComparingTo("2029.99"); // 3 x (1010 - 333.34) would be 2029.98
    }

    @Test
    void twelveMonthsMakeTheSameAsTheirAverage() {
        Household monthly = single();
        for (int month = 11; month <= 22; month++) {
            monthly.incomes().add(Map.of("member", "A", "kind", "BUSINESS", "period", "MONTH", "amount", new BigDecimal("333.33"),
                    "month", "%d-%02d".formatted(2025 + (month - 1) / 12, (month - 1) % 12 + 1)));
        }
        Map<String, Object> outcome = ask(monthly);

        assertThat(amount(outcome, "perCapitaIncome")).isEqualByComparingTo("333.33");
        assertThat(amount(outcome, "basicAmount")).isEqualByComparingTo("677");
        monthly.incomes().add(Map.of("member", "A", "kind", "BUSINESS", "period", "MONTH", "amount", 9999, "month", "2025-10"));
        assertThat(amount(ask(monthly), "perCapitaIncome")).as("before the window").isEqualByComparingTo("333.33");
    }

    @ParameterizedTest
    @CsvSource({"0, 757.5", "500, 757.5", "900, 900"})
    void countsTheHigherOfSupportPaidAndSupportDue(BigDecimal paid, BigDecimal counted) {
        Household household = single().income("A", "ALIMONY", paid).applied("supporters", List.of(Map.of("supports", "A", "ability", "ABLE",
                "monthlyIncome", 6060, "persons", 3, "supported", 1)));

        assertThat(amount(ask(household), "householdIncome")).isEqualByComparingTo(counted);
    }

    @Test
    void takesWhatDepartmentsFoundButNeverBelowWhatWasDeclared() {
        Household household = single().income("A", "WAGE", 1000).income("A", "PENSION", 300);
        household.verified(Map.of("name", "A", "wages", 2000, "pension", 200, "deposits", 60000, "medicalSelfPay", 0));

        Map<String, Object> outcome = ask(household);

        assertThat(amount(outcome, "householdIncome")).isEqualByComparingTo("1997"); // 2000 - 303 + 300
        assertThat(outcome).containsEntry("propertyResult", "FAIL").containsEntry("marginProperty", "FAIL");
        household.answer("checkReport", Map.of("incomes", List.of(Household.income("WAGE", "A", 500, "MONTHLY")),
                "assets", List.of(Household.asset("A", "FINANCIAL", new Object[] {"value", 100}))));
        outcome = ask(household);
        assertThat(amount(outcome, "householdIncome")).as("the report checked by hand counts").isEqualByComparingTo("550");
        assertThat(outcome).containsEntry("propertyResult", "PASS");
    }

    @Test
    void whoIsFoundInCustodyOrDeadDoesNotCount() {
        Household household = single().member("B", "10", 40);
        household.verified(Map.of("name", "B", "custody", true));
        assertThat(amount(ask(household), "householdSize")).isEqualByComparingTo("1");
        household = single().member("B", "10", 40).verified(Map.of("name", "B", "deceased", true));
        assertThat(amount(ask(household), "householdSize")).isEqualByComparingTo("1");
    }

    @Test
    void fourLimitsGiveFourResults() {
        Map<String, Object> outcome = ask(single().param("property.rigid.financial_months", 100).param("property.tk.financial_months", 1)
                .asset("FINANCIAL", "value", 48000));

        assertThat(outcome).containsEntry("propertyResult", "FAIL").containsEntry("marginProperty", "MANUAL")
                .containsEntry("rigidProperty", "PASS").containsEntry("tkProperty", "FAIL").containsEntry("conclusion", "MANUAL");
    }

    @Test
    void aChangeOfTheMembershipCountsWhenTheLeaderConfirmed() {
        Household household = single().member("B", "20", 24, "employment", "STUDENT", "studyStage", "GRADUATE", "fullTime", "YES")
                .answer("firstOpinion", Map.of("memberChanges", List.of(Map.of("member", "B", "counted", "YES", "reason", "长期同住"))));
        assertThat(amount(ask(household), "householdSize")).isEqualByComparingTo("1");

        household.answer("streetSign", Map.of("memberChangesConfirmed", true));
        assertThat(amount(ask(household), "householdSize")).isEqualByComparingTo("2");
    }

    @Test
    void everyColumnIsNamedInBothLanguagesAndEveryTableTellsItsClause() {
        decision.item().ask("dibao-eligibility", single().inputs()).trace().forEach(trace -> {
            assertThat(trace.decisionNameEn()).as(trace.decisionKey()).isNotBlank();
            trace.inputs().forEach(i -> assertThat(List.of(i.name(), i.nameEn())).as(trace.decisionKey()).allMatch(n -> !n.isBlank()));
            trace.columns().forEach(c -> assertThat(List.of(c.label(), c.labelEn())).as(trace.decisionKey()).allMatch(n -> !n.isBlank()));
            trace.rules().forEach(r -> assertThat(r.annotation()).as(r.id()).isNotBlank());
        });
    }
}
