package org.yimen.content;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yimen.rules.DecisionsForTests;

/** Asks one decision of an item, with the engine alone. */
final class Decision {

    private final DecisionsForTests decisions;

    private Decision(Path folder) {
        this.decisions = DecisionsForTests.of(folder);
    }

    static Decision dibao() {
        return new Decision(Path.of("bpmn/dibao"));
    }

    DecisionsForTests item() {
        return decisions;
    }

    List<Map<String, Object>> rows(String key, Map<String, Object> inputs) {
        return decisions.ask(key, inputs).rows();
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

    /** One output of the whole judgement. */
    Object result(String output, Household household) {
        return ask("dibao-eligibility", household).get(output);
    }
}
