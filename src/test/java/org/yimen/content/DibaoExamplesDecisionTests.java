package org.yimen.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The worked examples E1 to E7 of the rule book, to the fen. */
class DibaoExamplesDecisionTests {

    private final Decision decision = Decision.dibao();

    private static Household e1() {
        return new Household().member("A", "01", 45, "employment", "EMPLOYED").member("B", "10", 44)
                .member("C", "20", 20, "employment", "STUDENT", "studyStage", "BACHELOR", "fullTime", "YES")
                .income("A", "WAGE", 2200);
    }

    private Map<String, Object> outcome(Household household, String conclusion, String perHead, String basic, String topUp,
            String monthly) {
        Map<String, Object> outcome = decision.ask("dibao-eligibility", household);
        assertThat(outcome).containsEntry("conclusion", conclusion);
        money(outcome, "perCapitaIncome", perHead);
        money(outcome, "basicAmount", basic);
        money(outcome, "topUpAmount", topUp);
        money(outcome, "monthlyAmount", monthly);
        return outcome;
    }

    private static void money(Map<String, Object> outcome, String key, String expected) {
        assertThat(new BigDecimal(String.valueOf(outcome.get(key)))).as(key).isEqualByComparingTo(expected);
    }

    @Test
    void e1FamilyWithOneWage() {
        Map<String, Object> outcome = outcome(e1(), "DIBAO", "632.33", "1133", "0", "1133");
        money(outcome, "householdIncome", "1897");
        money(outcome, "householdSize", "3");
        money(outcome, "supportedPersons", "3");
        money(outcome, "standard", "1010");
        assertThat(outcome).containsEntry("propertyResult", "PASS");
    }

    @Test
    void e2MotherWithSevereDisability() {
        Household household = new Household().member("A", "01", 45, "employment", "EMPLOYED")
                .member("B", "10", 44, "health", "DISABLED", "disabilityCert", "21020319820307102642")
                .member("C", "20", 20, "employment", "STUDENT", "studyStage", "BACHELOR", "fullTime", "YES")
                .income("A", "WAGE", 2200);
        outcome(household, "DIBAO", "632.33", "1133", "202", "1335");
    }

    @Test
    void e3OldCoupleWithOnePension() {
        Household household = new Household().member("A", "01", 68, "employment", "RETIRED")
                .member("B", "10", 72, "employment", "NONE").income("A", "PENSION", 1500);
        outcome(household, "DIBAO", "750", "520", "101", "621");
        outcome(household.applied("supportersDeclared", "NO"), "DIBAO", "750", "520", "101", "621");
    }

    @Test
    void e4IncomeEqualToTheStandardIsNotBelowIt() {
        Household household = new Household().member("A", "01", 45).member("B", "10", 44).member("C", "30", 10)
                .income("A", "TRANSFER", 3030);
        Map<String, Object> outcome = outcome(household, "LOW_MARGIN", "1010", "0", "0", "0");
        assertThat((String) outcome.get("reason")).contains("不低于当地低保标准");
    }

    @Test
    void e5SevereDisabledPersonAlone() {
        Household household = new Household().member("A", "01", 30, "health", "DISABLED", "disabilityCert", "21020319900307101651");
        outcome(household, "DIBAO", "0", "1010", "202", "1212");
    }

    @Test
    void e6GapBelowTheSmallestAmount() {
        Household household = new Household().member("A", "01", 45).member("B", "10", 44).member("C", "30", 20,
                "employment", "STUDENT", "studyStage", "COLLEGE", "fullTime", "YES").member("D", "50", 69)
                .income("A", "TRANSFER", 4025);
        outcome(household, "DIBAO", "1006.25", "15", "0", "30");
    }

    @Test
    void e7DisabledAdultOfALowMarginHousehold() {
        Household household = new Household().member("A", "01", 55).member("B", "10", 54)
                .member("C", "20", 25, "health", "DISABLED", "disabilityCert", "21020320010307101651", "labourAbility", "NONE")
                .income("A", "TRANSFER", 3900);
        Map<String, Object> outcome = outcome(household, "SINGLE", "1300", "1010", "202", "1212");
        money(outcome, "supportedPersons", "1");
        money(outcome, "householdSize", "3");
    }

    @Test
    void whoRefusesJobsLosesTheirOwnShareAndNobodyElseDoes() {
        Map<String, Object> unexcused = Map.of("member", "B", "fits", "YES", "ground", "NONE");
        Map<String, Object> ill = Map.of("member", "B", "fits", "YES", "ground", "ILLNESS");

        outcome(e1().answer("homeVisit", Map.of("jobRefusals", List.of(unexcused, unexcused, ill))), "DIBAO", "632.33",
                "1133", "0", "1133");
        Map<String, Object> reduced = outcome(e1().answer("homeVisit", Map.of("jobRefusals",
                List.of(unexcused, ill, unexcused, unexcused))), "DIBAO", "632.33", "756", "0", "756");
        money(reduced, "supportedPersons", "2");
    }
}
