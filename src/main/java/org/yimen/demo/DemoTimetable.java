package org.yimen.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yimen.organization.WorkingCalendar;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.YimenClock;

/**
 * What happens when in the demo period: events in order of time, people working in office hours only. What several
 * people do within the same while they do side by side, as they do in an office; nothing happens twice at once to one
 * case, and what concerns everybody happens alone.
 */
final class DemoTimetable {

    private static final Logger log = LoggerFactory.getLogger(DemoTimetable.class);
    private static final LocalTime OPENS = LocalTime.of(8, 40);
    private static final int OFFICE_MINUTES = 7 * 60;
    private static final Duration SAME_WHILE = Duration.ofHours(3);
    private static final int PEOPLE = 3;

    private record Event(Instant at, long order, @Nullable Diary diary, Runnable what) {
    }

    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::order));
    private final WorkingCalendar calendar;
    private final YimenClock clock;
    /** The hour at which the event of this thread was planned; the clock may be a little ahead of it. */
    private final ThreadLocal<Instant> now = new ThreadLocal<>();
    private final Set<Event> running = new HashSet<>();
    private @Nullable RuntimeException failure;
    private long order;

    DemoTimetable(WorkingCalendar calendar, YimenClock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** What is planned for one case, with chances of its own, so that it does not depend on the others. */
    final class Diary {

        private final Random random;

        private Diary(Random random) {
            this.random = random;
        }

        Random random() {
            return random;
        }

        void at(Instant when, Runnable what) {
            add(when, this, what);
        }

        /** After a while between the two bounds (days), at an hour when the office is open. */
        void afterDays(List<Double> bounds, Runnable what) {
            double days = bounds.get(0) + (bounds.get(1) - bounds.get(0)) * random.nextDouble();
            Instant from = now.get() == null ? clock.instant() : now.get();
            at(officeHour(from.plus(Duration.ofMinutes(Math.max(1, Math.round(days * 24 * 60)))), random), what);
        }
    }

    Diary diary(long seed) {
        return new Diary(new Random(seed));
    }

    /** Something that concerns everybody. */
    void at(Instant when, Runnable what) {
        add(when, null, what);
    }

    private synchronized void add(Instant when, @Nullable Diary diary, Runnable what) {
        events.add(new Event(when, order++, diary, what));
    }

    /** The given moment, or the next one at which the office is open. */
    Instant officeHour(Instant earliest, Random random) {
        var moment = earliest.atZone(YimenClock.ZONE);
        LocalDate day = moment.toLocalDate();
        LocalTime closes = OPENS.plusMinutes(OFFICE_MINUTES);
        if (!calendar.isWorkday(day) || moment.toLocalTime().isAfter(closes)) {
            day = calendar.nextWorkday(day);
            return day.atTime(OPENS).plusMinutes(random.nextInt(OFFICE_MINUTES)).atZone(YimenClock.ZONE).toInstant();
        }
        return moment.toLocalTime().isBefore(OPENS)
                ? day.atTime(OPENS).plusMinutes(random.nextInt(90)).atZone(YimenClock.ZONE).toInstant() : earliest;
    }

    /**
     * Lets everything happen that falls before the end, the clock moved on to each moment. What the rules refuse, as
     * they may, is told and left: that case then waits.
     */
    synchronized void run(Instant end, Executor people) {
        Optional<Event> next = next(end);
        while (failure == null && (next.isPresent() || !running.isEmpty())) {
            if (next.isPresent() && mayBegin(next.get())) {
                Event event = events.remove();
                running.add(event);
                people.execute(() -> happen(event));
            } else {
                await();
            }
            next = next(end);
        }
        if (failure != null) {
            throw failure;
        }
    }

    private Optional<Event> next(Instant end) {
        return Optional.ofNullable(events.peek()).filter(event -> event.at().isBefore(end));
    }

    private boolean mayBegin(Event event) {
        return event.diary() == null ? running.isEmpty() : running.size() < PEOPLE && running.stream().allMatch(other ->
                other.diary() != null && other.diary() != event.diary()
                && event.at().isBefore(other.at().plus(SAME_WHILE)));
    }

    private void await() {
        try {
            wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private void happen(Event event) {
        begin(event);
        now.set(event.at());
        try {
            event.what().run();
        } catch (DomainProblem problem) {
            log.warn("A demo step was refused at {}: {} {}", event.at(), problem.getMessage(), problem.errors());
        } catch (RuntimeException e) {
            failed(e);
        } finally {
            now.remove();
            end(event);
        }
    }

    private synchronized void begin(Event event) {
        if (clock.instant().isBefore(event.at())) {
            clock.set(event.at());
        }
    }

    private synchronized void failed(RuntimeException e) {
        failure = e;
    }

    private synchronized void end(Event event) {
        running.remove(event);
        notifyAll();
    }
}
