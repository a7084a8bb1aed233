package org.yimen.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionLiteralExpressionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionLogicEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/** Tells from the engine's event how a decision came about, required decisions first, without personal values. */
record Tracing(DecisionModel model, int version, Discretion discretion) {

    List<RuleTrace> of(DecisionEngine.Evaluated evaluated) {
        List<RuleTrace> trace = new ArrayList<>();
        Set<String> told = new HashSet<>();
        all(evaluated.event(), null, evaluated.called(), told, trace);
        return List.copyOf(trace);
    }

    private void all(DmnDecisionEvaluationEvent event, @Nullable String subject,
            Map<String, List<DecisionCalls.Called>> called, Set<String> told, List<RuleTrace> trace) {
        List<DmnDecisionLogicEvaluationEvent> order = new ArrayList<>(event.getRequiredDecisionResults());
        order.add(event.getDecisionResult());
        for (DmnDecisionLogicEvaluationEvent one : order) {
            for (String key : model.sheet(one.getDecision().getKey()).calls()) {
                if (told.add(key)) {
                    called.getOrDefault(key, List.of()).forEach(c -> all(c.event(), c.subject(), called, told, trace));
                }
            }
            trace.add(one(one, subject));
        }
    }

    private RuleTrace one(DmnDecisionLogicEvaluationEvent event, @Nullable String subject) {
        String key = event.getDecision().getKey();
        String name = event.getDecision().getName() == null ? key : event.getDecision().getName();
        DecisionModel.Sheet sheet = model.sheet(key);
        String whom = subject == null ? null : String.valueOf(discretion.figures(subject));
        if (event instanceof DmnDecisionTableEvaluationEvent table) {
            List<RuleTrace.InputValue> inputs = table.getInputs().stream().map(i -> new RuleTrace.InputValue(
                    i.getId(), i.getName(), sheet.inputsEn().get(i.getId()), value(i.getValue()))).toList();
            return new RuleTrace(key, name, sheet.nameEn(), whom, version, inputs, sheet.columns(),
                    table.getMatchingRules().stream().map(this::rule).toList(), value(table.getCollectResultValue()));
        }
        Object output = event instanceof DmnDecisionLiteralExpressionEvaluationEvent literal
                ? value(literal.getOutputValue()) : null;
        return new RuleTrace(key, name, sheet.nameEn(), whom, version, List.of(), List.of(), List.of(), output);
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
