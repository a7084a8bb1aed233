package org.yimen.workflow.deadline;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.organization.WorkingCalendar;

/** Reads the time limits of cases. */
@Service
@Transactional(readOnly = true)
public class DeadlineQuery {

    /** A running clock counts more than a paused one, that more than a stopped one; then the nearest. */
    private static final Comparator<ClockRow> LEADING =
            Comparator.comparing(ClockRow::state).thenComparing(ClockRow::dueAt);

    private final Clocks clocks;
    private final WorkingCalendar calendar;
    private final Clock clock;

    DeadlineQuery(Clocks clocks, WorkingCalendar calendar, Clock clock) {
        this.clocks = clocks;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** All time limits of a case with their ledgers. */
    public List<DeadlineView> ofCase(UUID caseId) {
        Instant now = clock.instant();
        return clocks.ofCase(caseId).stream().map(row -> view(row, now)).toList();
    }

    /** The clock of the case that its head shows. */
    public Optional<ClockRow> leading(UUID caseId) {
        return clocks.ofCase(caseId).stream().filter(row -> row.taskId() == null).min(LEADING);
    }

    /** The same for many cases. */
    public Map<UUID, ClockRow> leading(Collection<UUID> caseIds) {
        Map<UUID, ClockRow> leading = new HashMap<>();
        clocks.ofCases(caseIds).forEach(row -> leading.merge(row.caseId(), row,
                (a, b) -> LEADING.compare(a, b) <= 0 ? a : b));
        return leading;
    }

    /** What is left of a clock, in words. */
    public RemainingTime remaining(ClockRow row) {
        return switch (row.state()) {
            case RUNNING -> RemainingTime.of(clock.instant(), row.dueAt(), row.limit().unit(), calendar);
            case PAUSED -> RemainingTime.PAUSED;
            case STOPPED -> new RemainingTime("计时已结束", "Clock stopped");
        };
    }

    private DeadlineView view(ClockRow row, Instant now) {
        RemainingTime remaining = remaining(row);
        return new DeadlineView(row.id(), row.code(), row.name(), row.nameEn(), row.taskId() == null ? "CASE" : "TASK",
                row.taskName(), row.limit().toString(), row.legalBasis(), row.startedAt(), row.dueAt(), row.state(),
                row.light(now), row.estimated(), remaining.zh(), remaining.en(), clocks.eventViews(row.id()));
    }
}
