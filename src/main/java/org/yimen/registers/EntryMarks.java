package org.yimen.registers;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yimen.catalog.RegisterRules.Mark;

/** Lists that entries are on, and were. */
@Repository
class EntryMarks {

    /** An entry on a list; {@code until} once it was taken off. */
    record Row(String code, String name, @Nullable String nameEn, @Nullable String reason, LocalDate since,
            @Nullable LocalDate until) {
    }

    private final JdbcClient jdbc;

    EntryMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts the entry on the list; false when it is there. */
    boolean add(UUID entryId, Mark mark, @Nullable String reason, LocalDate since, UUID caseId) {
        return jdbc.sql("""
                insert into register_mark (entry_id, code, name, name_en, reason, since_on, since_case)
                values (:entry, :code, :name, :nameEn, :reason, :since, :case)
                on conflict (entry_id, code) where until_on is null do nothing""")
                .param("entry", entryId).param("code", mark.code()).param("name", mark.name())
                .param("nameEn", mark.nameEn()).param("reason", reason).param("since", since).param("case", caseId)
                .update() == 1;
    }

    /** Takes the entry off the list; false when it was not on it. */
    boolean remove(UUID entryId, String code, LocalDate until, UUID caseId) {
        return jdbc.sql("""
                update register_mark set until_on = :until, until_case = :case
                where entry_id = :entry and code = :code and until_on is null""")
                .param("until", until).param("case", caseId).param("entry", entryId).param("code", code).update() == 1;
    }

    /** All lists, present ones first. */
    List<Row> of(UUID entryId) {
        return jdbc.sql("""
                select code, name, name_en, reason, since_on as since, until_on as until from register_mark
                where entry_id = :entry order by until_on nulls first, since_on desc, id desc""")
                .param("entry", entryId).query(Row.class).list();
    }
}
