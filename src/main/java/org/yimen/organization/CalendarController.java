package org.yimen.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yimen.platform.CommandReceipts;
import org.yimen.platform.DomainProblem;

/** The working calendar of a year: read by all staff, imported by system administrators. */
@RestController
@RequestMapping("/api/organization/calendar")
class CalendarController {

    private static final int FIRST = 2000;
    private static final int LAST = 2100;

    private static final DayInput EMPTY = new DayInput(null, null, null, null);

    private final CalendarYears years;
    private final WorkingCalendar calendar;
    private final CalendarImport imports;
    private final OrganizationAccess access;
    private final CommandReceipts receipts;

    CalendarController(CalendarYears years, WorkingCalendar calendar, CalendarImport imports, OrganizationAccess access,
            CommandReceipts receipts) {
        this.years = years;
        this.calendar = calendar;
        this.imports = imports;
        this.access = access;
        this.receipts = receipts;
    }

    record DayInput(@Nullable LocalDate day, CalendarDay.@Nullable Kind kind, @Nullable String name,
            @Nullable String nameEn) {
    }

    record CalendarInput(@Nullable String sourceDoc, @Nullable List<@Nullable DayInput> days) {
    }

    record CalendarYear(int year, boolean published, @Nullable String sourceDoc, int workdays, List<CalendarDay> days) {
    }

    @GetMapping("/{year}")
    CalendarYear year(@PathVariable int year) {
        access.requireRead();
        if (year < FIRST || year > LAST) {
            throw DomainProblem.notFound("没有这一年的日历", "No calendar of this year");
        }
        return row(year);
    }

    @PutMapping("/{year}")
    CalendarYear replace(@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @PathVariable int year, @RequestBody CalendarInput input) {
        return receipts.once(key, CalendarYear.class, () -> {
            access.requireChange();
            var given = input.days() == null ? List.<DayInput>of()
                    : input.days().stream().map(day -> day == null ? EMPTY : day).toList();
            imports.replace(year, input.sourceDoc() == null ? "" : input.sourceDoc(), complete(given));
            return row(year);
        });
    }

    private CalendarYear row(int year) {
        return new CalendarYear(year, !calendar.estimated(LocalDate.of(year, 1, 1)), years.sourceOf(year),
                calendar.workdaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)), years.ofYear(year));
    }

    private static List<CalendarDay> complete(List<DayInput> given) {
        var checks = new FieldChecks();
        for (int i = 0; i < given.size(); i++) {
            checks.present(given.get(i).day(), "days[" + i + "].day").present(given.get(i).kind(), "days[" + i + "].kind");
        }
        checks.refuseIfAny();
        return given.stream().map(day -> new CalendarDay(Objects.requireNonNull(day.day()),
                Objects.requireNonNull(day.kind()), text(day.name()),
                day.nameEn() == null ? text(day.name()) : day.nameEn())).toList();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
