package org.yimen.workflow.deadline;

import static org.yimen.workflow.deadline.Due.day;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yimen.organization.LimitUnit;
import org.yimen.organization.TimeLimit;
import org.yimen.organization.WorkingCalendar;
import org.yimen.platform.YimenClock;

/**
 * Derives the due instant from the events of one clock. The day of a pause and the days until the clock is resumed
 * are not counted; like the day of the start, the day of resumption is not counted either (Civil Code art. 201).
 */
final class Ledger {

    private final WorkingCalendar calendar;
    private Instant start = Instant.EPOCH;
    private Instant from = Instant.EPOCH;
    private Instant due = Instant.EPOCH;
    private TimeLimit total = new TimeLimit(1, LimitUnit.WD);
    private int left;
    private @Nullable Instant pausedAt;

    private Ledger(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** What the events come to by the calendar as it is known now. */
    static Due fold(List<ClockEvent> events, WorkingCalendar calendar) {
        Ledger ledger = new Ledger(calendar);
        events.forEach(ledger::apply);
        return Due.of(ledger.start, ledger.due, ledger.total, ledger.pausedAt == null, calendar);
    }

    private void apply(ClockEvent event) {
        switch (event.kind()) {
            case START -> begin(event.at(), event.requiredLimit());
            case PAUSE -> pausedAt = event.at();
            case RESUME -> resume(event.at());
            case EXTEND -> extend(event.requiredLimit());
            case STOP, RECALCULATE -> { }
        }
    }

    private void begin(Instant at, TimeLimit limit) {
        start = at;
        from = at;
        total = limit;
        left = limit.amount();
        due = calendar.due(at, limit);
    }

    private void resume(Instant at) {
        Instant paused = pausedAt;
        pausedAt = null;
        if (paused == null || paused.isAfter(due)) {
            return;
        }
        switch (total.unit()) {
            case H, MIN -> due = due.plus(Duration.between(paused, at));
            case M -> due = endOf(calendar.isWorkday(shifted(paused, at)) ? shifted(paused, at)
                    : calendar.nextWorkday(shifted(paused, at)));
            case WD, CD -> {
                left = Math.max(1, left - used(paused));
                from = at;
                due = calendar.due(at, new TimeLimit(left, total.unit()));
            }
        }
    }

    private LocalDate shifted(Instant paused, Instant resumed) {
        return day(due).plusDays(day(resumed).toEpochDay() - day(paused).toEpochDay());
    }

    /** Days counted since the clock last ran, without the day of the pause itself. */
    private int used(Instant paused) {
        LocalDate last = day(paused).minusDays(1);
        if (!last.isAfter(day(from))) {
            return 0;
        }
        return total.unit() == LimitUnit.WD ? calendar.workdaysBetween(day(from), last)
                : (int) (last.toEpochDay() - day(from).toEpochDay());
    }

    private void extend(TimeLimit more) {
        if (more.unit() != total.unit()) {
            due = calendar.due(due, more);
            return;
        }
        total = new TimeLimit(total.amount() + more.amount(), total.unit());
        left += more.amount();
        due = total.unit().continuous() ? due.plus(total.unit().of(more.amount()))
                : total.unit() == LimitUnit.M ? calendar.due(start, total)
                : calendar.due(from, new TimeLimit(left, total.unit()));
    }

    private static Instant endOf(LocalDate day) {
        return day.atTime(LocalTime.of(23, 59, 59)).atZone(YimenClock.ZONE).toInstant();
    }
}
