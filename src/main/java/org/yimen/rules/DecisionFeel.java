package org.yimen.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** Lets the DMN engine speak our exact FEEL. */
final class DecisionFeel implements FeelEngine {

    private final Feel feel = Feel.timeless();

    @Override
    @SuppressWarnings("unchecked")
    public <T> T evaluateSimpleExpression(String expression, VariableContext context) {
        return (T) feel.evaluate(expression, variables(context));
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String cell, String inputVariable, VariableContext context) {
        Map<String, Object> variables = variables(context);
        return feel.satisfies(cell, variables.get(inputVariable), variables);
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
