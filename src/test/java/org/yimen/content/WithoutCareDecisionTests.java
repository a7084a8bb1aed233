package org.yimen.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yimen.rules.DecisionsForTests;

/** The recognition of a child without de facto care, as a whole: dates, ages and the examples of the benefit. */
class WithoutCareDecisionTests {

    private static final DecisionsForTests BOOK = DecisionsForTests.of(Path.of("bpmn/child-without-care"));
    private static final DecisionsForTests CHANGE = DecisionsForTests.of(Path.of("bpmn/child-without-care-review"),
            Path.of("bpmn/child-without-care"));
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static Map<String, Object> ask(Map<String, Object> visit, String born, LocalDate applied) {
        Map<String, Object> whole = new HashMap<>(Map.of("fatherStatus", "DEAD", "fatherProven", "YES", "motherStatus", "REVOKED",
                "motherProven", "YES"));
        whole.putAll(visit);
        return BOOK.ask("care-assessment", Map.of("data", Map.of("visit", whole, "application",
                Map.of("childIdNumber", "210299" + born + "1234")), "param",
                ContentFiles.parameters(Path.of("bpmn/child-without-care/parameters.yml"), TODAY), "today", TODAY,
                "applicationDate", applied)).rows().get(0);
    }

    @ParameterizedTest
    @CsvSource({"LOST,2025-09-02,,RECOGNISED", "LOST,2025-09-03,,NO", "PRISON,2026-01-01,2026-07-01,RECOGNISED",
        "PRISON,2026-01-01,2026-06-30,NO", "REHAB,2025-12-01,2026-06-01,RECOGNISED", "DETAINED,2025-12-01,2026-05-31,NO"})
    void countsSixMonthsToTheDay(String kind, String since, String until, String result) {
        Map<String, Object> visit = new HashMap<>(Map.of("motherStatus", kind, "motherSince", since, "motherReceipt", "YES"));
        if (until != null) {
            visit.put("motherUntil", until);
        }
        assertThat(ask(visit, "20160301", TODAY)).containsEntry("result", result);
    }

    @ParameterizedTest
    @CsvSource({"20080303,2026-03-02,RECOGNISED", "20080302,2026-03-02,NOT_CHILD", "20080302,2026-03-01,RECOGNISED"})
    void isForThoseUnderEighteenOnTheDayOfApplication(String born, LocalDate applied, String result) {
        assertThat(ask(Map.of(), born, applied)).containsEntry("result", result);
    }

    @ParameterizedTest
    @CsvSource({",,,1600", "500,,100,1000", ",1700,,0", "480,,,1120"})
    void paysTheExamplesOfTheDomain(Integer dibao, Integer tekun, Integer disability, BigDecimal amount) {
        Map<String, Object> visit = new HashMap<>();
        visit.put("dibaoShare", dibao);
        visit.put("tekunShare", tekun);
        visit.put("disabilityShare", disability);
        assertThat(new BigDecimal(String.valueOf(ask(visit, "20160301", TODAY).get("monthlyAmount")))).isEqualByComparingTo(amount);
    }

    @Test
    void everyCauseOfAChangeHasItsRow() {
        Set<String> matched = new TreeSet<>();
        for (String row : List.of("1 ADULT 1600 STOP", "2 DEATH 1600 STOP", "3 ADOPTED 1600 STOP", "4 RECOVERED 1600 STOP", "5 ORPHAN 1600 STOP",
                "6 LEAVE 1600 STOP", "7 MOVED 0 STOP", "8 SUPPORT 0 STOP", "9 NONE 1600 KEEP", "9 SUPPORT 1600 KEEP", "10 SUPPORT 1599.99 CHANGE",
                "10 SUPPORT 0.01 CHANGE", "10 NONE 1700 CHANGE")) {
            String[] words = row.split(" ");
            var answer = CHANGE.askAlone("care-change", Map.of("data", Map.of("visit", Map.of("cause", words[1])), "monthlyAmount",
                    new BigDecimal(words[2]), "entry", Map.of("amount", 1600)));
            assertThat(answer.rows()).as(row).singleElement().satisfies(r -> assertThat(r).containsEntry("proposed", words[3]));
            assertThat(answer.trace()).last().satisfies(t -> assertThat(t.rules()).singleElement()
                    .satisfies(r -> assertThat(r.id()).isEqualTo("care-change-rule-" + words[0])));
            matched.add("care-change-rule-" + words[0]);
        }
        assertThat(CHANGE.ruleIds().stream().filter(id -> id.startsWith("care-change"))).containsExactlyInAnyOrderElementsOf(matched);
    }

    @ParameterizedTest
    @CsvSource({"5,RECOGNISED", "4,COUNCIL"})
    void needsAllFiveWrittenSteps(int steps, String result) {
        Map<String, Object> visit = Map.of("motherStatus", "LOST", "motherSince", "2025-01-01", "motherReceipt", "NO", "motherProven",
                "NO", "motherSteps", List.of("PROMISE", "NEIGHBOURS", "COMMUNITY", "STREET", "COUNTY").subList(0, steps));
        assertThat(ask(visit, "20160301", TODAY)).containsEntry("result", result);
    }
}
