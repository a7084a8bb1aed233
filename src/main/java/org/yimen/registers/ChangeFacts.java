package org.yimen.registers;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CaseFactSource;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.Concern;
import org.yimen.catalog.ConditionEvaluator;

/**
 * What expressions may read as {@code change}: the {@code ground} on which a case about an entry began, its {@code name}
 * and {@code note}, and what the manifest makes of the forms ({@code concerns.facts}).
 */
@Component
class ChangeFacts implements CaseFactSource {

    private final FollowUpLinks links;
    private final CaseDesk desk;
    private final Catalog catalog;
    private final ConditionEvaluator feel;

    ChangeFacts(FollowUpLinks links, CaseDesk desk, Catalog catalog, ConditionEvaluator feel) {
        this.links = links;
        this.desk = desk;
        this.catalog = catalog;
        this.feel = feel;
    }

    @Override
    public String name() {
        return "change";
    }

    @Override
    public Map<String, Object> factsOf(UUID caseId) {
        Concern concern = catalog.release(desk.get(caseId).releaseId()).concerns();
        if (concern == null) {
            return Map.of();
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        links.of(caseId).ifPresent(link -> {
            facts.put("ground", link.ground());
            facts.put("note", link.note());
            concern.grounds().stream().filter(g -> g.code().equals(link.ground())).findFirst()
                    .ifPresent(g -> facts.put("name", g.name()));
        });
        Map<String, Object> known = Map.of("data", desk.latestOfAll(caseId));
        concern.facts().forEach((name, expression) -> facts.put(name, feel.evaluate(expression, known)));
        return facts;
    }
}
