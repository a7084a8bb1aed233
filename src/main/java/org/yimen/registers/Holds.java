package org.yimen.registers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.DomainProblem;

/** Keeps entries out of payment rolls and lets them in again; the months missed are made good by the next roll. */
@Service
@Transactional
class Holds {

    private final JdbcClient jdbc;
    private final CurrentUsers users;
    private final AuditTrail audit;
    private final Clock clock;

    Holds(JdbcClient jdbc, CurrentUsers users, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.users = users;
        this.audit = audit;
        this.clock = clock;
    }

    /** Places a hold; an open one of the same kind is enough. */
    void place(UUID entryId, HoldKind kind, String reason, @Nullable UUID caseId) {
        if (open(entryId).stream().anyMatch(h -> h.kind() == kind)) {
            return;
        }
        CurrentUser user = users.orSystem();
        jdbc.sql("""
                insert into entry_hold (entry_id, kind, reason, case_id, placed_at, placed_by, placed_name)
                values (:entry, :kind, :reason, :case, :at, :by, :name)""")
                .param("entry", entryId).param("kind", kind.name()).param("reason", reason)
                .param("case", caseId, Types.OTHER).param("at", Timestamp.from(clock.instant()))
                .param("by", user.accountId()).param("name", user.displayName()).update();
        audit.record(new AuditEvent("entitlement.held", "register-entry", entryId.toString(), caseId,
                Map.of("kind", kind.name())));
    }

    /** Releases one hold. */
    void release(UUID entryId, long holdId, String reason) {
        int released = release(entryId, "id = :hold", holdId, reason);
        if (released == 0) {
            throw DomainProblem.conflict("state-conflict", "该暂缓已经解除。", "The hold was released already.");
        }
    }

    /** Releases what returned payments had placed. */
    void releaseReturned(UUID entryId, String reason) {
        release(entryId, "kind = 'RETURNED' and :hold = 0", 0, reason);
    }

    /** Releases all holds that a case placed. */
    void releaseOfCase(UUID entryId, UUID caseId, String reason) {
        jdbc.sql("select id from entry_hold where entry_id = :entry and case_id = :case and released_at is null")
                .param("entry", entryId).param("case", caseId).query(Long.class).list()
                .forEach(id -> release(entryId, id, reason));
    }

    private int release(UUID entryId, String which, long holdId, String reason) {
        CurrentUser user = users.orSystem();
        int released = jdbc.sql("""
                update entry_hold set released_at = :at, released_by = :by, released_name = :name,
                    release_reason = :reason
                where entry_id = :entry and released_at is null and (%s)""".formatted(which))
                .param("at", Timestamp.from(clock.instant())).param("by", user.accountId())
                .param("name", user.displayName()).param("reason", reason).param("entry", entryId)
                .param("hold", holdId).update();
        if (released > 0) {
            audit.record(new AuditEvent("entitlement.released", "register-entry", entryId.toString(), null,
                    Map.of("holds", released)));
        }
        return released;
    }

    @Transactional(readOnly = true)
    List<Hold> open(UUID entryId) {
        return jdbc.sql("select * from entry_hold where entry_id = :entry and released_at is null order by id")
                .param("entry", entryId).query(Holds::map).list();
    }

    @Transactional(readOnly = true)
    List<Hold> all(UUID entryId) {
        return jdbc.sql("select * from entry_hold where entry_id = :entry order by id desc")
                .param("entry", entryId).query(Holds::map).list();
    }

    /** Open holds of all entries of a register. */
    @Transactional(readOnly = true)
    List<Hold> openOf(String register) {
        return jdbc.sql("""
                select h.* from entry_hold h join register_entry e on e.id = h.entry_id
                where e.register_code = :register and h.released_at is null order by h.id""")
                .param("register", register).query(Holds::map).list();
    }

    private static Hold map(ResultSet rs, int row) throws SQLException {
        Timestamp released = rs.getTimestamp("released_at");
        return new Hold(rs.getLong("id"), rs.getObject("entry_id", UUID.class), HoldKind.valueOf(rs.getString("kind")),
                rs.getString("reason"), rs.getTimestamp("placed_at").toInstant(), rs.getString("placed_name"),
                released == null ? null : released.toInstant(), rs.getString("released_name"),
                rs.getString("release_reason"));
    }
}
