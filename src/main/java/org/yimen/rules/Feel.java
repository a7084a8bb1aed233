package org.yimen.rules;

import camundajar.impl.scala.collection.Seq;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.feel.FeelEngineClock;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/** FEEL with exact decimals: numbers go in and come out as BigDecimal. */
final class Feel {

    private static final int MOST_CACHED = 5000;

    private final FeelEngineApi parser;
    private final FeelInterpretation interpretation;
    private final Map<String, ParsedExpression> expressions = new ConcurrentHashMap<>();
    private final Map<String, ParsedExpression> tests = new ConcurrentHashMap<>();
    private final Literals literals = new Literals();

    private Feel(FeelEngineClock clock, @Nullable FunctionProvider functions) {
        parser = FeelEngineBuilder.forJava().withEnabledExternalFunctions(false).build();
        interpretation = new FeelInterpretation(ExactNumbers.mapper(), clock, functions);
    }

    /** For forms, where today() is the day it is. */
    static Feel at(Clock clock) {
        return new Feel(() -> ZonedDateTime.now(clock), null);
    }

    /** For decisions: the same inputs must always give the same answer, so nobody may ask for the time. */
    static Feel timeless(@Nullable FunctionProvider functions) {
        return new Feel(() -> {
            throw new IllegalArgumentException("A decision must not ask for the time; use today or applicationDate");
        }, functions);
    }

    /** The value of an expression; null where FEEL says null. */
    @Nullable Object evaluate(String expression, Map<String, Object> variables) {
        Optional<Object> plain = literals.value(expression);
        if (plain.isPresent()) {
            return plain.get();
        }
        ParsedExpression parsed = cached(expressions, expression, parser::parseExpression);
        return java(interpretation.evaluate(parsed, variables));
    }

    /** Whether an input satisfies a cell of a decision table. */
    boolean satisfies(String cell, @Nullable Object input, Map<String, Object> variables) {
        Optional<Boolean> plain = literals.satisfied(cell, input);
        if (plain.isPresent()) {
            return plain.get();
        }
        ParsedExpression parsed = cached(tests, cell, parser::parseUnaryTests);
        return Boolean.TRUE.equals(interpretation.evaluateWithInput(parsed, input, variables));
    }

    /** What is wrong with an expression as such. */
    Optional<String> problem(String expression) {
        return problem(parser.parseExpression(expression));
    }

    /** What is wrong with a cell as such. */
    Optional<String> cellProblem(String cell) {
        return problem(parser.parseUnaryTests(cell));
    }

    private static Optional<String> problem(ParseResult parsed) {
        return parsed.isSuccess() ? Optional.empty() : Optional.of(parsed.failure().message());
    }

    private static ParsedExpression cached(Map<String, ParsedExpression> cache, String text,
            Function<String, ParseResult> parser) {
        ParsedExpression known = cache.get(text);
        if (known != null) {
            return known;
        }
        ParseResult result = parser.apply(text);
        if (!result.isSuccess()) {
            throw new IllegalArgumentException("Not FEEL: " + text + ": " + result.failure().message());
        }
        if (cache.size() < MOST_CACHED) {
            cache.put(text, result.parsedExpression());
        }
        return result.parsedExpression();
    }

    /** Lists and contexts leave the engine as its own collections; callers get Java's. */
    static @Nullable Object java(@Nullable Object value) {
        if (value instanceof Seq<?> items) {
            List<@Nullable Object> list = new ArrayList<>();
            CollectionConverters.asJava(items).forEach(item -> list.add(java(item)));
            return list;
        }
        if (value instanceof camundajar.impl.scala.collection.Map<?, ?> entries) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            CollectionConverters.asJava(entries).forEach((key, item) -> map.put(String.valueOf(key), java(item)));
            return map;
        }
        return value instanceof BigDecimal number ? plain(number) : value;
    }

    /** One writing of each number, so that equal results are equal text. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
