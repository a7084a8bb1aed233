package org.yimen.rules;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yimen.catalog.ConditionEvaluator;

/** Conditions of forms and manifests, by the same FEEL engine that decides. */
@Component
class FeelConditions implements ConditionEvaluator {

    private final Feel feel;

    FeelConditions(Clock clock) {
        this.feel = Feel.at(clock);
    }

    @Override
    public @Nullable Object evaluate(String expression, Map<String, Object> context) {
        return feel.evaluate(bare(expression), context);
    }

    @Override
    public Optional<String> problem(String expression) {
        return feel.problem(bare(expression));
    }

    private static String bare(String expression) {
        String text = expression.strip();
        return text.startsWith("=") ? text.substring(1) : text;
    }
}
