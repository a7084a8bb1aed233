package org.yimen.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.yimen.platform.YimenClock;

/**
 * Counts time limits as the law does. The day on which a limit starts is not counted (民法典 第二百零一条); a limit
 * in days or months whose last day is a day off ends on the next workday (第二百零三条); months end on the same day
 * of the month or its last one (第二百零二条); workdays skip weekends and holidays and count 调休 workdays; hours run
 * on through nights and holidays. Days end at 24:00 Shanghai time, given as 23:59:59.
 */
@Component
public class WorkingCalendar {

    private final Supplier<CalendarDays> days;

    @Autowired
    WorkingCalendar(CalendarYears years) {
        this(years::days);
    }

    WorkingCalendar(Supplier<CalendarDays> days) {
        this.days = days;
    }

    public boolean isWorkday(LocalDate d) {
        return days.get().isWorkday(d);
    }

    /** The instant at which the limit ends when it starts at {@code start}. */
    public Instant due(Instant start, TimeLimit limit) {
        return switch (limit.unit()) {
            case H, MIN -> start.plus(limit.unit().of(limit.amount()));
            case WD, CD, M -> endOf(lastDay(days.get(), dayOf(start), limit));
        };
    }

    /** Workdays after {@code from} up to and including {@code to}; negative when {@code to} is earlier. */
    public int workdaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workdaysBetween(to, from);
        }
        var known = days.get();
        return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(known::isWorkday).count();
    }

    /** The first workday after {@code d}. */
    public LocalDate nextWorkday(LocalDate d) {
        return firstWorkday(days.get(), d.plusDays(1));
    }

    /** Whether no calendar of the day's year was published yet, so that only weekends count as days off. */
    public boolean estimated(LocalDate d) {
        return !days.get().published(d.getYear());
    }

    /** In Chinese: from when to when the limit runs, which days were skipped and why. */
    public String explain(Instant start, TimeLimit limit) {
        return new LimitAccount(days.get(), start, due(start, limit), limit).zh();
    }

    /** The same in English. */
    public String explainEn(Instant start, TimeLimit limit) {
        return new LimitAccount(days.get(), start, due(start, limit), limit).en();
    }

    private static LocalDate lastDay(CalendarDays known, LocalDate start, TimeLimit limit) {
        return switch (limit.unit()) {
            case WD -> addWorkdays(known, start, limit.amount());
            case CD -> firstWorkday(known, start.plusDays(limit.amount()));
            case M -> firstWorkday(known, start.plusMonths(limit.amount()));
            case H, MIN -> throw new IllegalArgumentException("Hours have no last day");
        };
    }

    private static LocalDate addWorkdays(CalendarDays known, LocalDate start, int amount) {
        var day = start;
        for (int left = amount; left > 0;) {
            day = day.plusDays(1);
            if (known.isWorkday(day)) {
                left--;
            }
        }
        return day;
    }

    private static LocalDate firstWorkday(CalendarDays known, LocalDate from) {
        var day = from;
        while (!known.isWorkday(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, YimenClock.ZONE);
    }

    private static Instant endOf(LocalDate day) {
        return day.atTime(LocalTime.of(23, 59, 59)).atZone(YimenClock.ZONE).toInstant();
    }
}
