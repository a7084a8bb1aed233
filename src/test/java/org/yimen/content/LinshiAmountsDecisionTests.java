package org.yimen.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yimen.rules.DecisionsForTests;

/** The worked examples T1 to T6 of linshi.md §7.1, through all tables together; standard 1010. */
class LinshiAmountsDecisionTests {

    private static final DecisionsForTests BOOK = DecisionsForTests.of(Path.of("bpmn/linshi"));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    private final Map<String, Object> data = new HashMap<>();
    private final Map<String, Object> param = new Household().param;
    private List<Map<String, Object>> earlier = List.of();

    LinshiAmountsDecisionTests() {
        param.putAll(ContentFiles.parameters(Path.of("bpmn/linshi/parameters.yml"), TODAY));
        data.put("application", application("FIRE", "210299001001"));
    }

    private static Map<String, Object> application(String cause, String region) {
        return Map.of("cause", cause, "immediate", "YES", "householdSize", 1, "region", region);
    }

    private Map<String, Object> ask(String key) {
        return BOOK.ask(key, Map.of("data", data, "param", param, "today", TODAY, "earlier", Map.of("entries", earlier)))
                .rows().get(0);
    }

    private static BigDecimal number(Object value) {
        return new BigDecimal(String.valueOf(value));
    }

    @ParameterizedTest
    @CsvSource({"SHORT,1,0,G1,505,1010", "SHORT,9,0,G1,2020,2020", "LIGHT,2,0,G2,2020,4040", "HEAVY,3,0,G3,6060,12120",
        "HEAVY,7,0,G3,12120,12120", "ILLNESS,1,40000,G4,12000,12120", "ILLNESS,1,40400,G4,12120,12120", "ILLNESS,1,50000,G4,12120,12120"})
    void anEmergencyIsHelpedByItsGrade(String severity, int persons, int selfPay, String grade, int suggested, int most) {
        data.put("verify", Map.of("severity", severity, "persons", persons, "selfPay", selfPay, "immediateNeed", "YES"));

        Map<String, Object> award = ask("linshi-award");

        assertThat(award).containsEntry("track", "URGENT").containsEntry("grade", grade);
        assertThat(number(award.get("suggested"))).isEqualByComparingTo(BigDecimal.valueOf(suggested));
        assertThat(number(award.get("most"))).isEqualByComparingTo(BigDecimal.valueOf(most));
    }

    @ParameterizedTest
    @CsvSource({"48000,36000,H1,6060", "48000,60000,H2,12120", "48000,24000,H1,2400", "48000,48000,H1,6060", "48000,30001,H1,5401"})
    void hardshipByExpensesIsHelpedByWhatCannotBeBorne(int annual, int accepted, String grade, int suggested) {
        data.put("visit", Map.of("confirmed", "YES", "propertyWithin", "YES", "several", "NO", "persons", 1, "annualIncome",
                annual, "bills", List.of(Map.of("accepted", accepted / 2), Map.of("accepted", accepted - accepted / 2))));

        Map<String, Object> award = ask("linshi-award");

        assertThat(award).containsEntry("track", "EXPENSE").containsEntry("grade", grade).containsEntry("eligible", "YES");
        assertThat(number(award.get("suggested"))).isEqualByComparingTo(BigDecimal.valueOf(suggested));
    }

    @Test
    void inAVillageTheStandardIsTheRuralOne() {
        ContentFiles.put(param, "dibao.std.rural", new BigDecimal(450));
        data.put("application", application("FIRE", "210299001201"));
        data.put("verify", Map.of("severity", "LIGHT", "persons", 2, "immediateNeed", "YES"));
        data.put("proposal", Map.of("decision", "GRANT", "special", "NO", "unpublished", "NO", "amount", 1000));

        assertThat(ask("linshi-award")).satisfies(a -> {
            assertThat(number(a.get("std"))).isEqualByComparingTo("450");
            assertThat(number(a.get("suggested"))).isEqualByComparingTo("900");
        });
        assertThat(ask("linshi-level")).containsEntry("joint", "NO").satisfies(a ->
                assertThat(number(a.get("quickLimit"))).as("at least this much").isEqualByComparingTo("1000"));
    }

