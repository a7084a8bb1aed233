package org.yimen.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yimen.organization.WorkingCalendar;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.YimenClock;

/** What happens when in the demo period: events in order of time, people working in office hours only. */
final class DemoTimetable {

    private static final Logger log = LoggerFactory.getLogger(DemoTimetable.class);
    private static final LocalTime OPENS = LocalTime.of(8, 40);
    private static final int OFFICE_MINUTES = 7 * 60;

    private record Event(Instant at, long order, Runnable what) {
    }

    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::order));
    private final WorkingCalendar calendar;
    private final YimenClock clock;
    private final Random random;
    private long order;

    DemoTimetable(WorkingCalendar calendar, YimenClock clock, Random random) {
        this.calendar = calendar;
        this.clock = clock;
        this.random = random;
    }

    void at(Instant when, Runnable what) {
        events.add(new Event(when, order++, what));
    }

    /** After a while between the two bounds (days), at an hour when the office is open. */
    void afterDays(List<Double> bounds, Runnable what) {
        double days = bounds.get(0) + (bounds.get(1) - bounds.get(0)) * random.nextDouble();
        at(officeHour(clock.instant().plus(Duration.ofMinutes(Math.max(1, Math.round(days * 24 * 60))))), what);
    }

    /** The given moment, or the next one at which the office is open. */
    Instant officeHour(Instant earliest) {
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
     * Lets everything happen that falls before the end, the clock moved to each moment. What the rules refuse, as they
     * may, is told and left: that case then waits.
     */
    void run(Instant end) {
        while (!events.isEmpty() && events.peek().at().isBefore(end)) {
            Event next = events.poll();
            clock.set(next.at());
            try {
                next.what().run();
            } catch (DomainProblem problem) {
                log.warn("A demo step was refused at {}: {} {}", next.at(), problem.getMessage(), problem.errors());
            }
        }
    }
}
