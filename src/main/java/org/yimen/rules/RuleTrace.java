package org.yimen.rules;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one decision came about: what it looked at and which rows of its table matched. A literal expression has no
 * rules, only its output.
 *
 * @param subject about whom or what, where a decision is asked once for each of many
 * @param version number of the item's release the table belongs to
 * @param columns what the outputs of the rows are called
 */
public record RuleTrace(
        String decisionKey,
        String decisionName,
        @Nullable String decisionNameEn,
        @Nullable String subject,
        int version,
        List<InputValue> inputs,
        List<OutputColumn> columns,
        List<MatchedRule> rules,
        @Nullable Object output) {

    public RuleTrace {
        columns = columns == null ? List.of() : columns; // kept before traces had them
    }

    /** A column of the table and the value it had. */
    public record InputValue(String id, @Nullable String name, @Nullable String nameEn, @Nullable Object value) {}

    /** An output column: the name in the results, and how people call it. */
    public record OutputColumn(String name, @Nullable String label, @Nullable String labelEn) {}

    /** A row that matched; {@code annotation} cites the clause, {@code number} is its place in the table from 1. */
    public record MatchedRule(String id, int number, @Nullable String annotation, Map<String, Object> outputs) {}
}
