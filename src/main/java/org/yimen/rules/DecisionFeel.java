package org.yimen.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** Lets the DMN engine speak our exact FEEL. */
final class DecisionFeel implements FeelEngine {

    private final DecisionCalls calls;
    private final Feel feel;

    DecisionFeel(DecisionCalls calls) {
        this.calls = calls;
        this.feel = Feel.timeless(calls);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T evaluateSimpleExpression(String expression, VariableContext context) {
        Map<String, Object> variables = variables(context);
        return (T) calls.within(variables, () -> feel.evaluate(expression, calls.converted(variables)));
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String cell, String inputVariable, VariableContext context) {
        Map<String, Object> variables = variables(context);
        return feel.satisfies(cell, variables.get(inputVariable), calls.converted(variables));
    }

    private static Map<String, Object> variables(VariableContext context) {
        Map<String, Object> variables = new LinkedHashMap<>();
        for (String name : context.keySet()) {
            TypedValue value = context.resolve(name);
            variables.put(name, value == null ? null : value.getValue());
        }
        return variables;
    }
}
