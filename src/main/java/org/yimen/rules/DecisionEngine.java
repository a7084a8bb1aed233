package org.yimen.rules;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.BuiltinAggregator;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;

/** Our own DMN engine, apart from the process engine's: exact decimals, no clock, and the event that tells the trace. */
final class DecisionEngine {

    private final ThreadLocal<DmnDecisionEvaluationEvent> last = new ThreadLocal<>();
    private final DecisionCalls calls = new DecisionCalls();
    private final DmnEngine engine;

    DecisionEngine() {
        var configuration = (DefaultDmnEngineConfiguration)
                org.camunda.bpm.dmn.engine.DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(() -> new DecisionFeel(calls));
        configuration.setCustomPostDecisionEvaluationListeners(
                List.of((DmnDecisionEvaluationListener) last::set));
        configuration.getTransformer().setDataTypeTransformerRegistry(new ExactTypes());
        var hits = configuration.getTransformer().getHitPolicyHandlerRegistry();
        for (ExactSum handler : List.of(
                new ExactSum(BuiltinAggregator.SUM, n -> n.stream().reduce(BigDecimal.ZERO, BigDecimal::add)),
                new ExactSum(BuiltinAggregator.MIN, n -> n.stream().min(Comparator.naturalOrder()).orElseThrow()),
                new ExactSum(BuiltinAggregator.MAX, n -> n.stream().max(Comparator.naturalOrder()).orElseThrow()),
                new ExactSum(BuiltinAggregator.COUNT, n -> BigDecimal.valueOf(n.size())))) {
            hits.addHandler(HitPolicy.COLLECT, handler.aggregator(), handler);
        }
        engine = configuration.buildEngine();
    }

    /** Result rows, the event they came with, and the decisions asked on the way, by key. */
    record Evaluated(List<Map<String, Object>> results, DmnDecisionEvaluationEvent event,
            Map<String, List<DecisionCalls.Called>> called) {}

    List<DmnDecision> parse(DmnModelInstance model) {
        return engine.parseDecisions(model);
    }

    Evaluated evaluate(DecisionModel model, DmnDecision decision, Map<String, Object> inputs) {
        AtomicReference<Evaluated> answer = new AtomicReference<>();
        Map<String, List<DecisionCalls.Called>> called =
                calls.during(model, this, () -> answer.set(answer(decision, inputs)));
        return new Evaluated(answer.get().results(), answer.get().event(), called);
    }

    /** One decision with those it requires. */
    Evaluated answer(DmnDecision decision, Map<String, Object> inputs) {
        try {
            List<Map<String, Object>> results = engine.evaluateDecision(decision, inputs).getResultList();
            return new Evaluated(results, last.get(), Map.of());
        } finally {
            last.remove();
        }
    }
}
