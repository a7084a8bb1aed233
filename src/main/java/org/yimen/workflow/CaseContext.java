package org.yimen.workflow;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.ExpressionFacts;

/** What rules and task forms may know about a case: its forms, the policy on the day of application, today. */
@Service
public class CaseContext {

    private final ExpressionFacts facts;
    private final CaseDesk desk;

    CaseContext(ExpressionFacts facts, CaseDesk desk) {
        this.facts = facts;
        this.desk = desk;
    }

    /** Inputs of a decision; earlier decisions are none of them. */
    public Map<String, Object> ofRules(UUID caseId) {
        Map<String, Object> context = ofForms(caseId);
        context.remove("decision");
        return context;
    }

    /** Context of forms, with the latest outcomes of decisions. */
    public Map<String, Object> ofForms(UUID caseId) {
        Map<String, Object> context = facts.of(caseId);
        context.put("applicationDate", desk.get(caseId).appliedOn());
        return context;
    }
}
