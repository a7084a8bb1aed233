package org.yimen.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yimen.platform.YimenClock;

class WorkingCalendarTests {

    private final WorkingCalendar calendar = PublishedCalendar.calendar();

    @ParameterizedTest
    @CsvSource({
            "2026-09-18, 5WD, 2026-09-24", "2026-09-24, 3WD, 2026-09-30", "2026-09-30, 1WD, 2026-10-08",
            "2026-02-12, 3WD, 2026-02-24", "2026-01-05, 30WD, 2026-02-14", "2026-04-01, 10WD, 2026-04-16",
            "2026-02-10, 30WD, 2026-03-30", "2026-09-10, 45WD, 2026-11-18", "2025-09-26, 10WD, 2025-10-16",
            "2026-09-18, 7CD, 2026-09-28", "2026-02-09, 7CD, 2026-02-24", "2026-03-07, 7CD, 2026-03-16",
            "2026-03-02, 7CD, 2026-03-09"})
    void endsOnTheDayTheLawNames(LocalDate start, String limit, LocalDate due) {
        for (var time : new LocalTime[] {LocalTime.MIDNIGHT, LocalTime.NOON, LocalTime.of(23, 59)}) {
            assertThat(calendar.due(at(start.atTime(time)), TimeLimit.parse(limit)))
                    .isEqualTo(at(due.atTime(23, 59, 59)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026})
    void countsTwoHundredFortyEightWorkdaysAYear(int year) {
        assertThat(calendar.workdaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31))).isEqualTo(248);
    }

    @Test
    void worksOnAdjustedWeekendsAndRestsOnHolidays() {
        assertThat(calendar.isWorkday(LocalDate.of(2026, 2, 14))).isTrue();
        assertThat(calendar.isWorkday(LocalDate.of(2026, 9, 20))).isTrue();
        assertThat(calendar.isWorkday(LocalDate.of(2026, 2, 16))).isFalse();
        assertThat(calendar.isWorkday(LocalDate.of(2026, 3, 14))).isFalse();
        assertThat(calendar.isWorkday(LocalDate.of(2026, 3, 16))).isTrue();
    }

    @Test
    void doesNotRollOverAnAdjustedSaturday() {
        assertThat(calendar.due(at(LocalDate.of(2026, 5, 2).atTime(9, 0)), TimeLimit.parse("7CD")))
                .isEqualTo(at(LocalDate.of(2026, 5, 9).atTime(23, 59, 59)));
    }

    @Test
    void hoursRunThroughNightsAndHolidays() {
        assertThat(calendar.due(at(LocalDateTime.of(2026, 9, 30, 22, 15)), TimeLimit.parse("48H")))
                .isEqualTo(at(LocalDateTime.of(2026, 10, 2, 22, 15)));
    }

    @ParameterizedTest
    @CsvSource({
            "2026-03-31, 1M, 2026-04-30", "2025-10-31, 4M, 2026-02-28", "2023-11-29, 3M, 2024-02-29",
            "2026-03-10, 12M, 2027-03-10", "2026-07-25, 2M, 2026-09-28"})
    void monthsEndOnTheSameDayOrTheLastOfTheMonth(LocalDate start, String limit, LocalDate due) {
        assertThat(calendar.due(at(start.atTime(10, 0)), TimeLimit.parse(limit)))
                .isEqualTo(at(due.atTime(23, 59, 59)));
    }

    @Test
    void dayIsThatOfShanghai() {
        var lateOnFriday = Instant.parse("2026-03-06T16:30:00Z"); // 00:30 on Saturday in Shanghai
        assertThat(calendar.due(lateOnFriday, TimeLimit.parse("7CD"))).isEqualTo(at(LocalDateTime.of(2026, 3, 16, 23, 59, 59)));
    }

    @Test
    void countsWorkdaysLikeALimitInBothDirections() {
        var start = LocalDate.of(2026, 9, 18);
        var end = LocalDate.of(2026, 9, 24);
        assertThat(calendar.workdaysBetween(start, end)).isEqualTo(5);
        assertThat(calendar.workdaysBetween(end, start)).isEqualTo(-5);
        assertThat(calendar.workdaysBetween(start, start)).isZero();
    }

    @Test
    void nextWorkdayAfterNationalDayIsTheEighth() {
        assertThat(calendar.nextWorkday(LocalDate.of(2026, 9, 30))).isEqualTo(LocalDate.of(2026, 10, 8));
    }

    @Test
    void yearsWithoutACalendarAreEstimated() {
        assertThat(calendar.estimated(LocalDate.of(2027, 1, 4))).isTrue();
        assertThat(calendar.estimated(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(calendar.explain(at(LocalDateTime.of(2026, 12, 30, 9, 0)), TimeLimit.parse("5WD")))
                .contains("2027年放假安排尚未导入").doesNotContain("2026年放假安排");
    }

    @Test
    void explainsSkippedHolidaysAndCountedAdjustedWorkdays() {
        var start = at(LocalDateTime.of(2026, 2, 12, 9, 0));
        assertThat(calendar.explain(start, TimeLimit.parse("3WD"))).isEqualTo(
                "自2026年2月12日的次日起算3个工作日，至2026年2月24日 24:00届满。"
                        + "跳过假期：春节 2月15日—2月23日。计入调休上班日：2月14日（春节调休）。");
        assertThat(calendar.explainEn(start, TimeLimit.parse("3WD")))
                .contains("Spring Festival 2026-02-15 to 2026-02-23").contains("2026-02-14 (Spring Festival)");
    }

    @Test
    void explainsPlainWeekendsAndRollOver() {
        assertThat(calendar.explain(at(LocalDateTime.of(2026, 3, 2, 9, 0)), TimeLimit.parse("7WD")))
                .isEqualTo("自2026年3月2日的次日起算7个工作日，至2026年3月11日 24:00届满。跳过周末2天。");
        assertThat(calendar.explain(at(LocalDateTime.of(2026, 9, 18, 9, 0)), TimeLimit.parse("7CD"))).isEqualTo(
                "自2026年9月18日的次日起算7日，至2026年9月28日 24:00届满。跳过假期：中秋节 9月25日—9月27日。"
                        + "原届满日2026年9月25日为休息日，顺延至其后第一个工作日。");
        assertThat(calendar.explain(at(LocalDateTime.of(2026, 3, 2, 9, 0)), TimeLimit.parse("7CD")))
                .isEqualTo("自2026年3月2日的次日起算7日，至2026年3月9日 24:00届满。");
    }

    @Test
    void explainsHoursAsContinuous() {
        assertThat(calendar.explain(at(LocalDateTime.of(2026, 9, 30, 22, 15)), TimeLimit.parse("48H"))).isEqualTo(
                "自2026年9月30日 22:15起连续计算48小时（不扣除夜间和节假日），至2026年10月2日 22:15届满。");
    }

    @Test
    void refusesTextsThatAreNoLimit() {
        for (var text : new String[] {"", "WD", "5", "-1WD", "0WD", "5XD"}) {
            assertThatThrownBy(() -> TimeLimit.parse(text)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(TimeLimit.parse(" 30WD ")).isEqualTo(new TimeLimit(30, LimitUnit.WD)).hasToString("30WD");
    }

    private static Instant at(LocalDateTime time) {
        return time.atZone(YimenClock.ZONE).toInstant();
    }
}
