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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yimen.rules.DecisionsForTests;
import org.yimen.rules.RuleTrace;

/** Every row of every decision table with its boundaries, as {@code rows.yml} of the item tells them; none may be forgotten. */
class RowsDecisionTests {

    /** The tables of an item, what is asked of them, and the policy under which it is asked. */
    record Book(String item, DecisionsForTests tables, JsonNode cases) {

        static Book of(String item) {
            return new Book(item, DecisionsForTests.of(Path.of("bpmn", item)),
                    ContentFiles.yaml(Path.of("src/test/resources", item, "rows.yml")));
        }

        Map<String, Object> policy() {
            Map<String, Object> policy = new Household().param;
            policy.putAll(item.equals("dibao") ? Map.of()
                    : ContentFiles.parameters(Path.of("bpmn", item, "parameters.yml"), Household.APPLIED));
            return policy;
        }

        List<String> names() {
            return StreamSupport.stream(((Iterable<String>) cases::fieldNames).spliterator(), false).toList();
        }

        @Override
        public String toString() {
            return item;
        }
    }

    static Stream<Book> books() {
        return Stream.of("dibao", "linshi", "zhuanjie", "child-without-care").map(Book::of);
    }

    static Stream<Arguments> tables() {
        return books().flatMap(book -> book.names().stream().map(table -> Arguments.of(book, table)));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void matchesTheRowsThatTheBookSays(Book book, String table) {
        for (JsonNode one : book.cases().path(table)) {
            DecisionsForTests.Answer answer = answer(book, table, one);
            List<Integer> expected = new ArrayList<>();
            one.path("rows").forEach(row -> expected.add(row.intValue()));

            assertThat(last(answer).rules()).as(table + " " + one).extracting(RuleTrace.MatchedRule::number).isEqualTo(expected);
            one.path("gives").properties().forEach(e -> assertThat(text(answer.rows().get(0).get(e.getKey())))
                    .as(table + " " + one + " " + e.getKey()).isEqualTo(text(value(e.getValue()))));
        }
    }

    @ParameterizedTest
    @MethodSource("books")
    void everyRowOfEveryTableIsMatchedByACase(Book book) {
        Set<String> matched = new TreeSet<>();
        book.names().forEach(table -> book.cases().path(table).forEach(one ->
                last(answer(book, table, one)).rules().forEach(rule -> matched.add(rule.id()))));

        assertThat(matched).containsExactlyInAnyOrderElementsOf(book.tables().ruleIds());
    }

    private static DecisionsForTests.Answer answer(Book book, String table, JsonNode one) {
        Map<String, Object> policy = book.policy();
        one.path("param").properties().forEach(e -> ContentFiles.put(policy, e.getKey(), value(e.getValue())));
        Map<String, Object> columns = new HashMap<>(map(one.path("when")));
        columns.put("param", policy);
        return book.tables().askAlone(table, columns);
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
