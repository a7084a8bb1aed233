package org.yimen.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.YimenClock;

/**
 * Appends to the audit trail. Entries are linked into {@value #CHAINS} chains by a keyed hash over their content and
 * the hash before them; a case's entries stay in one chain. They are written in the transaction of what they tell
 * about: no deed without its entry, no entry without its deed.
 */
@Component
public class AuditTrail {

    static final int CHAINS = 64;

    private final JdbcClient jdbc;
    private final CurrentUsers users;
    private final Clock clock;
    private final ChainSeal seal;
    private final ObjectMapper json;

    AuditTrail(JdbcClient jdbc, CurrentUsers users, Clock clock, ChainSeal seal, ObjectMapper json) {
        this.jdbc = jdbc;
        this.users = users;
        this.clock = clock;
        this.seal = seal;
        this.json = json.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    /** Appends an entry for the acting user; there must be a transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AuditEvent event) {
        recordAs(users.orSystem(), event);
    }

    /** Appends an entry for an account that has no session, such as a failed sign-in. */
    @Transactional
    public void recordAs(CurrentUser actor, AuditEvent event) {
        int chain = Math.floorMod(event.caseId() != null ? event.caseId().hashCode() : Long.hashCode(actor.accountId()),
                CHAINS);
        Map<String, Object> head = jdbc.sql("SELECT length, hash FROM audit_chain WHERE chain = ? FOR UPDATE")
                .param(chain).query().singleRow();
        long position = (Long) head.get("length") + 1;
        Instant at = clock.instant();
        String detail = canonical(event.detail());
        String hash = seal.hash((String) head.get("hash"), new AuditRow(chain, position, at, actor.accountId(),
                actor.displayName(), event.action(), event.objectType(), event.objectId(),
                event.caseId() == null ? null : event.caseId().toString(), detail));
        jdbc.sql("""
                WITH moved AS (UPDATE audit_chain SET length = ?, hash = ? WHERE chain = ?)
                INSERT INTO audit_entry (chain, position, at, actor_id, actor_name, action, object_type, object_id,
                                         case_id, detail, hash)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(position, hash, chain, chain, position, OffsetDateTime.ofInstant(at, YimenClock.ZONE), actor.accountId(),
                        actor.displayName(), event.action(), event.objectType(), event.objectId(), event.caseId(),
                        detail, hash).update();
    }

    /** What was recorded about a case, latest first. */
    @Transactional(readOnly = true)
    public List<Entry> ofCase(UUID caseId, int most) {
        return jdbc.sql("SELECT * FROM audit_entry WHERE case_id = ? ORDER BY id DESC LIMIT ?").params(caseId, most)
                .query((rs, n) -> new Entry(rs.getTimestamp("at").toInstant(), rs.getString("actor_name"),
                        rs.getString("action"), rs.getString("object_type"), rs.getString("object_id"),
                        rs.getString("detail"))).list();
    }

    /** An entry as those who may read a case's log see it. */
    @Schema(name = "LogEntry")
    public record Entry(Instant at, String actorName, String action, String objectType, String objectId,
            String detail) {
    }

    private String canonical(Map<String, Object> detail) {
        try {
            return json.writeValueAsString(new TreeMap<>(detail));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Audit detail cannot be written", e);
        }
    }
}
