package org.yimen.workflow.deadline;

import static org.yimen.workflow.deadline.Due.day;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.yimen.organization.LimitUnit;
import org.yimen.organization.WorkingCalendar;

/** What is left of a limit, or by how much it is overdue, in words for both languages. */
public record RemainingTime(String zh, String en) {

    /** Time stands still. */
    public static final RemainingTime PAUSED = new RemainingTime("计时中止", "Clock paused");

    /** Words for the distance between now and the end of a limit. */
    public static RemainingTime of(Instant now, Instant due, LimitUnit unit, WorkingCalendar calendar) {
        if (unit.continuous()) {
            return hours(now, due);
        }
        LocalDate today = day(now);
        LocalDate last = day(due);
        if (today.equals(last)) {
            return new RemainingTime("今日到期", "Due today");
        }
        boolean overdue = now.isAfter(due);
        LocalDate first = overdue ? last : today;
        LocalDate end = overdue ? today : last;
        if (unit == LimitUnit.WD) {
            return text(overdue, calendar.workdaysBetween(first, end), "个工作日", "working day");
        }
        return text(overdue, end.toEpochDay() - first.toEpochDay(), "天", "day");
    }

    private static RemainingTime hours(Instant now, Instant due) {
        Duration left = Duration.between(now, due).abs();
        boolean overdue = now.isAfter(due);
        return left.toHours() > 0 ? text(overdue, left.toHours(), "小时", "hour")
                : text(overdue, left.toMinutes(), "分钟", "minute");
    }

    private static RemainingTime text(boolean overdue, long n, String unitZh, String unitEn) {
        if (overdue && n == 0) {
            return new RemainingTime("已超期，不足1" + unitZh, "Overdue by less than 1 " + unitEn);
        }
        String count = n + " " + unitEn + (n == 1 ? "" : "s");
        return overdue ? new RemainingTime("已超期" + n + unitZh, "Overdue by " + count)
                : new RemainingTime("剩" + n + unitZh, count + " left");
    }
}
