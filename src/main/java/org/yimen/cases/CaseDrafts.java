package org.yimen.cases;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yimen.platform.DomainProblem;

/** Unfinished application data, encrypted; saved as often as somebody types. */
@Component
public class CaseDrafts {

    private final JdbcClient jdbc;
    private final SealedJson sealed;
    private final Clock clock;

    CaseDrafts(JdbcClient jdbc, SealedJson sealed, Clock clock) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.clock = clock;
    }

    /** Answer to a save: the version to send with the next one. */
    public record Saved(int version, Instant savedAt) {
    }

    record Draft(int version, Map<String, Object> data) {
    }

    Saved save(UUID caseId, Map<String, Object> data, int version) {
        Instant now = clock.instant();
        return jdbc.sql("""
                INSERT INTO case_draft (case_id, data_sealed, version, saved_at) VALUES (:id, :data, 1, :now)
                ON CONFLICT (case_id) DO UPDATE SET data_sealed = excluded.data_sealed,
                    version = case_draft.version + 1, saved_at = excluded.saved_at
                WHERE case_draft.version = :version RETURNING version""")
                .param("id", caseId).param("data", sealed.seal(data)).param("now", Timestamp.from(now))
                .param("version", version).query(Integer.class).optional()
                .map(v -> new Saved(v, now))
                .orElseThrow(() -> DomainProblem.conflict("state-conflict", "草稿已在另一个窗口中修改，请刷新后继续。",
                        "The draft was changed in another window; please reload."));
    }

    Draft get(UUID caseId) {
        return jdbc.sql("SELECT version, data_sealed FROM case_draft WHERE case_id = ?").param(caseId)
                .query((rs, n) -> new Draft(rs.getInt("version"), sealed.open(rs.getBytes("data_sealed"))))
                .optional().orElse(new Draft(0, Map.of()));
    }

    /** What has been typed into the application so far, for use inside the house; empty once it was handed in. */
    public Map<String, Object> unfinished(UUID caseId) {
        return get(caseId).data();
    }

    void discard(UUID caseId) {
        jdbc.sql("DELETE FROM case_draft WHERE case_id = ?").param(caseId).update();
    }
}
