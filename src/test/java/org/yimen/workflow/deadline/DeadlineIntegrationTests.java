package org.yimen.workflow.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.yimen.organization.LimitUnit;
import org.yimen.organization.TimeLimit;
import org.yimen.organization.WorkingCalendar;
import org.yimen.platform.YimenClock;
import org.yimen.testing.PostgresTest;
import org.yimen.workflow.deadline.ClockEvent.Kind;

@SpringBootTest(properties = "yimen.content.directories=src/test/resources/content")
@PostgresTest
class DeadlineIntegrationTests {

    @Autowired
    WorkingCalendar calendar;

    @ParameterizedTest
    @CsvSource({
        "2026-02-12, 3WD, 2026-02-24", "2026-02-10, 30WD, 2026-03-30", "2026-01-05, 30WD, 2026-02-14",
        "2026-04-29, 5WD, 2026-05-09", "2026-04-30, 3WD, 2026-05-08", "2026-02-09, 7CD, 2026-02-24",
        "2026-09-10, 45WD, 2026-11-18"})
    void endsOverTheHolidaysOf2026(LocalDate start, String limit, LocalDate end) {
        Due due = Ledger.fold(List.of(start(start, limit)), calendar);

        assertThat(Due.day(due.dueAt())).isEqualTo(end);
    }

    @Test
    void doesNotCountTheTimeOfAPause() {
        Due due = Ledger.fold(List.of(start(LocalDate.of(2026, 3, 2), "5WD"), event(Kind.PAUSE, "2026-03-04"),
                event(Kind.RESUME, "2026-03-09")), calendar);

        assertThat(Due.day(due.dueAt())).isEqualTo(LocalDate.of(2026, 3, 13));
        assertThat(due.running()).isTrue();
    }

    @Test
    void extendsThirtyWorkingDaysToFortyFive() {
        Due due = Ledger.fold(List.of(start(LocalDate.of(2026, 9, 10), "30WD"),
                new ClockEvent(Kind.EXTEND, noon("2026-10-20"), TimeLimit.parse("15WD"))), calendar);

        assertThat(Due.day(due.dueAt())).isEqualTo(LocalDate.of(2026, 11, 18));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-03, GREEN, 剩9个工作日", "2026-03-11, YELLOW, 剩3个工作日", "2026-03-13, YELLOW, 剩1个工作日",
        "2026-03-16, ORANGE, 今日到期", "2026-03-18, RED, 已超期2个工作日"})
    void changesTheLightAsTimeRunsOut(LocalDate day, Light light, String words) {
        Due due = Ledger.fold(List.of(start(LocalDate.of(2026, 3, 2), "10WD")), calendar);
        Instant now = noon(day.toString());

        assertThat(Light.at(now, due.yellowAt(), due.orangeAt(), due.dueAt())).isEqualTo(light);
        assertThat(RemainingTime.of(now, due.dueAt(), LimitUnit.WD, calendar).zh()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"11, GREEN", "12, YELLOW", "19, YELLOW", "20, ORANGE", "25, RED"})
    void warnsOfHourLimitsAtHalfAndFourFifths(int hours, Light light) {
        Instant begun = OffsetDateTime.parse("2026-02-16T08:00:00+08:00").toInstant();
        Due due = Ledger.fold(List.of(new ClockEvent(Kind.START, begun, TimeLimit.parse("24H"))), calendar);

        assertThat(Light.at(begun.plusSeconds(hours * 3600L), due.yellowAt(), due.orangeAt(), due.dueAt()))
                .isEqualTo(light);
    }

    private static ClockEvent start(LocalDate day, String limit) {
        return new ClockEvent(Kind.START, noon(day.toString()), TimeLimit.parse(limit));
    }

    private static ClockEvent event(Kind kind, String day) {
        return new ClockEvent(kind, noon(day), null);
    }

    private static Instant noon(String day) {
        return LocalDate.parse(day).atTime(12, 0).atZone(YimenClock.ZONE).toInstant();
    }
}
