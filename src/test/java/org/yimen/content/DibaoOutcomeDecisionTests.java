package org.yimen.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Property, category and amount (D6, D7, D8), row by row with their boundaries. Standard 1010, one person unless said. */
class DibaoOutcomeDecisionTests {

    private static final String SEVERE = "21020319900307101651";
    private static final String LIGHT = "21020319900307101643";

    private final Decision decision = Decision.dibao();

    private static Household single() {
        return new Household().member("A", "01", 45);
    }

    @ParameterizedTest
    @CsvSource({"21815.99, PASS, PASS", "21816, MANUAL, PASS", "26664, MANUAL, PASS", "26664.01, FAIL, PASS", "43631.99, FAIL, PASS",
        "43632, FAIL, MANUAL", "53328, FAIL, MANUAL", "53328.01, FAIL, FAIL"})
    void judgesSavingsPerHead(String value, String finding, String margin) {
        Household household = single().asset("FINANCIAL", "value", new BigDecimal(value));

        assertThat(decision.result("propertyResult", household)).isEqualTo(finding);
        assertThat(decision.result("marginProperty", household)).isEqualTo(margin);
    }

    @ParameterizedTest
    @CsvSource({"1, 300, PASS", "2, 8.09, PASS", "2, 8.1, MANUAL", "2, 9.9, MANUAL", "2, 9.91, FAIL", "3, 1, FAIL"})
    void judgesDwellings(int houses, BigDecimal area, String finding) {
        Household household = single();
        for (int i = 0; i < houses; i++) {
            household.asset("HOUSE", "area", area);
        }

        assertThat(decision.result("propertyResult", household)).isEqualTo(finding);
    }

    @ParameterizedTest
    @CsvSource({"1, 10907.99, PASS", "1, 10908, MANUAL", "1, 13332, MANUAL", "1, 13332.01, FAIL", "2, 100, FAIL"})
    void judgesVehicles(int vehicles, BigDecimal value, String finding) {
        Household household = single();
        for (int i = 0; i < vehicles; i++) {
            household.asset("VEHICLE", "value", value);
        }

        assertThat(decision.result("propertyResult", household)).isEqualTo(finding);
    }

    @ParameterizedTest
    @CsvSource({"ACTIVE, 10000, FAIL", "ACTIVE, 0, MANUAL", "SHELL, 10000, MANUAL", "CLOSING, 0, MANUAL"})
    void judgesBusinesses(String state, int value, String finding) {
        assertThat(decision.result("propertyResult", single().asset("ENTITY", "entityState", state, "value", value)))
                .isEqualTo(finding);
    }

    @Test
    void leavesMeansOfProductionAlone() {
        assertThat(decision.result("propertyResult", single().asset("PRODUCTIVE"))).isEqualTo("PASS");
    }

    @Test
    void aClaimedExemptionGoesToTheLeaderWhoseWordSettlesIt() {
        Household household = single().asset("FINANCIAL", "value", 90000, "exempt", "MEDICAL_FUND");
        assertThat(decision.ask("dibao-eligibility", household)).containsEntry("conclusion", "MANUAL");

        household.answer("streetSign", Map.of("propertyResult", "PASS"));
        assertThat(decision.ask("dibao-eligibility", household)).containsEntry("conclusion", "DIBAO");

        household.answer("streetSign", Map.of("propertyResult", "FAIL"));
        assertThat(decision.ask("dibao-eligibility", household)).containsEntry("conclusion", "NONE");
    }

    @Test
    void theCheckFindsWhatWasNotDeclared() {
        Household household = single();
        household.answer("checkReport", Map.of("assets", List.of(Household.asset("A", "FINANCIAL", new Object[] {"value", 60000}))));

        assertThat(decision.ask("dibao-eligibility", household)).containsEntry("conclusion", "NONE")
                .containsEntry("propertyResult", "FAIL");
    }

    @ParameterizedTest
    @CsvSource({"1009.99, DIBAO", "1010, LOW_MARGIN", "1514.99, LOW_MARGIN", "1515, NONE"})
    void dividesByIncome(BigDecimal income, String conclusion) {
        assertThat(decision.ask("dibao-category", single().income("A", "PENSION", income))).containsEntry("conclusion", conclusion);
    }

    @Test
    void lowIncomeWithPropertyAboveTheLimitIsLowMargin() {
        Household household = single().income("A", "PENSION", 500).asset("FINANCIAL", "value", 30000);

        assertThat(decision.ask("dibao-category", household)).containsEntry("conclusion", "LOW_MARGIN");
    }

    @Test
    void lowMarginPropertyNearItsLimitIsJudgedByHand() {
        assertThat(decision.ask("dibao-category", single().income("A", "PENSION", 1200).asset("FINANCIAL", "value", 45000)))
                .containsEntry("conclusion", "MANUAL");
    }

    @ParameterizedTest
    @CsvSource({"11999, NONE", "12001, RIGID"})
    void heavyExpensesMakeARigidCase(BigDecimal spent, String conclusion) {
        Household household = single().income("A", "PENSION", 2000).expense("A", "OTHER", spent, 0);

        assertThat(decision.ask("dibao-category", household)).containsEntry("conclusion", conclusion);
    }

    @ParameterizedTest
    @CsvSource({"2000, 11999, NONE", "2000, 12001, RIGID", "2030, 30000, NONE"})
    void declaredLivingExpensesCountUpToTheStandardOfAYear(BigDecimal pension, BigDecimal spent, String conclusion) {
        Household household = single().income("A", "PENSION", pension).expense("A", "LIVING", spent, 0);

        assertThat(decision.ask("dibao-category", household)).containsEntry("conclusion", conclusion);
    }

