package org.yimen.workflow.deadline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yimen.cases.CaseFactSource;
import org.yimen.organization.WorkingCalendar;

/**
 * What expressions may read as {@code clocks}: of the latest clock with each code that the case itself has, the day
 * {@code due}, and where it was extended the day {@code dueBefore} on which it would have ended without that.
 */
@Component
class ClockFacts implements CaseFactSource {

    private final Clocks clocks;
    private final WorkingCalendar calendar;

    ClockFacts(Clocks clocks, WorkingCalendar calendar) {
        this.clocks = clocks;
        this.calendar = calendar;
    }

    @Override
    public String name() {
        return "clocks";
    }

    @Override
    public Map<String, Object> factsOf(UUID caseId) {
        Map<String, Object> facts = new HashMap<>();
        clocks.ofCase(caseId).stream().filter(row -> row.taskId() == null)
                .forEach(row -> facts.put(row.code(), factsOf(clocks.events(row.id()))));
        return facts;
    }

    private Map<String, Object> factsOf(List<ClockEvent> events) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("due", Due.day(Ledger.fold(events, calendar).dueAt()));
        List<ClockEvent> granted = events.stream().filter(e -> e.kind() != ClockEvent.Kind.EXTEND).toList();
        if (granted.size() < events.size()) {
            facts.put("dueBefore", Due.day(Ledger.fold(granted, calendar).dueAt()));
        }
        return facts;
    }
}
