package org.yimen.registers;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Names of entries, present and former. */
@Repository
class EntryNames {

    /** A name as the register's manifest takes it apart. */
    record Name(String name, @Nullable String distinctive, @Nullable String kind) {
    }

    /** A name that is or was in the register; {@code endedAs} FORMER, ENDED or REVOKED. */
    record Known(UUID entryId, String name, @Nullable String distinctive, @Nullable String kind,
            @Nullable LocalDate untilOn, @Nullable String endedAs) {
    }

    private final JdbcClient jdbc;

    EntryNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID entryId, String register, Name name, LocalDate from) {
        jdbc.sql("""
                insert into register_name (entry_id, register_code, name, distinctive, kind, from_on)
                values (:entry, :register, :name, :distinctive, :kind, :from)""")
                .param("entry", entryId).param("register", register).param("name", name.name())
                .param("distinctive", name.distinctive()).param("kind", name.kind()).param("from", from).update();
    }

    /** Ends the present name of an entry. */
    void end(UUID entryId, LocalDate on, String as) {
        jdbc.sql("update register_name set until_on = :on, ended_as = :as where entry_id = :entry and until_on is null")
                .param("on", on).param("as", as).param("entry", entryId).update();
    }

    /** Every name of a register but those of one entry. */
    List<Known> others(String register, @Nullable UUID entryId) {
        return jdbc.sql("""
                select entry_id, name, distinctive, kind, until_on, ended_as from register_name
                where register_code = :register and entry_id is distinct from :entry order by id""")
                .param("register", register).param("entry", entryId, java.sql.Types.OTHER).query(Known.class).list();
    }
}
