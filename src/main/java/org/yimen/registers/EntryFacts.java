package org.yimen.registers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yimen.cases.CaseFactSource;

/**
 * What expressions may read as {@code entry}: {@code status}, {@code startsOn}, and {@code amount}, {@code members},
 * {@code from}, {@code until} of the latest period, of the entry that a case made or is about; empty where there is none.
 */
@Component
class EntryFacts implements CaseFactSource {

    private final FollowUpLinks links;
    private final PaidEntries entries;
    private final Periods periods;

    EntryFacts(FollowUpLinks links, PaidEntries entries, Periods periods) {
        this.links = links;
        this.entries = entries;
        this.periods = periods;
    }

    @Override
    public String name() {
        return "entry";
    }

    @Override
    public Map<String, Object> factsOf(UUID caseId) {
        return links.entryOf(caseId).flatMap(entries::find).map(this::of).orElseGet(Map::of);
    }

    private Map<String, Object> of(PaidEntry entry) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("status", entry.status().name());
        facts.put("startsOn", entry.startsOn());
        List<Period> all = periods.inForce(entry.id());
        if (!all.isEmpty()) {
            Period latest = all.get(all.size() - 1);
            facts.put("amount", latest.amount());
            facts.put("members", latest.memberCount());
            facts.put("from", latest.from().toString());
            facts.put("until", latest.to() == null ? null : latest.to().toString());
            facts.put("gradualExit", latest.change() == PeriodChange.GRADUAL_EXIT);
        }
        return facts;
    }
}
