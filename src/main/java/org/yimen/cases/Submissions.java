package org.yimen.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.TransactionMemo;

/** Forms handed in for a case; every version stays, the latest of each form counts. */
@Component
class Submissions {

    private final JdbcClient jdbc;
    private final SealedJson sealed;
    private final CurrentUsers users;
    private final Clock clock;
    private final TransactionMemo<Map<String, Map<String, Object>>> asked = new TransactionMemo<>();

    Submissions(JdbcClient jdbc, SealedJson sealed, CurrentUsers users, Clock clock) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.users = users;
        this.clock = clock;
    }

    record Submission(long id, UUID caseId, String formKey, long formId, @Nullable String taskId, int versionNo,
            Instant submittedAt, String submittedBy, Map<String, Object> data) {
    }

    long add(UUID caseId, String formKey, long formId, Map<String, Object> data, @Nullable String taskId) {
        asked.forget();
        var user = users.orSystem();
        return jdbc.sql("""
                INSERT INTO case_submission (case_id, form_key, form_id, task_id, data_sealed, version_no,
                                             submitted_at, submitted_by, submitted_by_name)
                VALUES (:caseId, :formKey, :formId, :taskId, :data,
                        (SELECT count(*) + 1 FROM case_submission WHERE case_id = :caseId AND form_key = :formKey),
                        :at, :by, :name) RETURNING id""")
                .param("caseId", caseId).param("formKey", formKey).param("formId", formId).param("taskId", taskId)
                .param("data", sealed.seal(data)).param("at", Timestamp.from(clock.instant()))
                .param("by", user.accountId()).param("name", user.displayName())
                .query(Long.class).single();
    }

    List<Submission> of(UUID caseId) {
        return jdbc.sql("SELECT * FROM case_submission WHERE case_id = ? ORDER BY id").param(caseId)
                .query(this::map).list();
    }

    Optional<Submission> find(UUID caseId, long id) {
        return jdbc.sql("SELECT * FROM case_submission WHERE case_id = ? AND id = ?").params(caseId, id)
                .query(this::map).optional();
    }

    /** When the latest of these forms was handed in; of the application its first version counts. */
    Optional<Instant> last(UUID caseId, List<String> formKeys, String application) {
        return jdbc.sql("""
                SELECT max(submitted_at) FROM case_submission WHERE case_id = ? AND form_key = ANY(?)
                AND (form_key <> ? OR version_no = 1)""")
                .params(caseId, formKeys.toArray(String[]::new), application)
                .query((rs, n) -> Optional.ofNullable(rs.getTimestamp(1)).map(Timestamp::toInstant)).single();
    }

    Map<String, Map<String, Object>> latest(UUID caseId) {
        return asked.get(caseId, () -> readLatest(caseId));
    }

    private Map<String, Map<String, Object>> readLatest(UUID caseId) {
        Map<String, Map<String, Object>> latest = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT DISTINCT ON (form_key) * FROM case_submission WHERE case_id = ?
                ORDER BY form_key, version_no DESC""").param(caseId).query(this::map).list()
                .forEach(s -> latest.put(s.formKey(), s.data()));
        return Collections.unmodifiableMap(latest);
    }

    private Submission map(ResultSet rs, int row) throws SQLException {
        return new Submission(rs.getLong("id"), rs.getObject("case_id", UUID.class), rs.getString("form_key"),
                rs.getLong("form_id"), rs.getString("task_id"), rs.getInt("version_no"),
                rs.getTimestamp("submitted_at").toInstant(), rs.getString("submitted_by_name"),
                sealed.open(rs.getBytes("data_sealed")));
    }
}
