package org.yimen.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who counts, what income counts, what is deducted (D2, D5), row by row. Standard 1010. */
class DibaoDecisionTests {

    private final Decision decision = Decision.dibao();

    private static Household single() {
        return new Household().member("A", "01", 45);
    }

    /** What was found about the second member. */
    @SuppressWarnings("unchecked")
    private Map<String, Object> finding(Household household) {
        return ((List<Map<String, Object>>) decision.result("memberFindings", household)).get(1);
    }

    @ParameterizedTest
    @CsvSource({
        "10, 40, NONE, '', '', YES, SPOUSE, true",
        "20, 17, NONE, '', '', YES, MINOR_CHILD, true",
        "30, 17, NONE, '', '', NO, MINOR_CHILD, true",
        "20, 18, STUDENT, BACHELOR, YES, NO, DEPENDENT_CHILD, true",
        "20, 22, STUDENT, COLLEGE, YES, NO, DEPENDENT_CHILD, true",
        "20, 22, STUDENT, BACHELOR, NO, NO, UNRELATED, false",
        "20, 24, STUDENT, GRADUATE, YES, YES, POSTGRADUATE, false",
        "20, 18, EMPLOYED, '', '', YES, COHABITING, true",
        "20, 18, EMPLOYED, '', '', NO, UNRELATED, false",
        "50, 70, RETIRED, '', '', YES, COHABITING, true",
        "50, 70, RETIRED, '', '', NO, UNRELATED, false",
        "70, 40, NONE, '', '', YES, COHABITING, true",
        "80, 40, NONE, '', '', YES, UNRELATED, false"})
    void countsMembersByTheirRelation(String relation, int age, String work, String stage, String full, String together,
            String kind, boolean counted) {
        Household household = single().member("B", relation, age, "employment", work, "studyStage", stage.isEmpty() ? null : stage,
                "fullTime", full.isEmpty() ? null : full, "cohabiting", together);

        assertThat(finding(household)).containsEntry("code", kind).containsEntry("counted", counted);
        assertThat(decision.number("dibao-household-size", household)).isEqualByComparingTo(counted ? "2" : "1");
    }

    @ParameterizedTest
    @CsvSource({"RELIGIOUS, RELIGIOUS, 1", "CUSTODY, CUSTODY, 1", "MISSING, CUSTODY, 1", "CONSCRIPT, PROVINCIAL, 1", "RELEASED, RELEASED, 2"})
    void excludesWhomTheLawExcludes(String status, String kind, String size) {
        Household household = single().member("B", "10", 40, "specialStatus", status);

        assertThat(finding(household)).containsEntry("code", kind);
        assertThat(decision.number("dibao-household-size", household)).isEqualByComparingTo(size);
    }

    @Test
    void anAdultChildThatCannotWorkCounts() {
        Household household = single().member("B", "30", 30, "labourAbility", "NONE");

        assertThat(finding(household)).containsEntry("code", "DEPENDENT_CHILD");
    }

    @Test
    void readsTheBirthDateFromTheIdentityNumber() {
        Household household = single().member("B", "20", 0, "birthDate", null, "idNumber", "210112200811021234");
        assertThat(finding(household)).as("eighteen on the very day").doesNotContainEntry("code", "MINOR_CHILD");

        Household dayYounger = single().member("B", "20", 0, "birthDate", null, "idNumber", "210112200811031234");
        assertThat(finding(dayYounger)).containsEntry("code", "MINOR_CHILD");
    }

    @ParameterizedTest
    @CsvSource({
        "BUSINESS, 500", "PROPERTY, 500", "PENSION, 500", "UNEMPLOYMENT, 500", "ALIMONY, 500", "TRANSFER, 500", "OTHER, 500",
        "WAGE, 250", "TRANSFER_PAID, 0", "BASIC_PENSION, 0", "PREFERENTIAL, 0", "FAMILY_PLANNING, 0", "SCHOLARSHIP, 0",
        "BRAVERY, 0", "RELIEF, 0", "ORPHAN, 0", "OLD_AGE, 0", "DISABILITY_SUBSIDY, 0"})
    void countsEachKindOfIncomeAsTheLawSays(String kind, String counted) {
        assertThat(decision.number("dibao-gross-income", single().income("A", kind, 500))).isEqualByComparingTo(counted);
    }

