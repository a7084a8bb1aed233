package org.yimen.documents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CaseView;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.ConditionEvaluator;
import org.yimen.catalog.ServiceItem;

/** Lays a case's documents against the material checklist of its item. */
@Component
class Checklist {

    /** The whole material page of a case. */
    record CaseDocuments(List<ChecklistEntry> checklist, List<DocumentView> other) {}

    /**
     * One line of the checklist.
     *
     * @param required whether it is needed with the form as it stands now
     * @param present  whether at least one document lies under it
     * @param origin   who provides it; what an office made once is no evidence of the next time
     * @param clauses  how its text compares with the model text, where it has one
     */
    record ChecklistEntry(String code, String name, @Nullable String nameEn, boolean required, boolean present,
            @Nullable String note, @Nullable String noteEn, ServiceItem.Origin origin, List<String> accept,
            List<DocumentView> documents, Clauses.@Nullable ClauseComparison clauses) {}

    private static final Logger log = LoggerFactory.getLogger(Checklist.class);

    private final CaseDesk cases;
    private final Catalog catalog;
    private final ConditionEvaluator conditions;
    private final CaseFacts facts;
    private final Clauses clauses;

    Checklist(CaseDesk cases, Catalog catalog, ConditionEvaluator conditions, CaseFacts facts, Clauses clauses) {
        this.cases = cases;
        this.catalog = catalog;
        this.conditions = conditions;
        this.facts = facts;
        this.clauses = clauses;
    }

    CaseDocuments of(UUID caseId, List<DocumentView> documents) {
        CaseView head = cases.get(caseId);
        ServiceItem item = catalog.release(head.releaseId());
        Map<String, Object> context = context(head, item);
        Map<String, Clauses.ClauseComparison> compared = clauses.of(caseId, item, context);
        List<ChecklistEntry> entries = item.materials().stream()
                .map(material -> entry(material, documents, context, compared.get(material.code()))).toList();
        List<DocumentView> other = documents.stream()
                .filter(d -> d.materialCode() == null || item.material(d.materialCode()).isEmpty()).toList();
        return new CaseDocuments(entries, other);
    }

    private ChecklistEntry entry(ServiceItem.Material material, List<DocumentView> documents, Map<String, Object> context,
            Clauses.@Nullable ClauseComparison compared) {
        List<DocumentView> own = documents.stream().filter(d -> material.code().equals(d.materialCode())).toList();
        return new ChecklistEntry(material.code(), material.name(), material.nameEn(), required(material, context),
                !own.isEmpty(), material.note(), material.noteEn(), material.origin(),
                material.accept(), own, compared);
    }

    private boolean required(ServiceItem.Material material, Map<String, Object> context) {
        String when = material.when();
        return switch (material.required()) {
            case ALWAYS -> true;
            case NEVER -> false;
            case CONDITIONAL -> when != null && holds(material.code(), when, context);
        };
    }

    /** A condition that cannot be evaluated yet, such as on an empty draft, asks for nothing. */
    private boolean holds(String code, String when, Map<String, Object> context) {
        try {
            return Boolean.TRUE.equals(conditions.evaluate(when, context));
        } catch (IllegalArgumentException e) {
            log.warn("The condition of material {} cannot be evaluated: {}", code, e.getMessage());
            return false;
        }
    }

    /** What letters may quote, and the fields of the application at the top for short conditions. */
    @SuppressWarnings("unchecked")
    private Map<String, Object> context(CaseView head, ServiceItem item) {
        Map<String, Object> known = facts.of(head, item);
        Map<String, Map<String, Object>> forms = (Map<String, Map<String, Object>>) known.get("data");
        Map<String, Object> context = new LinkedHashMap<>(forms.getOrDefault(item.applicationForm(), Map.of()));
        context.putAll(known);
        return context;
    }
}
