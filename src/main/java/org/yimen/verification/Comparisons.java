package org.yimen.verification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yimen.catalog.ConditionEvaluator;
import org.yimen.catalog.ItemVerification.Comparison;

/** Compares what was declared with what departments say, by the expressions of the manifest and nothing else. */
@Component
class Comparisons {

    private static final Logger LOG = LoggerFactory.getLogger(Comparisons.class);

    private final ConditionEvaluator feel;

    Comparisons(ConditionEvaluator feel) {
        this.feel = feel;
    }

    /**
     * Outcome of the comparisons of one line.
     *
     * @param broken code of a comparison that could not be made
     */
    record Compared(Result result, List<Finding> findings, @Nullable String broken) {
    }

    /** Makes these comparisons in one context. */
    Compared compare(List<Comparison> comparisons, Map<String, Object> context, Result plain) {
        Result result = plain;
        List<Finding> findings = new ArrayList<>();
        for (Comparison comparison : comparisons) {
            try {
                Optional<Finding> finding = finding(comparison, context);
                if (finding.isPresent()) {
                    findings.add(finding.get());
                    result = result.or(finding.get().effect());
                }
            } catch (IllegalArgumentException e) {
                LOG.warn("Comparison {} cannot be made", comparison.code());
                return new Compared(Result.ERR, findings, comparison.code());
            }
        }
        return new Compared(result, findings, null);
    }

    private Optional<Finding> finding(Comparison c, Map<String, Object> context) {
        Map<String, Object> seen = new LinkedHashMap<>(context);
        Object declared = c.declared() == null ? null : feel.evaluate(c.declared(), context);
        Object found = feel.evaluate(c.found(), context);
        seen.put("declared", declared);
        seen.put("found", found);
        Result effect = holds(c.over(), seen) ? Result.OVER : holds(c.differs(), seen) ? Result.DIFF : null;
        return effect == null ? Optional.empty()
                : Optional.of(new Finding(c.code(), c.name(), c.nameEn(), effect, declared, found));
    }

    private boolean holds(@Nullable String condition, Map<String, Object> context) {
        return condition != null && Boolean.TRUE.equals(feel.evaluate(condition, context));
    }
}
