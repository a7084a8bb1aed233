package org.yimen.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yimen.rules.DecisionsForTests;

/** Every row of the decision tables of child protection, with the values on both sides of each limit. */
class ChildProtectionDecisionTests {

    private static final Path FOLDER = Path.of("bpmn/child-protection");
    private static final DecisionsForTests BOOK = DecisionsForTests.of(FOLDER);
    private static final Map<String, Object> PARAM =
            ContentFiles.parameters(FOLDER.resolve("parameters.yml"), LocalDate.of(2026, 3, 2));

    /** A row of a table: what its columns see, and what it gives. */
    record Row(String table, int rule, Map<String, Object> sees, Map<String, Object> gives) {
        @Override
        public String toString() {
            return table + " " + rule + " " + sees;
        }
    }

    private static Row row(String table, int rule, Map<String, Object> sees, Map<String, Object> gives) {
        return new Row("child-" + table, rule, sees, gives);
    }

    private static Map<String, Object> form(String form, Object... pairs) {
        return Map.of("data", Map.of(form, map(pairs)));
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    private static Row first(int rule, String now, List<String> codes, String age, String unattended, boolean repeated,
            String suspect, String level) {
        Map<String, Object> sees = new HashMap<>(form("report", "happeningNow", now, "mrCodes", codes, "ageRange", age,
                "unattended", unattended, "suspectRelation", suspect));
        sees.put("repeats", Map.of("certain", repeated));
        return row("first-level", rule, sees, Map.of("firstLevel", level));
    }

    static Stream<Row> rows() {
        Stream<Row> report = Stream.of(first(1, "YES", List.of(), "14TO17", "NO", false, "NONE", "R1"),
                first(2, "NO", List.of("MR6"), "14TO17", "NO", false, "NONE", "R1"),
                first(7, "NO", List.of("NONE"), "14TO17", "NO", false, "FATHER", "R3"),
                first(3, "UNKNOWN", List.of(), "UNDER8", "YES", false, "NONE", "R1"),
                first(4, "NO", List.of(), "8TO13", "YES", false, "NONE", "R2"),
                first(5, "NO", List.of(), "UNDER8", "UNKNOWN", true, "NONE", "R2"),
                first(6, "NO", List.of(), "UNDER8", "NO", false, "NONE", "R4"),
                first(7, "UNKNOWN", List.of(), "UNKNOWN", "UNKNOWN", false, "FATHER", "R3"));
        Stream<Row> score = Stream.of(score(1, "4", "0", 1), score(2, "3", "16", 1), score(3, "3", "15.5", 2),
                score(3, "0", "10", 2), score(4, "0", "9.5", 3), score(4, "0", "4", 3), score(5, "0", "3.5", 4));
        Stream<Row> levels = Stream.of(1, 2, 3, 4).flatMap(rank -> Stream.of(
                row("triage", rank, map("autoRank", rank, "manualRank", rank), map("autoLevel", "R" + rank, "downgraded", false)),
                row("triage", rank, map("autoRank", rank, "manualRank", rank + 1), map("autoLevel", "R" + rank, "downgraded", true)),
                row("level", rank, map("raisedRank", rank), map("level", "R" + rank, "emergency", rank < 3))));
        Stream<Row> custody = Stream.concat(Stream.of("1", "2", "3", "4", "5", "6", "7").map(ground -> row("custody",
                        Integer.parseInt(ground), form("emergency", "custody", "YES", "custodyGround", ground),
                        map("asked", true, "grounded", true))),
                Stream.of(row("custody", 8, form("emergency", "custody", "YES"), map("asked", true, "grounded", false)),
                        row("custody", 9, form("emergency", "custody", "NO"), map("asked", false, "grounded", false))));
        Stream<Row> revocation = Stream.of("1", "2", "4", "6", "7").map(ground -> row("revocation", Integer.parseInt(ground),
                form("petition", "ground", ground), map("grounded", true)));
        Stream<Row> counted = Stream.of(row("revocation", 3, form("petition", "ground", "3", "months", 6), map("grounded", true)),
                row("revocation", 8, form("petition", "ground", "3", "months", 5), map("grounded", false)),
                row("revocation", 5, form("petition", "ground", "5", "warnings", 3), map("grounded", true)),
                row("revocation", 8, form("petition", "ground", "5", "warnings", 2), map("grounded", false)),
                row("revocation", 8, form("petition", "ground", "0"), map("grounded", false)));
        Stream<Row> colours = Stream.of(colour(1, "HIGH", "NO", null, "RED"), colour(1, "HIGH", "VAGRANT", 9, "RED"),
                colour(2, "LOW", "ABUSE", 0, "RED"), colour(2, "MEDIUM", "ABUSE", 2, "RED"), colour(3, "MEDIUM", "NO", null, "YELLOW"),
                colour(3, "MEDIUM", "ABUSE", 3, "YELLOW"), colour(3, "MEDIUM", "VAGRANT", 1, "YELLOW"),
                colour(4, "LOW", "ABUSE", 3, "YELLOW"), colour(4, "LOW", "ABUSE", 5, "YELLOW"), colour(5, "LOW", "VAGRANT", 0, "GREEN"),
                colour(6, "LOW", "ABUSE", 6, "BLUE"), colour(6, "LOW", "NO", null, "BLUE"), colour(6, "LOW", null, null, "BLUE"));
        Stream<Row> mandatory = Stream.of(mandatory(1, List.of("MR1"), true), mandatory(1, List.of("MR4", "MR9"), true),
                mandatory(2, List.of("NONE"), false), mandatory(2, List.of(), false), mandatory(2, null, false));
        Stream<Row> measures = Stream.of(row("measures", 1, form("minutes", "decisions", List.of(Map.of("measure", "TALK"),
                        Map.of("measure", "REVOKE"))), map("petition", true)),
                row("measures", 2, form("minutes", "decisions", List.of(Map.of("measure", "TALK"))), map("petition", false)));
        Stream<Row> quorum = Stream.of(quorum(1, "R1", List.of("X"), "1", false), quorum(1, "R2", List.of("X"), "1", false),
                quorum(2, "R2", List.of("EXT_DEPT@unit:EXT_POLICE"), "0.5", true), quorum(2, "R3", List.of("X"), "0.5", true),
                quorum(3, "R3", List.of("X"), "0.49", false));
        return Stream.of(report, score, levels, custody, revocation, counted, colours, mandatory, measures, quorum, assessments(),
                next(), closing()).flatMap(rows -> rows);
    }

    private static Row colour(int rule, String risk, String returned, Integer months, String colour) {
        Map<String, Object> sees = new HashMap<>(form("plan", "returned", returned));
        sees.putAll(map("currentRisk", risk, "homeMonths", months));
        return row("colour", rule, sees, map("colour", colour));
    }

    private static Row mandatory(int rule, List<String> codes, boolean mandatory) {
        return row("mandatory", rule, form("report", "mrCodes", codes), map("mandatory", mandatory));
    }

    private static Row score(int rule, String danger, String score, int rank) {
        Map<String, Object> sees = new HashMap<>(form("triage", "danger", danger));
        sees.put("score", new BigDecimal(score));
        return row("score-rank", rule, sees, map("scoreRank", rank));
    }

    private static Row quorum(int rule, String level, List<String> present, String share, boolean held) {
        Map<String, Object> sees = new HashMap<>(form("minutes", "presentOffices", present));
        sees.putAll(map("level", level, "presentShare", new BigDecimal(share)));
        return row("quorum", rule, sees, map("held", held));
    }

    private static Stream<Row> assessments() {
        return Stream.of(assessment(1, "YES", "R4", "NO", "0", "HIGH", true, true),
                assessment(2, "NO", "R1", "NO", "70", "HIGH", true, false), assessment(3, "NO", "R2", "NO", "69.9", "MEDIUM", true, false),
                assessment(3, "NO", "R2", "NO", "40", "MEDIUM", true, false), assessment(4, "NO", "R2", "NO", "39.9", "LOW", true, false),
                assessment(5, "NO", "R3", "NO", "70", "HIGH", true, false), assessment(6, "NO", "R3", "YES", "40", "MEDIUM", true, false),
                assessment(7, "NO", "R3", "YES", "39.9", "LOW", true, false), assessment(8, "NO", "R3", "NO", "40", "MEDIUM", false, false),
                assessment(9, "NO", "R4", "NO", "39.9", "LOW", false, false));
    }

    private static Row assessment(int rule, String danger, String level, String dispute, String score, String risk,
            boolean conference, boolean again) {
        Map<String, Object> sees = new HashMap<>(form("assessment", "newDanger", danger, "dispute", dispute));
        sees.putAll(map("level", level, "assessedScore", new BigDecimal(score)));
        return row("assessment", rule, sees, map("assessedRisk", risk, "conference", conference, "again", again));
    }

    private static Stream<Row> next() {
        return Stream.of(next(1, true, "YES", "YES", 0, false, null, false, "TRIAGE"),
                next(2, true, "NO", "NO", 1, false, null, true, "SEARCH"), next(3, true, "NO", "NO", 1, true, "NO", true, "TRIAGE"),
                next(4, true, "NO", "NO", 1, true, "YES", true, "REVIEW"), next(5, true, "NO", "NO", 0, false, null, false, "VISIT"),
                next(4, true, "NO", "YES", 0, false, null, true, "REVIEW"), next(5, false, "YES", "NO", 1, false, "NO", false, "VISIT"));
    }

    private static Row next(int rule, boolean pending, String risk, String found, int missed, boolean searched,
            String searchFound, boolean reviewDue, String next) {
        Map<String, Object> sees = map("pending", pending, "searched", searched, "reviewDue", reviewDue, "colour", "RED",
                "data", map("visit", map("newRisk", risk, "found", found, "missedBefore", missed),
                        "search", map("found", searchFound)));
        return row("next", rule, sees, map("next", next, "colour", "RED"));
    }

    private static Stream<Row> closing() {
        List<String> keys = List.of("lastRisk", "previousRisk", "guardianClear", "arranged", "informed", "pendingSuit",
                "pendingOrder", "suspectAtLarge");
        List<String> fine = List.of("LOW", "LOW", "YES", "YES", "YES", "NO", "NO", "NO");
        List<String> wrong = List.of("MEDIUM", "HIGH", "NO", "NO", "NO", "YES", "YES", "YES");
        List<String> unmet = List.of("RISK", "RISK_BEFORE", "GUARDIAN", "ARRANGED", "INFORMED", "SUIT", "ORDER", "AT_LARGE");
        List<Integer> rules = Arrays.asList(1, 2, 3, 4, 5, 8, 9, 10);
        Stream.Builder<Row> rows = Stream.builder();
        for (int i = 0; i < keys.size(); i++) {
            Map<String, Object> closing = closing(keys, fine);
            closing.put(keys.get(i), wrong.get(i));
            rows.add(closure(rules.get(i), closing, false, true, unmet.get(i)));
        }
        rows.add(closure(6, closing(keys, fine), true, true, "OPEN_WORK"));
        rows.add(closure(7, closing(keys, fine), false, false, "OBSERVE"));
        rows.add(closure(11, closing(keys, fine), false, true, "NONE"));
        return rows.build();
    }

    private static Map<String, Object> closing(List<String> keys, List<String> values) {
        Map<String, Object> closing = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            closing.put(keys.get(i), values.get(i));
        }
        return closing;
    }