    @ParameterizedTest
    @CsvSource({"JOBLESS,3,YES,YES,1010", "JOBLESS,2,YES,NO,0", "JOBLESS,3,NO,NO,0"})
    void whoIsWithoutIncomeForMonthsIsHelpedOnceWithoutBills(String cause, int months, String uninsured, String eligible, int suggested) {
        data.put("application", application(cause, "210299001001"));
        data.put("visit", Map.of("confirmed", "YES", "propertyWithin", "YES", "several", "NO", "persons", 2, "annualIncome", 0,
                "monthsWithout", months, "uninsured", uninsured));

        assertThat(ask("linshi-award")).containsEntry("eligible", eligible)
                .satisfies(a -> assertThat(number(a.get("suggested"))).isEqualByComparingTo(BigDecimal.valueOf(suggested)));
    }

    @Test
    void afterADisasterHelpFollowsReliefAndOthersAreSuggested() {
        data.put("application", application("DISASTER", "210299001001"));
        data.put("visit", Map.of("confirmed", "YES", "propertyWithin", "YES", "several", "NO", "persons", 1, "annualIncome", 12000,
                "reliefJoined", "YES", "hardships", List.of("HOUSING"), "bills", List.of(Map.of("kind", "REPAIR", "accepted", 5000))));

        assertThat(ask("linshi-award")).containsEntry("eligible", "YES").containsEntry("grade", "G1")
                .containsEntry("referrals", List.of("ALLOWANCE", "HOUSING"));
    }

    @Test
    void whoIsNotEligibleIsGivenNothing() {
        data.put("visit", Map.of("confirmed", "YES", "propertyWithin", "NO", "several", "NO", "persons", 1, "annualIncome",
                48000, "bills", List.of(Map.of("accepted", 36000))));

        assertThat(ask("linshi-award")).containsEntry("eligible", "NO").satisfies(a -> assertThat(number(a.get("suggested"))).isZero());
    }

    @Test
    void whatTheRegistersHoldCountsByYearAndCause() {
        earlier = List.of(entry("2025-11-02", 1000, "FIRE"), entry("2025-11-03", 2000, "FIRE"), entry("2025-12-31", 500, "ILLNESS"),
                entry("2026-01-01", 16000, "ILLNESS"), Map.of("item", "other", "on", "2026-02-01", "amount", 900, "cause", "FIRE"));
        data.put("verify", Map.of("severity", "HEAVY", "persons", 3));
        data.put("proposal", Map.of("decision", "GRANT", "special", "NO", "unpublished", "NO", "amount", 6060));

        assertThat(ask("linshi-award")).satisfies(a -> {
            assertThat(number(a.get("ytd"))).as("this calendar year").isEqualByComparingTo("16000");
            assertThat(number(a.get("times"))).isEqualByComparingTo("1");
            assertThat(number(a.get("same"))).as("within twelve months, the day a year ago not counted").isEqualByComparingTo("1");
        });
        assertThat(ask("linshi-level")).containsEntry("level", "MEETING").containsEntry("notice", "NO");
    }

    private static Map<String, Object> entry(String on, int amount, String cause) {
        return Map.of("item", "linshi", "on", on, "amount", amount, "cause", cause);
    }

    @Test
    void urgencyIsTheSumOfWhatIsTheCase() {
        data.put("application", Map.of("cause", "FIRE", "immediate", "YES", "urgencyItems", List.of("NO_FOOD", "MINOR", "NIGHT_WEATHER")));
        assertThat(ask("linshi-screen")).containsEntry("kind", "URGENT").containsEntry("urgency", "E2");
        data.put("application", Map.of("cause", "FIRE", "immediate", "YES", "urgencyItems", List.of("NO_FOOD", "NO_SHELTER")));
        assertThat(ask("linshi-screen")).containsEntry("urgency", "E1");
        data.put("application", Map.of("cause", "FIRE", "immediate", "YES"));
        assertThat(ask("linshi-screen")).containsEntry("urgency", "E3");
    }
}
