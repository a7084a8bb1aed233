package org.yimen.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short way answers as the FEEL engine does, or not at all. */
class LiteralsTests {

    private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().withValueMapper(ExactNumbers.mapper())
            .withEnabledExternalFunctions(false).build();
    private static final List<Object> INPUTS = Arrays.asList("DIBAO", "NONE", "", "YES", "true", true, false, null,
            BigDecimal.ONE, List.of("DIBAO"), Map.of("a", "DIBAO"));

    private final Literals literals = new Literals();

    @ParameterizedTest
    @ValueSource(strings = {"\"DIBAO\"", "\"DIBAO\", \"NONE\"", " \"DIBAO\" ,\"YES\" ", "\"\"", "true", "false", "not(\"NONE\")",
        "> 3", "list contains(?, \"DIBAO\")", "-", "\"a\\\"b\""})
    void agreesOnCells(String cell) {
        for (Object input : INPUTS) {
            literals.satisfied(cell, input).ifPresent(answer -> assertThat(answer).as(cell + " of " + input).isEqualTo(
                    Boolean.TRUE.equals(ENGINE.evaluateWithInput(ENGINE.parseUnaryTests(cell).parsedExpression(), input,
                            Map.of()).result())));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"DIBAO\"", " \"低保\" ", "true", "false", "12", "0.30", "1010", "0"})
    void agreesOnValues(String expression) {
        Object engine = ENGINE.evaluate(ENGINE.parseExpression(expression).parsedExpression(), Map.of()).result();
        assertThat(literals.value(expression)).contains(java.util.Objects.requireNonNull(Feel.java(engine)));
    }

    @Test
    void leavesEverythingElseToTheEngine() {
        assertThat(literals.value("a + 1")).isEmpty();
        assertThat(literals.value("\"a\" + \"b\"")).isEmpty();
        assertThat(literals.value("-5")).isEmpty();
        assertThat(literals.satisfied("[1..3]", BigDecimal.ONE)).isEmpty();
        assertThat(literals.satisfied("\"A\"", null)).isEmpty();
    }
}
