package org.yimen.rules;

import java.util.List;
import java.util.Map;

/** What a decision said with its own parameters and what it says with others; {@code changed} are those that differ. */
public record Recalculation(List<Map<String, Object>> before, List<Map<String, Object>> after,
        List<DifferingValue> changed) {
}
