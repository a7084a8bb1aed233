package org.yimen.rules;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one decision came about: what it looked at and which rows of its table matched. A literal expression has no
 * rules, only its output.
 *
 * @param version number of the item's release the table belongs to
 */
public record RuleTrace(
        String decisionKey,
        String decisionName,
        int version,
        List<InputValue> inputs,
        List<MatchedRule> rules,
        @Nullable Object output) {

    /** A column of the table and the value it had. */
    public record InputValue(String id, @Nullable String name, @Nullable Object value) {}

    /** A row that matched; {@code annotation} cites the clause, {@code number} is its place in the table from 1. */
    public record MatchedRule(String id, int number, @Nullable String annotation, Map<String, Object> outputs) {}
}
