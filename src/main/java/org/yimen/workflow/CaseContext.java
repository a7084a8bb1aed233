package org.yimen.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CaseView;
import org.yimen.catalog.DecisionResults;
import org.yimen.catalog.PolicyParameters;

/** What rules and forms may know about a case: its forms, the policy on the day of application, today. */
@Service
public class CaseContext {

    private final CaseDesk desk;
    private final PolicyParameters parameters;
    private final DecisionResults decisions;
    private final Clock clock;

    CaseContext(CaseDesk desk, PolicyParameters parameters, DecisionResults decisions, Clock clock) {
        this.desk = desk;
        this.parameters = parameters;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Inputs of a decision: {@code data}, {@code param}, {@code today}, {@code applicationDate}, {@code case}. */
    public Map<String, Object> ofRules(UUID caseId) {
        CaseView file = desk.get(caseId);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("data", new HashMap<String, Object>(desk.latestOfAll(caseId)));
        facts.put("param", parameters.all(file.regionCode(), file.appliedOn()));
        facts.put("today", LocalDate.now(clock));
        facts.put("applicationDate", file.appliedOn());
        facts.put("case", describe(file));
        return facts;
    }

    /** Context of forms: as of rules, and {@code decision} with the latest outcomes. */
    public Map<String, Object> ofForms(UUID caseId) {
        Map<String, Object> facts = ofRules(caseId);
        facts.put("decision", decisions.latestOf(caseId));
        return facts;
    }

    private static Map<String, Object> describe(CaseView file) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("number", file.number() == null ? "" : file.number());
        described.put("channel", file.channel());
        described.put("item", file.itemCode());
        described.put("region", file.regionCode());
        described.put("status", file.status().name());
        return described;
    }
}
