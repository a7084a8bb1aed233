package org.yimen.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yimen.rules.DecisionsForTests;
import org.yimen.rules.RuleTrace;

/** Every row of every decision table with its boundaries, as {@code dibao/rows.yml} tells them; none may be forgotten. */
class DibaoRowsDecisionTests {

    private static final JsonNode CASES = ContentFiles.yaml(Path.of("src/test/resources/dibao/rows.yml"));
    private static final DecisionsForTests ITEM = Decision.dibao().item();

    static Stream<String> tables() {
        return StreamSupport.stream(((Iterable<String>) CASES::fieldNames).spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void matchesTheRowsThatTheBookSays(String table) {
        for (JsonNode one : CASES.path(table)) {
            DecisionsForTests.Answer answer = answer(table, one);
            List<Integer> expected = new ArrayList<>();
            one.path("rows").forEach(row -> expected.add(row.intValue()));

            assertThat(last(answer).rules()).as(table + " " + one).extracting(RuleTrace.MatchedRule::number).isEqualTo(expected);
            one.path("gives").properties().forEach(e -> assertThat(text(answer.rows().get(0).get(e.getKey())))
                    .as(table + " " + one + " " + e.getKey()).isEqualTo(text(value(e.getValue()))));
        }
    }

    @Test
    void everyRowOfEveryTableIsMatchedByACase() {
        Set<String> matched = new TreeSet<>();
        tables().forEach(table -> CASES.path(table).forEach(one ->
                last(answer(table, one)).rules().forEach(rule -> matched.add(rule.id()))));

        assertThat(matched).containsExactlyInAnyOrderElementsOf(ITEM.ruleIds());
    }

    private static DecisionsForTests.Answer answer(String table, JsonNode one) {
        Household policy = new Household();
        one.path("param").properties().forEach(e -> policy.param(e.getKey(), value(e.getValue())));
        Map<String, Object> columns = new HashMap<>(map(one.path("when")));
        columns.put("param", policy.param);
        return ITEM.askAlone(table, columns);
    }

    private static RuleTrace last(DecisionsForTests.Answer answer) {
        return answer.trace().get(answer.trace().size() - 1);
    }

    private static String text(Object value) {
        return value instanceof Number n ? new BigDecimal(n.toString()).stripTrailingZeros().toPlainString() : String.valueOf(value);
    }

    private static Map<String, Object> map(JsonNode node) {
        Map<String, Object> map = new HashMap<>();
        node.properties().forEach(e -> map.put(e.getKey(), value(e.getValue())));
        return map;
    }

    private static Object value(JsonNode node) {
        if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            node.forEach(n -> list.add(value(n)));
            return list;
        }
        if (node.isObject()) {
            return map(node);
        }
        boolean day = node.isTextual() && node.asText().matches("\\d{4}-\\d{2}-\\d{2}");
        return node.isNull() ? null : node.isNumber() ? new BigDecimal(node.asText()) : node.isBoolean() ? (Object) node.asBoolean()
                : day ? LocalDate.parse(node.asText()) : node.asText();
    }
}
