package org.yimen.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yimen.catalog.DecisionResults;
import org.yimen.catalog.PolicyParameters;
import org.yimen.platform.LazyMap;

/**
 * What the FEEL expressions of a manifest may speak of: {@code data} (latest submission of each form), {@code decision}
 * (outputs of the case's decisions, also by decision key), {@code param} (policy parameters of the case's region on the
 * day it was handed in), {@code case}, {@code documents} (how many lie under each material code), {@code today}, and
 * what each {@link CaseFactSource} tells below its name.
 */
@Component
public class ExpressionFacts {

    private final CaseDesk desk;
    private final ObjectProvider<DecisionResults> decisions;
    private final ObjectProvider<CaseDocuments> documents;
    private final PolicyParameters parameters;
    private final ObjectProvider<CaseFactSource> sources;
    private final Clock clock;

    ExpressionFacts(CaseDesk desk, ObjectProvider<DecisionResults> decisions,
            ObjectProvider<CaseDocuments> documents, PolicyParameters parameters,
            ObjectProvider<CaseFactSource> sources, Clock clock) {
        this.desk = desk;
        this.decisions = decisions;
        this.documents = documents;
        this.parameters = parameters;
        this.sources = sources;
        this.clock = clock;
    }

    /**
     * The facts of one case, each read when an expression first asks for it; contains personal data, so it is for
     * evaluation only and never kept.
     */
    public Map<String, Object> of(UUID caseId) {
        CaseView file = desk.get(caseId);
        LazyMap facts = new LazyMap()
                .later("data", () -> desk.latestOfAll(caseId))
                .later("decision", () -> outcomes(caseId))
                .later("param", () -> parameters.all(file.regionCode(), file.appliedOn()))
                .later("case", () -> head(file));
        documents.ifAvailable(kept -> facts.later("documents", () -> kept.perMaterial(caseId)));
        facts.put("today", LocalDate.now(clock));
        sources.orderedStream().forEach(source -> facts.later(source.name(), () -> source.factsOf(caseId)));
        return facts;
    }

    private Map<String, Object> outcomes(UUID caseId) {
        Map<String, Object> decision = new LinkedHashMap<>();
        decisions.ifAvailable(results -> results.latestOf(caseId).forEach((key, outputs) -> {
            decision.putAll(outputs);
            decision.put(key, outputs);
        }));
        return decision;
    }

    private static Map<String, Object> head(CaseView file) {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("number", file.number());
        head.put("itemCode", file.itemCode());
        head.put("applicantName", file.applicantName());
        head.put("channel", file.channel());
        return head;
    }
}
