package org.yimen.content;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** Asks one decision of a file, with the engine alone. */
final class Decision {

    private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private static final Map<Path, Map<String, DmnDecision>> PARSED = new ConcurrentHashMap<>();

    private final Map<String, DmnDecision> decisions;

    Decision(Path file) {
        this.decisions = PARSED.computeIfAbsent(file, f -> {
            Map<String, DmnDecision> byKey = new HashMap<>();
            byte[] model = ContentFiles.text(f).getBytes(StandardCharsets.UTF_8);
            ENGINE.parseDecisions(new ByteArrayInputStream(model)).forEach(d -> byKey.put(d.getKey(), d));
            return byKey;
        });
    }

    static Decision dibao() {
        return new Decision(Path.of("bpmn/dibao/eligibility.dmn"));
    }

    List<Map<String, Object>> rows(String key, Map<String, Object> inputs) {
        return ENGINE.evaluateDecision(decisions.get(key), inputs).getResultList();
    }

    Map<String, Object> ask(String key, Household household) {
        List<Map<String, Object>> rows = rows(key, household.inputs());
        if (rows.size() != 1) {
            throw new AssertionError(key + " answered " + rows.size() + " rows: " + rows);
        }
        return rows.get(0);
    }

    Object value(String key, Household household) {
        return ask(key, household).values().iterator().next();
    }

    BigDecimal number(String key, Household household) {
        return new BigDecimal(String.valueOf(value(key, household)));
    }
}
