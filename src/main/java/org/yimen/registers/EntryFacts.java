package org.yimen.registers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yimen.cases.CaseFactSource;

/**
 * What expressions may read as {@code entry}: {@code status}, {@code startsOn}, and {@code amount}, {@code members},
 * {@code from}, {@code until} of the latest period, of the entry that a case made or is about; {@code identifier},
 * {@code name}, its columns below {@code fields} and the lists it is on below {@code marks}. Empty where there is none.
 */
@Component
class EntryFacts implements CaseFactSource {

    private final FollowUpLinks links;
    private final PaidEntries entries;
    private final Periods periods;
    private final EntryFields fields;
    private final EntryMarks marks;
    private final JdbcClient jdbc;

    EntryFacts(FollowUpLinks links, PaidEntries entries, Periods periods, EntryFields fields, EntryMarks marks,
            JdbcClient jdbc) {
        this.links = links;
        this.entries = entries;
        this.periods = periods;
        this.fields = fields;
        this.marks = marks;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "entry";
    }

    @Override
    public Map<String, Object> factsOf(UUID caseId) {
        return links.entryOf(caseId).flatMap(entries::any).map(this::of).orElseGet(Map::of);
    }

    private Map<String, Object> of(PaidEntry entry) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("status", entry.status().name());
        facts.put("startsOn", entry.startsOn());
        jdbc.sql("select subject_name, identifier, fields::text as fields from register_entry where id = :id")
                .param("id", entry.id()).query(row -> {
                    facts.put("name", row.getString("subject_name"));
                    facts.put("identifier", row.getString("identifier"));
                    Map<String, Object> columns = new LinkedHashMap<>();
                    fields.read(row.getString("fields")).forEach(f -> columns.put(f.key(), f.value()));
                    facts.put("fields", columns);
                });
        Map<String, Object> lists = new LinkedHashMap<>();
        marks.of(entry.id()).stream().filter(m -> m.until() == null).forEach(m -> lists.put(m.code(), m.since()));
        facts.put("marks", lists);
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
