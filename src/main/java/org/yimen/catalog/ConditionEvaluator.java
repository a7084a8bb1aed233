package org.yimen.catalog;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Evaluates FEEL on the server exactly as the forms do in the browser. Numbers come back as BigDecimal. */
public interface ConditionEvaluator {

    /**
     * The value of a FEEL expression (a leading {@code =} is allowed) in a context; null where FEEL says null.
     *
     * @throws IllegalArgumentException when the expression is not FEEL
     */
    @Nullable Object evaluate(String feel, Map<String, Object> context);

    /** What is wrong with the expression as such, if anything. */
    default Optional<String> problem(String feel) {
        try {
            evaluate(feel, Map.of());
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
