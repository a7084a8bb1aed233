package org.yimen.documents;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CaseFactSource;
import org.yimen.catalog.Catalog;

/**
 * What expressions may read as {@code clauses}: by material code the {@code state} of the comparison with the model text
 * (ABSENT, PENDING, UNREADABLE or READ), how many clauses are {@code asked} for, the codes of those {@code missing} and
 * their names as {@code text}.
 */
@Component
class ClauseFacts implements CaseFactSource {

    private final Clauses clauses;
    private final CaseDesk desk;
    private final Catalog catalog;

    ClauseFacts(Clauses clauses, CaseDesk desk, Catalog catalog) {
        this.clauses = clauses;
        this.desk = desk;
        this.catalog = catalog;
    }

    @Override
    public String name() {
        return "clauses";
    }

    @Override
    public Map<String, Object> factsOf(UUID caseId) {
        Map<String, Object> facts = new LinkedHashMap<>();
        clauses.of(caseId, catalog.release(desk.get(caseId).releaseId()), Map.of("data", desk.latestOfAll(caseId)))
                .forEach((material, comparison) -> facts.put(material, comparison.facts()));
        return facts;
    }
}
