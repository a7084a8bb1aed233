package org.yimen.workflow.deadline;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.organization.TimeLimit;
import org.yimen.organization.WorkingCalendar;

/** Keeps the ledger of every clock. Running out of time reminds; it never grants and never refuses. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Deadlines {

    private final Clocks clocks;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Deadlines(Clocks clocks, WorkingCalendar calendar, Clock clock, ApplicationEventPublisher events) {
        this.clocks = clocks;
        this.calendar = calendar;
        this.clock = clock;
        this.events = events;
    }

    /** Starts a clock. A clock of the case with the same code that still runs is left as it is. */
    public void start(NewClock wanted) {
        if (wanted.taskId() == null && clocks.ofCase(wanted.caseId()).stream().anyMatch(c -> c.taskId() == null
                && c.code().equals(wanted.code()) && c.state() != ClockState.STOPPED)) {
            return;
        }
        var event = new ClockEvent(ClockEvent.Kind.START,
                wanted.from() == null ? clock.instant() : wanted.from(), wanted.limit());
        Due due = Ledger.fold(List.of(event), calendar);
        long id = clocks.insert(wanted, due, estimated(due));
        clocks.append(id, event, null, wanted.legalBasis(), due.dueAt(), new Explanation(
                calendar.explain(event.at(), wanted.limit()), calendar.explainEn(event.at(), wanted.limit())));
        events.publishEvent(new ClockMoved(wanted.caseId()));
    }

    /** Stops counting on all running clocks of the case for a legal reason such as {@code SUPPLEMENT}. */
    public void pause(UUID caseId, String reason) {
        each(caseId, c -> c.state() == ClockState.RUNNING, ClockEvent.Kind.PAUSE, ClockState.PAUSED, null, reason);
    }

    /** Counts on. */
    public void resume(UUID caseId) {
        each(caseId, c -> c.state() == ClockState.PAUSED, ClockEvent.Kind.RESUME, ClockState.RUNNING, null, null);
    }

    /** Adds to the case's clock with this code, for a reason that the law knows. */
    public void extend(UUID caseId, String code, TimeLimit more, String reason) {
        each(caseId, c -> c.taskId() == null && c.code().equals(code) && c.state() != ClockState.STOPPED,
                ClockEvent.Kind.EXTEND, null, more, reason);
    }

    /** Extends the case's clock with this code to so much in all; one that has as much already is left as it is. */
    public void extendTo(UUID caseId, String code, TimeLimit all, String reason) {
        clocks.ofCase(caseId).stream().filter(c -> c.taskId() == null && c.code().equals(code)
                && c.state() != ClockState.STOPPED).forEach(row -> {
                    TimeLimit has = Ledger.fold(clocks.events(row.id()), calendar).total();
                    if (has.unit() != all.unit()) {
                        throw new IllegalArgumentException("A clock of " + has + " is not extended to " + all);
                    }
                    if (all.amount() > has.amount()) {
                        record(row, new ClockEvent(ClockEvent.Kind.EXTEND, clock.instant(),
                                new TimeLimit(all.amount() - has.amount(), all.unit())), row.state(), reason);
                    }
                });
    }

    /** Stops all clocks of the case for good. */
    public void stopAll(UUID caseId) {
        each(caseId, c -> c.state() != ClockState.STOPPED, ClockEvent.Kind.STOP, ClockState.STOPPED, null, null);
    }

    /** Stops the case's own clocks, not those of its tasks. */
    public void stop(UUID caseId) {
        each(caseId, c -> c.taskId() == null && c.state() != ClockState.STOPPED, ClockEvent.Kind.STOP,
                ClockState.STOPPED, null, null);
    }

    /** Stops the case's own clock with this code, if it still runs. */
    public void stop(UUID caseId, String code) {
        each(caseId, c -> c.taskId() == null && c.code().equals(code) && c.state() != ClockState.STOPPED,
                ClockEvent.Kind.STOP, ClockState.STOPPED, null, null);
    }

    /** Stops the clock of a task that is done or gone. */
    public void stopTask(UUID caseId, String taskId) {
        each(caseId, c -> taskId.equals(c.taskId()) && c.state() != ClockState.STOPPED, ClockEvent.Kind.STOP,
                ClockState.STOPPED, null, null);
    }

    /** Derives the due dates of all open clocks anew, after the calendar of a year was imported; says how many moved. */
    @Transactional
    public int recalculate(String reason) {
        int moved = 0;
        for (ClockRow row : clocks.open()) {
            Due due = Ledger.fold(clocks.events(row.id()), calendar);
            if (!due.dueAt().equals(row.dueAt()) || estimated(due) != row.estimated()) {
                record(row, new ClockEvent(ClockEvent.Kind.RECALCULATE, clock.instant(), null), row.state(), reason);
                moved++;
            }
        }
        return moved;
    }

    /** The clock of a task, if it has one. */
    public Optional<ClockRow> ofTask(String taskId) {
        return clocks.ofTask(taskId);
    }

    private void each(UUID caseId, Predicate<ClockRow> which, ClockEvent.Kind kind, @Nullable ClockState state,
            @Nullable TimeLimit limit, @Nullable String reason) {
        clocks.ofCase(caseId).stream().filter(which).forEach(row -> record(row,
                new ClockEvent(kind, clock.instant(), limit), state == null ? row.state() : state, reason));
    }

    private void record(ClockRow row, ClockEvent event, ClockState state, @Nullable String reason) {
        List<ClockEvent> all = new ArrayList<>(clocks.events(row.id()));
        all.add(event);
        Due due = Ledger.fold(all, calendar);
        clocks.update(row.id(), state, due, estimated(due), state == ClockState.STOPPED ? event.at() : null);
        clocks.append(row.id(), event, reason, null, due.dueAt(), explain(row, event, due));
        events.publishEvent(new ClockMoved(row.caseId()));
    }

    private Explanation explain(ClockRow row, ClockEvent event, Due due) {
        return switch (event.kind()) {
            case PAUSE -> new Explanation("自此停止计时，停止期间不计入期限。", "The clock stands still from here; this time does not count.");
            case RESUME -> new Explanation("恢复计时，剩余期限自次日起算，" + until(due) + "届满。",
                    "The clock runs again from the next day and ends at " + until(due) + ".");
            case EXTEND -> new Explanation("延长 " + event.limit() + "，" + until(due) + "届满。",
                    "Extended by " + event.limit() + ", ends at " + until(due) + ".");
            case STOP -> event.at().isAfter(row.dueAt())
                    ? new Explanation("办结，已超过期限。", "Done after the limit.")
                    : new Explanation("在期限内办结。", "Done within the limit.");
            case START, RECALCULATE -> new Explanation("按最新放假安排重算：" + calendar.explain(row.startedAt(), row.limit()),
                    "Recalculated by the published calendar: " + calendar.explainEn(row.startedAt(), row.limit()));
        };
    }

    private static String until(Due due) {
        return (due.total().unit().continuous() ? Texts.minute(due.dueAt()) : Texts.day(due.dueAt()));
    }

    private boolean estimated(Due due) {
        return !due.total().unit().continuous()
                && (calendar.estimated(Due.day(due.startAt())) || calendar.estimated(Due.day(due.dueAt())));
    }

    /** The instant at which a limit that starts now would end, for a timer. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Instant limitEnd(TimeLimit limit) {
        return calendar.due(clock.instant(), limit);
    }
}
