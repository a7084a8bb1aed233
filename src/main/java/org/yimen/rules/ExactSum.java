package org.yimen.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedOutput;
import org.camunda.bpm.dmn.engine.impl.delegate.DmnDecisionTableEvaluationEventImpl;
import org.camunda.bpm.dmn.engine.impl.hitpolicy.HitPolicyEntry;
import org.camunda.bpm.dmn.engine.impl.spi.hitpolicy.DmnHitPolicyHandler;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.BuiltinAggregator;
import org.camunda.bpm.model.dmn.HitPolicy;

/** COLLECT with an aggregator, in decimals; the engine's own would refuse or round them. */
record ExactSum(BuiltinAggregator aggregator, Function<List<BigDecimal>, BigDecimal> fold)
        implements DmnHitPolicyHandler {

    @Override
    public HitPolicyEntry getHitPolicyEntry() {
        return new HitPolicyEntry(HitPolicy.COLLECT, aggregator);
    }

    @Override
    public DmnDecisionTableEvaluationEvent apply(DmnDecisionTableEvaluationEvent event) {
        List<DmnEvaluatedOutput> outputs = event.getMatchingRules().stream()
                .flatMap(rule -> rule.getOutputEntries().values().stream()).toList();
        List<BigDecimal> numbers = outputs.stream()
                .map(o -> (Object) o.getValue().getValue())
                .filter(java.util.Objects::nonNull)
                .map(v -> new BigDecimal(v.toString())).toList();
        var result = (DmnDecisionTableEvaluationEventImpl) event;
        if (!outputs.isEmpty()) {
            result.setCollectResultName(outputs.get(0).getOutputName());
            result.setCollectResultValue(Variables.untypedValue(
                    numbers.isEmpty() ? null : Feel.plain(fold.apply(numbers))));
        }
        return result;
    }
}
