package org.yimen.organization;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The calendar days as the migration inserts them, read from its text, for tests without a database. */
final class PublishedCalendar {

    private static final Pattern ROW = Pattern.compile(
            "\\(date '([-\\d]+)', date '([-\\d]+)', '(\\w+)', '([^']+)', '([^']+)'\\)");

    private PublishedCalendar() {
    }

    static WorkingCalendar calendar() {
        var days = new CalendarDays(days());
        return new WorkingCalendar(() -> days);
    }

    static List<CalendarDay> days() {
        var days = new ArrayList<CalendarDay>();
        var rows = ROW.matcher(migration());
        while (rows.find()) {
            var kind = CalendarDay.Kind.valueOf(rows.group(3));
            var name = rows.group(4);
            var nameEn = rows.group(5);
            LocalDate.parse(rows.group(1)).datesUntil(LocalDate.parse(rows.group(2)).plusDays(1))
                    .forEach(day -> days.add(new CalendarDay(day, kind, name, nameEn)));
        }
        return days;
    }

    private static String migration() {
        try (var sql = PublishedCalendar.class.getResourceAsStream(
                "/db/migration/V202611220202__organization_calendar.sql")) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
