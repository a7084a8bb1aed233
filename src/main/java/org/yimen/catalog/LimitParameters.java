package org.yimen.catalog;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * What policy says about a limit of an item. A limit names its parameter, or chooses one by the case: FEEL behind a
 * {@code =} that gives a code, such as {@code =if param.loan.urgent then "loan.urgent_wd" else "loan.total_wd"}.
 */
@Component
public class LimitParameters {

    private final PolicyParameters parameters;
    private final ConditionEvaluator feel;

    LimitParameters(PolicyParameters parameters, ConditionEvaluator feel) {
        this.parameters = parameters;
        this.feel = feel;
    }

    /** A parameter's code and its value. */
    public record Found(String code, Object value) {
    }

    /** The parameter of a limit in a region on a day; {@code facts} are only asked for where the limit chooses. */
    public Optional<Found> of(ServiceItem.Limit limit, String regionCode, LocalDate on, Supplier<Map<String, Object>> facts) {
        return Optional.ofNullable(limit.parameter())
                .map(written -> written.startsWith("=") ? (String) feel.evaluate(written, facts.get()) : written)
                .flatMap(code -> parameters.value(code, regionCode, on).map(value -> new Found(code, value)));
    }
}
