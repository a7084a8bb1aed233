package org.yimen.workflow.deadline;

import java.time.Instant;
import java.time.LocalDate;
import org.yimen.organization.LimitUnit;
import org.yimen.organization.TimeLimit;
import org.yimen.organization.WorkingCalendar;
import org.yimen.platform.YimenClock;

/**
 * When a limit ends and when its light changes.
 *
 * @param yellowAt from here the light is yellow
 * @param orangeAt from here it is orange
 * @param running  false while the clock is paused
 */
record Due(Instant startAt, Instant dueAt, Instant yellowAt, Instant orangeAt, TimeLimit total, boolean running) {

    private static final int YELLOW_PERCENT = 30;
    private static final int YELLOW_WORKDAYS = 2;

    static Due of(Instant start, Instant due, TimeLimit total, boolean running, WorkingCalendar calendar) {
        if (total.unit().continuous()) {
            long seconds = total.unit().of(total.amount()).toSeconds();
            return new Due(start, due, due.minusSeconds(seconds / 2), due.minusSeconds(seconds / 5), total, running);
        }
        LocalDate dueDay = day(due);
        LocalDate yellow = yellowDay(day(start), dueDay, total, calendar);
        Instant yellowAt = yellow.atStartOfDay(YimenClock.ZONE).toInstant();
        return new Due(start, due, yellowAt.isBefore(start) ? start : yellowAt,
                dueDay.atStartOfDay(YimenClock.ZONE).toInstant(), total, running);
    }

    private static LocalDate yellowDay(LocalDate start, LocalDate due, TimeLimit total, WorkingCalendar calendar) {
        int workdays = YELLOW_WORKDAYS;
        LocalDate byShare = due;
        if (total.unit() == LimitUnit.WD) {
            workdays = Math.max(workdays, total.amount() * YELLOW_PERCENT / 100);
        } else {
            long days = Math.max(0, due.toEpochDay() - start.toEpochDay());
            byShare = due.minusDays(days * YELLOW_PERCENT / 100);
        }
        LocalDate byWorkdays = backWorkdays(due, start, workdays, calendar);
        return byShare.isBefore(byWorkdays) ? byShare : byWorkdays;
    }

    /** The first day on which no more than n working days are left. */
    private static LocalDate backWorkdays(LocalDate due, LocalDate start, int n, WorkingCalendar calendar) {
        LocalDate day = due;
        int left = 0;
        while (day.isAfter(start)) {
            left += calendar.isWorkday(day) ? 1 : 0;
            if (left > n) {
                return day;
            }
            day = day.minusDays(1);
        }
        return start;
    }

    static LocalDate day(Instant instant) {
        return instant.atZone(YimenClock.ZONE).toLocalDate();
    }
}
