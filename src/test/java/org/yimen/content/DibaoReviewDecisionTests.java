package org.yimen.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;
import org.yimen.rules.DecisionsForTests;

/** What a review proposes, each row with its boundaries, and what becomes of what the bureau decided. */
class DibaoReviewDecisionTests {

    private static final DecisionsForTests BOOK =
            DecisionsForTests.of(Path.of("bpmn/dibao-review"), Path.of("bpmn/dibao"));
    private static final Map<String, Object> PARAM = Map.of("review",
            Map.of("resume_months", new BigDecimal(6), "small_change", new BigDecimal(20)));

    @ParameterizedTest
    @CsvSource({
        // status, cause, months ended, eligible, manual, gradual, running, difference, members differ -> change, rule
        "ENDED,NONE,7,true,false,false,false,0,false,UNCHANGED,1", "ENDED,NONE,6,true,false,false,false,0,false,RESUME,2",
        "ENDED,NONE,0,true,true,false,false,0,false,RESUME,2", "ENDED,INCOME_DOWN,3,false,false,false,false,0,false,UNCHANGED,3",
        "IN_FORCE,ALL_DEAD,0,true,false,false,false,50,true,STOP,4", "IN_FORCE,MOVED_OUT,0,true,false,false,false,0,false,STOP,4",
        "IN_FORCE,REQUEST,0,true,true,false,false,0,false,STOP,4", "IN_FORCE,FRAUD,0,false,false,true,false,0,false,STOP,4",
        "IN_FORCE,PROPERTY,0,false,true,false,false,0,false,UNCHANGED,5",
        "IN_FORCE,EMPLOYMENT,0,false,false,true,true,0,false,UNCHANGED,6",
        "IN_FORCE,INCOME_DOWN,0,true,false,false,true,0,false,CONTINUE,7",
        "IN_FORCE,EMPLOYMENT,0,false,false,true,false,0,false,GRADUAL_EXIT,8",
        "IN_FORCE,INCOME_UP,0,false,false,false,false,0,false,STOP,9", "IN_FORCE,NONE,0,true,false,false,false,20,false,UNCHANGED,10",
        "IN_FORCE,NONE,0,true,false,false,false,-20,false,UNCHANGED,10", "IN_FORCE,NONE,0,true,false,false,false,20.01,false,INCREASE,11",
        "IN_FORCE,MEMBER_ADDED,0,true,false,false,false,0.01,true,INCREASE,11", "IN_FORCE,NONE,0,true,false,false,false,-20.01,false,DECREASE,12",
        "IN_FORCE,INCOME_UP,0,true,false,false,false,-0.01,false,DECREASE,12", "IN_FORCE,MEMBER_LEFT,0,true,false,false,false,0,true,MEMBERS,13",
        "IN_FORCE,INCOME_UP,0,true,false,false,false,0,false,UNCHANGED,14"})
    void proposesWhatTheRowsSay(String status, String cause, BigDecimal months, boolean eligible, boolean manual,
            boolean gradual, boolean running, BigDecimal difference, boolean members, String change, int rule) {
        Map<String, Object> columns = new HashMap<>(Map.of("entry",
                Map.of("status", status, "gradualExit", running), "change", Map.of("cause", cause), "monthsEnded", months, "eligible", eligible, "manual", manual, "gradual", gradual,
                "difference", difference, "membersDiffer", members, "param", PARAM));

        var answer = BOOK.askAlone("review-proposal", columns);

        assertThat(answer.rows()).singleElement().satisfies(row -> assertThat(row.get("change")).isEqualTo(change));
        assertThat(answer.trace()).last().satisfies(t -> assertThat(t.rules()).extracting(r -> r.id())
                .containsExactly("review-proposal-rule-" + rule));
    }

    @ParameterizedTest
    @CsvSource({"IN_FORCE,NONE,INCREASE,CHANGE", "IN_FORCE,NONE,DECREASE,CHANGE", "IN_FORCE,NONE,MEMBERS,CHANGE",
        "IN_FORCE,NONE,CONTINUE,CHANGE", "IN_FORCE,REQUEST,STOP,STOP", "IN_FORCE,FRAUD,STOP,RECOVER",
        "IN_FORCE,FRAUD,DECREASE,CHANGE", "IN_FORCE,NONE,GRADUAL_EXIT,GRADUAL_EXIT", "IN_FORCE,NONE,UNCHANGED,NONE",
        "IN_FORCE,NONE,RESUME,NONE", "ENDED,NONE,RESUME,RESUME", "ENDED,FRAUD,STOP,NONE", "ENDED,NONE,INCREASE,NONE",
        "ENDED,NONE,UNCHANGED,NONE"})
    void entersOnlyWhatFitsTheEntry(String status, String cause, String decided, String effect) {
        assertThat(BOOK.askAlone("review-effect", Map.of("entry", Map.of("status", status), "data",
                Map.of("bureauReview", Map.of("change", decided), "homeVisit", Map.of("cause", cause)))).rows()).containsExactly(Map.of("effect", effect));
    }

    @Test
    void comparesWhatTheRulesGiveNowWithWhatIsPaid() {
        Household h = new Household().member("A", "01", 45, "employment", "EMPLOYED").member("B", "10", 44)
                .income("A", "WAGE", 1500);

        assertThat(change(h, "NONE", "IN_FORCE", null)).isEqualTo("INCREASE");
        h.member("C", "20", 0, "labourAbility", "NONE");
        assertThat(change(h, "MEMBER_ADDED", "IN_FORCE", null)).isEqualTo("INCREASE");
    }

    @Test
    void letsAHouseholdThatFoundWorkGoGradually() {
        Household h = new Household().member("A", "01", 45, "employment", "EMPLOYED").member("B", "10", 44)
                .income("A", "WAGE", 6000);

        assertThat(change(h, "EMPLOYMENT", "IN_FORCE", null)).isEqualTo("GRADUAL_EXIT");
        assertThat(change(h, "INCOME_UP", "IN_FORCE", null)).isEqualTo("STOP");
    }

    @Test
    void countsTheMonthsSinceTheLastOnePaid() {
        Household h = new Household().member("A", "01", 45);

        assertThat(change(h, "INCOME_DOWN", "ENDED", "2026-05")).isEqualTo("RESUME");
        assertThat(change(h, "INCOME_DOWN", "ENDED", "2026-04")).isEqualTo("UNCHANGED");
    }

    private static Object change(Household h, String cause, String status, String until) {
        h.param("review.resume_months", 6).param("review.small_change", 20);
        Map<String, Object> inputs = new HashMap<>(h.inputs());
        Map<String, Object> entry = new HashMap<>(Map.of("status", status, "amount", new BigDecimal("400"), "members",
                new BigDecimal(2)));
        entry.put("until", until);
        inputs.put("entry", entry);
        inputs.put("change", Map.of("cause", cause));
        inputs.put("today", LocalDate.of(2026, 11, 2));
        return BOOK.ask("review-proposal", inputs).rows().get(0).get("change");
    }
}
