package org.yimen.rules;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A kept evaluation, for the case's screen; personal values are masked. */
public record EvaluationView(
        long evaluationId,
        String decisionKey,
        String decisionName,
        Instant at,
        int version,
        List<Map<String, Object>> results,
        List<RuleTrace> trace) {}
