package org.yimen.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.feel.context.JavaFunction;
import org.camunda.feel.context.JavaFunctionProvider;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.valuemapper.ValueMapper;
import org.jspecify.annotations.Nullable;

/**
 * The FEEL function {@code decide(key, context)}: asks another decision of the same item once for each of many, say for
 * each member of a household. What the asking expression sees, the asked decision sees too, with the context on top; an
 * entry {@code subject} of it says in the trace about whom. A COLLECT or RULE ORDER table gives a list of rows, any
 * other its row, an expression its value, and no match null.
 */
final class DecisionCalls extends JavaFunctionProvider {

    private static final int DEEPEST = 8;
    private static final Set<HitPolicy> MANY = Set.of(HitPolicy.COLLECT, HitPolicy.RULE_ORDER);

    private final ValueMapper values = ExactNumbers.mapper();
    private final ThreadLocal<Run> current = new ThreadLocal<>();

    /** What was asked about whom, and how it came about. */
    record Called(@Nullable String subject, DmnDecisionEvaluationEvent event) {}

    /** One evaluation from outside with all it asks for. */
    private record Run(DecisionModel model, DecisionEngine engine, Deque<Map<String, Object>> scopes,
            Map<String, List<Called>> called, Map<Object, Val> converted) {}

    /** Runs an evaluation; returns what it asked, by decision key. */
    Map<String, List<Called>> during(DecisionModel model, DecisionEngine engine, Runnable evaluation) {
        Run outer = current.get();
        Run run = new Run(model, engine, new ArrayDeque<>(), new HashMap<>(), new IdentityHashMap<>());
        current.set(run);
        try {
            evaluation.run();
            return run.called();
        } finally {
            current.set(outer);
        }
    }

    /** Lets decisions asked by an expression see its variables. */
    <T> T within(Map<String, Object> variables, Supplier<T> expression) {
        Run run = current.get();
        if (run == null) {
            return expression.get();
        }
        run.scopes().push(variables);
        try {
            return expression.get();
        } finally {
            run.scopes().pop();
        }
    }

    /** Variables as FEEL values; whole forms are converted once an evaluation, not once a cell. */
    Map<String, Object> converted(Map<String, Object> variables) {
        Run run = current.get();
        if (run == null) {
            return variables;
        }
        Map<String, Object> fast = new LinkedHashMap<>(variables);
        fast.replaceAll((name, value) -> value instanceof Map || value instanceof List
                ? run.converted().computeIfAbsent(value, values::toVal) : value);
        return fast;
    }

    @Override
    public Optional<JavaFunction> resolveFunction(String name) {
        return name.equals("decide") ? Optional.of(new JavaFunction(List.of("decision", "with"), this::call)) : Optional.empty();
    }

    @Override
    public Collection<String> getFunctionNames() {
        return List.of("decide");
    }

    private Val call(List<Val> arguments) {
        Run run = current.get();
        Object key = plain(arguments.get(0));
        DmnDecision decision = run == null ? null : run.model().decision(String.valueOf(key)).orElse(null);
        if (decision == null || run.scopes().size() > DEEPEST || !(plain(arguments.get(1)) instanceof Map<?, ?> with)) {
            throw new IllegalArgumentException("decide() cannot ask " + key);
        }
        Map<String, Object> variables = new LinkedHashMap<>(run.scopes().element());
        with.forEach((name, value) -> variables.put(String.valueOf(name), value));
        DecisionEngine.Evaluated answer = run.engine().answer(decision, variables);
        Object subject = with.get("subject");
        run.called().computeIfAbsent(decision.getKey(), k -> new ArrayList<>())
                .add(new Called(subject == null ? null : subject.toString(), answer.event()));
        return values.toVal(shape(decision, answer.results()));
    }

    private static @Nullable Object shape(DmnDecision decision, List<Map<String, Object>> rows) {
        if (decision.getDecisionLogic() instanceof DmnDecisionTableImpl table) {
            return MANY.contains(table.getHitPolicyHandler().getHitPolicyEntry().getHitPolicy()) ? rows
                    : rows.isEmpty() ? null : rows.get(0);
        }
        return rows.isEmpty() ? null : rows.get(0).values().iterator().next();
    }

    private @Nullable Object plain(Val value) {
        return Feel.java(values.unpackVal(value));
    }
}
