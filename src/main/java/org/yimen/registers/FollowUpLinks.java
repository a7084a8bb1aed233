package org.yimen.registers;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which cases began because of an entry, and on which ground. */
@Repository
class FollowUpLinks {

    private final JdbcClient jdbc;

    FollowUpLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Link(UUID caseId, UUID entryId, @Nullable String itemCode, @Nullable String ground, @Nullable String note) {
    }

    void add(Link link, boolean open, Instant at) {
        jdbc.sql("""
                insert into register_entry_case (case_id, entry_id, item_code, ground, note, open, linked_at)
                values (:case, :entry, :item, :ground, :note, :open, :at)""")
                .param("case", link.caseId()).param("entry", link.entryId()).param("item", link.itemCode())
                .param("ground", link.ground()).param("note", link.note()).param("open", open)
                .param("at", Timestamp.from(at)).update();
    }

    Optional<Link> of(UUID caseId) {
        return jdbc.sql("select case_id, entry_id, item_code, ground, note from register_entry_case where case_id = :case")
                .param("case", caseId).query(Link.class).optional();
    }

    /** The entry a case made or is about. */
    Optional<UUID> entryOf(UUID caseId) {
        return jdbc.sql("""
                select id from register_entry where case_id = :case
                union all select entry_id from register_entry_case where case_id = :case limit 1""")
                .param("case", caseId).query(UUID.class).optional();
    }

    /** The open case of an item about an entry, if there is one. */
    Optional<UUID> open(UUID entryId, String itemCode) {
        return jdbc.sql("select case_id from register_entry_case where entry_id = :entry and item_code = :item and open")
                .param("entry", entryId).param("item", itemCode).query(UUID.class).optional();
    }

    void mark(UUID caseId, boolean open) {
        jdbc.sql("""
                update register_entry_case set open = :open
                where case_id = :case and item_code is not null and open <> :open""")
                .param("open", open).param("case", caseId).update();
    }

    void remove(UUID caseId) {
        jdbc.sql("delete from register_entry_case where case_id = :case").param("case", caseId).update();
    }

    /** The decided cases about an entry, the newest first; the one that made it is not among them. */
    List<UUID> decided(UUID entryId) {
        return jdbc.sql("""
                select c.id from register_entry_case l join case_file c on c.id = l.case_id
                where l.entry_id = :entry and l.item_code is not null and c.status in ('APPROVED', 'ARCHIVED')
                order by c.closed_at desc nulls last, c.id desc""").param("entry", entryId).query(UUID.class).list();
    }
}
