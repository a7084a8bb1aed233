package org.yimen.workflow.steps;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.yimen.cases.CaseDesk;
import org.yimen.platform.ProcessSteps;
import org.yimen.rules.Decisions;
import org.yimen.workflow.CaseContext;

/** What process models may ask decision tables, called as {@code ${rule.decide(caseId, 'eligibility')}}. */
@Component
public class RuleSteps implements ProcessSteps {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.-]{1,40}");

    private final Decisions decisions;
    private final CaseContext context;
    private final CaseDesk desk;

    RuleSteps(Decisions decisions, CaseContext context, CaseDesk desk) {
        this.decisions = decisions;
        this.context = context;
        this.desk = desk;
    }

    @Override
    public String name() {
        return "rule";
    }

    /**
     * Evaluates a decision over the case and keeps it with its trace. Returned for {@code camunda:resultVariable} are
     * the truth values and codes among its outputs: where a case goes never depends on more, and amounts stay out of
     * the process.
     */
    public Map<String, Object> decide(String caseId, String decisionKey) {
        UUID id = UUID.fromString(caseId);
        Map<String, Object> outputs = decisions
                .evaluate(id, desk.get(id).releaseId(), decisionKey, context.ofRules(id)).single();
        LinkedHashMap<String, Object> routing = new LinkedHashMap<>();
        outputs.forEach((name, value) -> {
            if (value instanceof Boolean || value instanceof String text && CODE.matcher(text).matches()) {
                routing.put(name, value);
            }
        });
        return routing;
    }
}
