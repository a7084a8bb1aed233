package org.yimen.workflow.steps;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.yimen.cases.CaseDesk;
import org.yimen.platform.DomainProblem;
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
        Map<String, Object> outputs = outputs(caseId, decisionKey);
        LinkedHashMap<String, Object> routing = new LinkedHashMap<>();
        outputs.forEach((name, value) -> {
            if (value instanceof Boolean || value instanceof String text && CODE.matcher(text).matches()) {
                routing.put(name, value);
            }
        });
        return routing;
    }

    /**
     * Evaluates a decision and keeps it like {@link #decide}; when the output is anything but what is expected, the
     * action that led here is refused, and with it the evaluation. What the decision gives as {@code <output>Reason} is
     * told, so that whoever acts reads why and keeps the form.
     */
    public void require(String caseId, String decisionKey, String output, String expected) {
        Map<String, Object> outputs = outputs(caseId, decisionKey);
        Object given = outputs.get(output);
        if (!expected.equals(String.valueOf(given))) {
            Object reason = outputs.get(output + "Reason");
            throw DomainProblem.unprocessable("rule-forbids",
                    "按规则不能这样办理：" + (reason == null ? "不符合“" + decisionKey + "”的条件" : reason) + "。",
                    "The rules do not allow this: " + decisionKey + " gives " + given
                            + (reason == null ? "." : " (" + reason + ")."));
        }
    }

    private Map<String, Object> outputs(String caseId, String decisionKey) {
        UUID id = UUID.fromString(caseId);
        return decisions.evaluate(id, desk.get(id).releaseId(), decisionKey, context.ofRules(id)).single();
    }
}
