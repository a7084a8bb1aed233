package org.yimen.organization;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored special days, kept in memory. */
@Component
class CalendarYears {

    private final JdbcClient jdbc;
    private final FreshCopy<CalendarDays> copy;

    CalendarYears(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.copy = new FreshCopy<>(() -> new CalendarDays(read(null)));
    }

    CalendarDays days() {
        return copy.get();
    }

    List<CalendarDay> ofYear(int year) {
        return read(year);
    }

    @Nullable String sourceOf(int year) {
        return jdbc.sql("select max(source_doc) from calendar_day where day between :from and :to")
                .param("from", LocalDate.of(year, 1, 1)).param("to", LocalDate.of(year, 12, 31))
                .query(String.class).optional().orElse(null);
    }

    void replace(int year, String sourceDoc, List<CalendarDay> days) {
        copy.changing();
        jdbc.sql("delete from calendar_day where day between :from and :to")
                .param("from", LocalDate.of(year, 1, 1)).param("to", LocalDate.of(year, 12, 31)).update();
        for (var day : days) {
            jdbc.sql("""
                    insert into calendar_day (day, kind, name, name_en, source_doc)
                    values (:day, :kind, :name, :nameEn, :source)""")
                    .param("day", day.day()).param("kind", day.kind().name()).param("name", day.name())
                    .param("nameEn", day.nameEn()).param("source", sourceDoc).update();
        }
    }

    private List<CalendarDay> read(@Nullable Integer year) {
        return jdbc.sql("""
                select day, kind, name, name_en from calendar_day
                where cast(:year as int) is null or extract(year from day) = :year order by day""")
                .param("year", year)
                .query((rs, row) -> new CalendarDay(rs.getObject("day", LocalDate.class),
                        CalendarDay.Kind.valueOf(rs.getString("kind")), rs.getString("name"),
                        rs.getString("name_en")))
                .list();
    }
}
