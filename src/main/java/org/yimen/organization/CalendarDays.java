package org.yimen.organization;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All published special days at one moment, immutable. */
final class CalendarDays {

    private final Map<LocalDate, CalendarDay> days;
    private final Set<Integer> years;

    CalendarDays(List<CalendarDay> all) {
        days = new HashMap<>(all.size() * 2);
        years = new HashSet<>();
        for (var day : all) {
            days.put(day.day(), day);
            years.add(day.day().getYear());
        }
    }

    Optional<CalendarDay> special(LocalDate date) {
        return Optional.ofNullable(days.get(date));
    }

    boolean published(int year) {
        return years.contains(year);
    }

    boolean isWorkday(LocalDate date) {
        return special(date).map(day -> !day.holiday()).orElseGet(() -> !weekend(date));
    }

    static boolean weekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
