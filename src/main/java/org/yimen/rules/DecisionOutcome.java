package org.yimen.rules;

import java.util.List;
import java.util.Map;

/** What a decision said: its result rows, as they are, and the trace, without personal values. */
public record DecisionOutcome(long evaluationId, List<Map<String, Object>> results, List<RuleTrace> trace) {

    /** The only row; empty when no rule matched or when several did. */
    public Map<String, Object> single() {
        return results.size() == 1 ? results.get(0) : Map.of();
    }
}
