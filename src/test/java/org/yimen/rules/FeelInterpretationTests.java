package org.yimen.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.feel.FeelEngineClock;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keeping the function table changes no answer of the library's engine. */
class FeelInterpretationTests {

    private static final FeelEngineClock CLOCK = () -> ZonedDateTime.of(2026, 3, 2, 9, 0, 0, 0, ZoneOffset.UTC);
    private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().withValueMapper(ExactNumbers.mapper())
            .withClock(CLOCK).withEnabledExternalFunctions(false).build();
    private static final Map<String, Object> VARIABLES = variables();

    private final FeelInterpretation interpretation = new FeelInterpretation(ExactNumbers.mapper(), CLOCK, null);

    @ParameterizedTest
    @ValueSource(strings = {"amount * 12 / 7", "today()", "sum(for m in members return m.income)", "missing", "missing.name",
        "count(members[income > 100])", "some m in members satisfies m.name = \"王\"", "date(day) + duration(\"P1M\")",
        "if empty then 1 else 2", "{a: 1, b: a + 1}", "string(amount)", "1 / 0", "amount + \"x\"", "no such(1)",
        "get or else(empty, 5)", "every m in members satisfies m.income >= 0", "sort(members, function(x, y) x.income < y.income)",
        "assert(amount, amount > 1000, \"too small\")", "for i in 1..3 return i * amount", "is defined(amount)"})
    void evaluatesAsTheEngineDoes(String expression) {
        var parsed = ENGINE.parseExpression(expression).parsedExpression();
        agrees(ENGINE.evaluate(parsed, VARIABLES), () -> interpretation.evaluate(parsed, VARIABLES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"> 10", "[100..200)", "not(100.30)", "-", "amount", "? > amount - 1", "null", "< \"x\"", "missing"})
    void testsAsTheEngineDoes(String cell) {
        var parsed = ENGINE.parseUnaryTests(cell).parsedExpression();
        for (Object input : Arrays.asList(new BigDecimal("100.30"), 5, null, "x", LocalDate.of(2026, 1, 1))) {
            agrees(ENGINE.evaluateWithInput(parsed, input, VARIABLES),
                    () -> interpretation.evaluateWithInput(parsed, input, VARIABLES));
        }
    }

    /** A failure of one evaluation must not colour the next. */
    @Test
    void startsEveryEvaluationAfresh() {
        var fails = ENGINE.parseExpression("assert(amount, amount > 1000, \"too small\")").parsedExpression();
        var works = ENGINE.parseExpression("amount").parsedExpression();
        assertThatThrownBy(() -> interpretation.evaluate(fails, VARIABLES)).hasMessageContaining("too small");
        assertThat(interpretation.evaluate(works, VARIABLES)).isEqualTo(new BigDecimal("100.3"));
    }

    private static void agrees(EvaluationResult engine, java.util.function.Supplier<Object> own) {
        if (engine.isSuccess()) {
            assertThat(String.valueOf(Feel.java(own.get()))).isEqualTo(String.valueOf(Feel.java(engine.result())));
        } else {
            assertThatThrownBy(own::get).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Map<String, Object> variables() {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("amount", new BigDecimal("100.30"));
        variables.put("day", "2026-01-31");
        variables.put("empty", null);
        variables.put("members", List.of(Map.of("name", "王", "income", new BigDecimal("120.5")),
                Map.of("name", "李", "income", 80)));
        return variables;
    }
}