    @Test
    void theRigidCaseEndsAtTheLocalIncomePerHead() {
        Household household = single().income("A", "PENSION", 4200).expense("A", "EDUCATION", 60000, 0);

        assertThat(decision.ask("dibao-category", household)).containsEntry("conclusion", "NONE")
                .containsEntry("reason", "家庭人均收入不低于当地低保标准，不符合低保条件");
    }

    @Test
    void saysWhetherIncomeOrPropertyOrBothFail() {
        assertThat(decision.ask("dibao-category", single().asset("FINANCIAL", "value", 60000)).get("reason")).isEqualTo("家庭财产超过低保家庭限额（金融资产超过限额），不符合低保条件");
        assertThat((String) decision.ask("dibao-category", single().income("A", "PENSION", 5000).asset("FINANCIAL", "value", 60000)).get("reason"))
                .contains("财产也不符合");
    }

    @ParameterizedTest
    @CsvSource({"SERIOUS, '', 62, RETIRED, SINGLE", "DISABLED, " + SEVERE + ", 62, RETIRED, SINGLE", "DISABLED, " + LIGHT + ", 62, RETIRED, LOW_MARGIN"})
    void theIllOrSeverelyDisabledOfALowMarginHouseholdApplyAlone(String health, String certificate, int age, String work, String conclusion) {
        Household household = single().member("B", "50", age, "health", health, "employment", work,
                "disabilityCert", certificate.isEmpty() ? null : certificate).income("A", "PENSION", 2600);

        assertThat(decision.ask("dibao-category", household)).containsEntry("conclusion", conclusion);
    }

    @Test
    void aThirdGradeMentalDisabilitySuffices() {
        Household household = single().member("B", "50", 62, "health", "DISABLED", "employment", "RETIRED",
                "disabilityCert", "21020319900307101663").income("A", "PENSION", 2600);

        assertThat(decision.ask("dibao-category", household)).containsEntry("conclusion", "SINGLE");
    }

    @Test
    void aJoblessSeverelyDisabledAdultAppliesAloneWhateverTheFamilyEarns() {
        Household household = single().member("B", "20", 30, "health", "DISABLED", "disabilityCert", SEVERE, "labourAbility", "NONE")
                .income("A", "PENSION", 9000);

        assertThat(decision.ask("dibao-eligibility", household)).containsEntry("conclusion", "SINGLE");
    }

    @ParameterizedTest
    @CsvSource({"69, HEALTHY, '', 0", "70, HEALTHY, '', 101", "45, SERIOUS, '', 202", "45, DISABLED, " + SEVERE + ", 202",
        "45, DISABLED, " + LIGHT + ", 0", "75, DISABLED, " + SEVERE + ", 202"})
    void addsTheHighestTopUpOfAPerson(int age, String health, String certificate, String topUp) {
        Household household = new Household().member("A", "01", age, "health", health,
                "disabilityCert", certificate.isEmpty() ? null : certificate);

        assertThat(new BigDecimal(decision.result("topUpAmount", household).toString())).isEqualByComparingTo(topUp);
    }

    @Test
    void addsMoreForTheChildOfASingleParent() {
        assertThat(new BigDecimal(decision.result("topUpAmount", single().member("B", "20", 17)).toString())).isEqualByComparingTo("151.5");
        assertThat(new BigDecimal(decision.result("topUpAmount", single().member("B", "20", 17).member("C", "10", 40)).toString())).isEqualByComparingTo("101");
        assertThat(new BigDecimal(decision.result("topUpAmount", single().member("B", "20", 18, "employment", "STUDENT", "studyStage", "HIGH",
                "fullTime", "YES")).toString())).isEqualByComparingTo("0");
    }

    @ParameterizedTest
    @CsvSource({"1010, 0", "1009.99, 30", "981, 30", "980, 30", "979, 31", "0, 1010"})
    void paysAtLeastTheSmallestAmountAndRoundsUpToTheYuan(BigDecimal income, BigDecimal monthly) {
        Map<String, Object> outcome = decision.ask("dibao-eligibility", single().income("A", "PENSION", income));

        assertThat(new BigDecimal(outcome.get("monthlyAmount").toString())).isEqualByComparingTo(monthly);
    }

    @Test
    void capsOnePersonAndTheHousehold() {
        Household one = new Household().param("benefit.topup_disabled", new BigDecimal("0.5"))
                .member("A", "01", 45, "health", "DISABLED", "disabilityCert", SEVERE);
        assertThat(new BigDecimal(decision.ask("dibao-eligibility", one).get("monthlyAmount").toString())).isEqualByComparingTo("1313");

        Household two = new Household().param("benefit.topup_ill", new BigDecimal("0.6"))
                .member("A", "01", 45, "health", "SERIOUS").member("B", "10", 45, "health", "SERIOUS");
        assertThat(new BigDecimal(decision.ask("dibao-eligibility", two).get("monthlyAmount").toString())).isEqualByComparingTo("3030");
    }

    @Test
    void answersWithoutPersonalData() {
        Map<String, Object> outcome = decision.ask("dibao-eligibility", new Household().member("王淑芬", "01", 45).income("王淑芬", "PENSION", 500));

        assertThat(outcome.toString()).doesNotContain("王淑芬");
        assertThat(outcome).containsKeys("conclusion", "reason", "clause", "entitlements", "memberFindings", "calculation");
        assertThat(outcome.get("entitlements").toString()).contains("特困人员", "单人保", "低保边缘家庭", "刚性支出困难家庭", "临时救助转介");
    }
}
