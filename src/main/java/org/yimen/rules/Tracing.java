package org.yimen.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionLiteralExpressionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionLogicEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/** Tells from the engine's event how a decision came about, required decisions first, without personal values. */
record Tracing(DecisionModel model, int version, Discretion discretion) {

    List<RuleTrace> of(DmnDecisionEvaluationEvent event) {
        List<RuleTrace> trace = new ArrayList<>();
        event.getRequiredDecisionResults().forEach(required -> trace.add(one(required)));
        trace.add(one(event.getDecisionResult()));
        return List.copyOf(trace);
    }

    private RuleTrace one(DmnDecisionLogicEvaluationEvent event) {
        String key = event.getDecision().getKey();
        String name = event.getDecision().getName() == null ? key : event.getDecision().getName();
        if (event instanceof DmnDecisionTableEvaluationEvent table) {
            List<RuleTrace.InputValue> inputs = table.getInputs().stream().map(i -> new RuleTrace.InputValue(
                    i.getId(), i.getName(), value(i.getValue()))).toList();
            return new RuleTrace(key, name, version, inputs,
                    table.getMatchingRules().stream().map(this::rule).toList(), value(table.getCollectResultValue()));
        }
        Object output = event instanceof DmnDecisionLiteralExpressionEvaluationEvent literal
                ? value(literal.getOutputValue()) : null;
        return new RuleTrace(key, name, version, List.of(), List.of(), output);
    }

    private RuleTrace.MatchedRule rule(DmnEvaluatedDecisionRule rule) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        rule.getOutputEntries().forEach((name, output) -> outputs.put(name, value(output.getValue())));
        DecisionModel.RuleNote note = model.note(rule.getId());
        return new RuleTrace.MatchedRule(rule.getId(), note.number(), note.annotation(), outputs);
    }

    private @Nullable Object value(@Nullable TypedValue value) {
        return value == null ? null : discretion.figures(value.getValue());
    }
}