    @ParameterizedTest
    @CsvSource({"income.exclude_basic_pension, BASIC_PENSION", "income.exclude_local, OLD_AGE", "income.exclude_local, DISABILITY_SUBSIDY"})
    void countsLocalKindsWhereTheParameterSaysSo(String parameter, String kind) {
        Household household = single().param(parameter, false).income("A", kind, 500);

        assertThat(decision.number("dibao-gross-income", household)).isEqualByComparingTo("500");
    }

    @Test
    void deductsRegularTransfersPaid() {
        Household household = single().income("A", "PENSION", 900).income("A", "TRANSFER_PAID", 250);

        assertThat(decision.number("dibao-gross-income", household)).isEqualByComparingTo("650");
    }

    @ParameterizedTest
    @CsvSource({"605.99, 303.00", "606, 303", "606.01, 303.01", "2200, 1897"})
    void capsTheCostOfWorkAtHalfTheWage(String wage, String net) {
        Household household = single().income("A", "WAGE", new java.math.BigDecimal(wage));

        assertThat(decision.number("dibao-gross-income", household).setScale(2, java.math.RoundingMode.HALF_UP)).isEqualByComparingTo(net);
    }

    @Test
    void spreadsAnAnnualSumOverTheWindow() {
        Household household = single();
        household.answer("homeVisit", Map.of("incomes", List.of(Household.income("BUSINESS", "A", 6000, "WINDOW"))));

        assertThat(decision.number("dibao-gross-income", household)).isEqualByComparingTo("500");
    }

    @Test
    void trustsTheObjectionThenTheCheckThenTheVisitThenTheDeclaration() {
        Household household = single().income("A", "PENSION", 100).income("A", "PROPERTY", 7);
        assertThat(decision.number("dibao-gross-income", household)).isEqualByComparingTo("107");
        household.answer("homeVisit", Map.of("incomes", List.of(Household.income("PENSION", "A", 200, "MONTHLY"))));
        assertThat(decision.number("dibao-gross-income", household)).isEqualByComparingTo("207");
        household.answer("checkReport", Map.of("incomes", List.of(Household.income("PENSION", "A", 300, "MONTHLY"))));
        assertThat(decision.number("dibao-gross-income", household)).isEqualByComparingTo("307");
        household.answer("objection", Map.of("incomes", List.of(Household.income("PENSION", "A", 400, "MONTHLY"))));
        assertThat(decision.number("dibao-gross-income", household)).isEqualByComparingTo("407");
    }

    @Test
    void leavesOutTheIncomeOfThoseWhoDoNotCount() {
        Household household = single().member("B", "10", 40, "specialStatus", "CUSTODY").income("B", "PENSION", 900);

        assertThat(decision.number("dibao-gross-income", household)).isEqualByComparingTo("0");
    }

    @ParameterizedTest
    @CsvSource({"SERIOUS, MEDICAL, 2400, 0, 200", "SERIOUS, MEDICAL, 14400, 2400, 500", "SERIOUS, REHABILITATION, 1200, 0, 100",
        "HEALTHY, MEDICAL, 2400, 0, 0", "SERIOUS, EDUCATION, 2400, 0, 0"})
    void deductsOwnMedicalCostsUpToHalfTheIncome(String health, String kind, int total, int reimbursed, String deducted) {
        Household household = new Household().member("A", "01", 45, "health", health).income("A", "PENSION", 1000)
                .expense("A", kind, total, reimbursed);

        assertThat(decision.number("dibao-rigid-deduction", household).divide(new BigDecimal(12))).isEqualByComparingTo(deducted);
    }

    @ParameterizedTest
    @CsvSource({"210203001199, 1010", "210203001200, 450", "210203001399, 450"})
    void takesTheRuralStandardForVillages(String region, String standard) {
        Household household = single().param("dibao.std.rural", 450);
        @SuppressWarnings("unchecked") Map<String, Object> application = (Map<String, Object>) household.data.get("application");
        application.put("hukouRegion", region);

        assertThat(decision.number("dibao-standard", household)).isEqualByComparingTo(standard);
    }

    @ParameterizedTest
    @CsvSource({"false, false, YES", "true, false, NO", "true, true, YES"})
    void publishesOnceUnlessTheDistrictWantsItAgain(boolean objected, boolean again, String needed) {
        Household household = single().param("reobjection.republicize", again);
        if (objected) {
            household.answer("objection", Map.of("finding", "UNFOUNDED"));
        }

        assertThat(decision.value("dibao-notice", household)).isEqualTo(needed);
    }
}