    private static Row closure(int rule, Map<String, Object> closing, boolean openWork, boolean observed, String unmet) {
        return row("closure", rule, map("data", Map.of("closing", closing), "openWork", openWork, "observed", observed),
                map("mayClose", unmet.equals("NONE"), "unmet", unmet));
    }

    private static DecisionsForTests.Answer ask(Row row) {
        Map<String, Object> columns = new HashMap<>(row.sees());
        columns.put("param", PARAM);
        return BOOK.askAlone(row.table(), columns);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void givesWhatTheRowSays(Row row) {
        var answer = ask(row);

        assertThat(answer.rows()).singleElement().satisfies(given -> row.gives().forEach((key, value) ->
                assertThat(String.valueOf(given.get(key))).as(row + " " + key).isEqualTo(String.valueOf(value))));
        assertThat(answer.trace()).last().satisfies(t -> assertThat(t.rules()).extracting(r -> r.id())
                .containsExactly(row.table() + "-rule-" + row.rule()));
    }

    @Test
    void everyRowIsMatched() {
        Set<String> matched = new TreeSet<>();
        rows().forEach(row -> ask(row).trace().forEach(t -> t.rules().forEach(r -> matched.add(r.id()))));
        assertThat(matched).containsExactlyInAnyOrderElementsOf(BOOK.ruleIds());
    }

    @ParameterizedTest
    @CsvSource({"0,R3,NO,,,false,R3", "2,R3,NO,,,false,R2", "4,R3,NO,,,false,R1", "2,R3,YES,R3,NO,false,R2",
        "2,R3,YES,R3,YES,false,R3", "2,R3,YES,R1,,false,R1", "0,R3,NO,,,true,R2"})
    void raisesButNeverLowersByItself(String score, String first, String manual, String manualLevel, String agreed,
            boolean repeated, String level) {
        Map<String, Object> triage = map("danger", score, "harm", score, "guardian", score, "vulnerability", score,
                "repeated", score, "altCare", score, "manual", manual, "manualLevel", manualLevel);
        Map<String, Object> data = map("report", map("happeningNow", "NO", "mrCodes", List.of(), "ageRange", "8TO13",
                "unattended", "NO", "suspectRelation", first.equals("R3") ? "FATHER" : "NONE"), "triage", triage,
                "downgradeSign", map("agreed", agreed));
        assertThat(BOOK.ask("child-level", map("data", data, "param", PARAM, "repeats", map("certain", repeated))).rows())
                .singleElement().satisfies(row -> assertThat(row).containsEntry("level", level));
    }

    @ParameterizedTest
    @CsvSource({"NO,4,4,R1", "NO,4,5,R3", "YES,4,4,R3"})
    void aMissingChildIsUrgentUntilItIsVisitedAgain(String found, int after, int visits, String level) {
        Map<String, Object> triage = map("danger", "1", "harm", "1", "guardian", "1", "vulnerability", "1", "repeated", "1",
                "altCare", "1", "manual", "NO");
        Map<String, Object> data = map("report", map("happeningNow", "NO", "mrCodes", List.of("NONE"), "ageRange", "8TO13",
                "unattended", "NO", "suspectRelation", "FATHER"), "triage", triage, "visit", map("visitNo", visits),
                "search", map("found", found, "afterVisit", after));
        assertThat(BOOK.ask("child-level", map("data", data, "param", PARAM, "repeats", map("certain", false))).rows())
                .singleElement().satisfies(row -> assertThat(row).containsEntry("level", level));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02,2026-06-01,RED", "2026-03-02,2026-06-02,YELLOW", "2026-03-02,2026-09-01,YELLOW",
        "2026-03-02,2026-09-02,BLUE"})
    void countsTheMonthsSinceTheChildCameHome(String returnedOn, String today, String colour) {
        Map<String, Object> data = map("plan", map("startOn", "2026-03-02", "since", "2026-03-02", "returned", "ABUSE", "returnedOn",
                returnedOn), "review", map("heldOn", "2026-03-02", "risk", "LOW"));
        assertThat(BOOK.ask("child-colour", map("data", data, "param", PARAM, "today", LocalDate.parse(today), "repeats",
                map("certain", false))).rows()).singleElement().satisfies(row -> assertThat(row).containsEntry("colour", colour));
    }

