package org.yimen.organization;

import java.time.LocalDate;

/** A day that differs from the plain week. {@code name} is the holiday it is, or makes up for. */
record CalendarDay(LocalDate day, Kind kind, String name, String nameEn) {

    enum Kind {
        HOLIDAY, ADJUSTED_WORKDAY
    }

    boolean holiday() {
        return kind == Kind.HOLIDAY;
    }
}
