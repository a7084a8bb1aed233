package org.yimen.rules;

import java.time.Clock;
import org.yimen.catalog.ConditionEvaluator;

/** Gives tests of other modules the real FEEL without a Spring context. */
public final class FeelForTests {

    private FeelForTests() {}

    public static ConditionEvaluator at(Clock clock) {
        return new FeelConditions(clock);
    }
}