    @ParameterizedTest
    @CsvSource({"2026-08-28,R2,OBSERVE", "2026-08-29,R2,NONE", "2026-05-30,R3,OBSERVE", "2026-05-31,R3,NONE"})
    void observesAsLongAsTheLevelAsks(String today, String level, String unmet) {
        Map<String, Object> closing = map("lastRisk", "LOW", "previousRisk", "LOW", "guardianClear", "YES", "arranged", "YES",
                "informed", "YES", "pendingSuit", "NO", "pendingOrder", "NO", "suspectAtLarge", "NO");
        String score = level.equals("R2") ? "2" : "0";
        Map<String, Object> data = map("closing", closing, "plan", map("startOn", "2026-03-02"), "report", map("happeningNow", "NO",
                "mrCodes", List.of(), "ageRange", "8TO13", "unattended", "NO", "suspectRelation", "FATHER"), "triage",
                map("danger", score, "harm", score, "guardian", score, "vulnerability", score, "repeated", score,
                        "altCare", score, "manual", "NO"));
        assertThat(BOOK.ask("child-closure", map("data", data, "param", PARAM, "repeats", map("certain", false),
                "today", LocalDate.parse(today), "progress", map("open", List.of("Task_Visit")))).rows())
                .singleElement().satisfies(row -> assertThat(row).containsEntry("unmet", unmet));
    }
}
