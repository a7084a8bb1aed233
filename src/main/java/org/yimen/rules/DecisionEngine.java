package org.yimen.rules;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
    private final DmnEngine engine;

    DecisionEngine() {
        var configuration = (DefaultDmnEngineConfiguration)
                org.camunda.bpm.dmn.engine.DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(DecisionFeel::new);
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

    /** Result rows and the event they came with. */
    record Evaluated(List<Map<String, Object>> results, DmnDecisionEvaluationEvent event) {}

    List<DmnDecision> parse(DmnModelInstance model) {
        return engine.parseDecisions(model);
    }

    Evaluated evaluate(DmnDecision decision, Map<String, Object> inputs) {
        try {
            List<Map<String, Object>> results = engine.evaluateDecision(decision, inputs).getResultList();
            return new Evaluated(results, last.get());
        } finally {
            last.remove();
        }
    }
}
