package org.yimen.content;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** Asks one decision of a file, with the engine alone. */
final class Decision {

    private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private final byte[] model;

    Decision(Path file) {
        this.model = ContentFiles.text(file).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    static Decision dibao() {
        return new Decision(Path.of("bpmn/dibao/eligibility.dmn"));
    }

    List<Map<String, Object>> rows(String key, Map<String, Object> inputs) {
        var decision = ENGINE.parseDecision(key, new ByteArrayInputStream(model));
        DmnDecisionResult result = ENGINE.evaluateDecision(decision, inputs);
        return result.getResultList();
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
