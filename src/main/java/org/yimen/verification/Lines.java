package org.yimen.verification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All lines of all reports. */
@Repository
class Lines {

    private final JdbcClient jdbc;
    private final SealedValues sealed;
    private final Clock clock;

    Lines(JdbcClient jdbc, SealedValues sealed, Clock clock) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.clock = clock;
    }

    void add(Report report, @Nullable UUID requestId, String source, Person person, Result result,
            @Nullable String error) {
        jdbc.sql("""
                insert into verification_line (report_id, case_id, request_id, source_code, person_hash, person_sealed,
                    result, error, state, changed_at)
                values (:report, :case, :request, :source, :hash, :person, :result, :error, 'FOUND', :now)
                on conflict (report_id, source_code, person_hash) do nothing""")
                .param("report", report.id()).param("case", report.caseId()).param("request", requestId)
                .param("source", source).param("hash", person.key()).param("person", sealed.seal(person))
                .param("result", result.name()).param("error", error).param("now", now()).update();
    }

    List<Line> of(UUID reportId) {
        return jdbc.sql("select * from verification_line where report_id = ? order by id").param(reportId)
                .query(this::map).list();
    }

    List<Line> ofRequest(UUID requestId) {
        return jdbc.sql("select * from verification_line where request_id = ? order by id").param(requestId)
                .query(this::map).list();
    }

    Optional<Line> find(long id) {
        return jdbc.sql("select * from verification_line where id = ?").param(id).query(this::map).optional();
    }

    /** A department answered, or a person entered what it would have said. */
    /** Whether some line still waits for its answer. */
    boolean awaited(UUID reportId) {
        return jdbc.sql("select exists (select 1 from verification_line where report_id = ? and result = 'WAITING')")
                .param(reportId).query(Boolean.class).single();
    }

    void answered(long id, Result result, @Nullable Map<String, Object> values, Line.@Nullable Settled by) {
        jdbc.sql("""
                update verification_line set result = :result, error = null, values_sealed = :values,
                    settled_by = :by, changed_at = :now where id = :id""")
                .param("result", result.name()).param("values", values == null ? null : sealed.seal(values))
                .param("by", by == null ? null : by.name()).param("now", now()).param("id", id).update();
    }

    void failed(long id, String error) {
        jdbc.sql("""
                update verification_line set result = 'ERR', error = :error, changed_at = :now
                where id = :id and result = 'WAITING'""")
                .param("error", error).param("now", now()).param("id", id).update();
    }

    void unavailable(long id) {
        jdbc.sql("update verification_line set settled_by = 'UNAVAILABLE', changed_at = :now where id = :id")
                .param("now", now()).param("id", id).update();
    }

    /** The line waits for another request. */
    void askAgain(long id, UUID requestId) {
        jdbc.sql("""
                update verification_line set result = 'WAITING', error = null, settled_by = null, lifted = false,
                    request_id = :request, changed_at = :now where id = :id""")
                .param("request", requestId).param("now", now()).param("id", id).update();
    }

    void compared(long id, Result result, List<Finding> findings, @Nullable String error) {
        jdbc.sql("""
                update verification_line set result = :result, findings_sealed = :findings, error = :error
                where id = :id""")
                .param("result", result.name()).param("findings", findings.isEmpty() ? null : sealed.seal(findings))
                .param("error", error).param("id", id).update();
    }

    void state(long id, Line.State state, boolean lifted) {
        jdbc.sql("update verification_line set state = :state, lifted = :lifted, changed_at = :now where id = :id")
                .param("state", state.name()).param("lifted", lifted).param("now", now()).param("id", id).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Line map(ResultSet rs, int row) throws SQLException {
        byte[] values = rs.getBytes("values_sealed");
        String settled = rs.getString("settled_by");
        return new Line(rs.getLong("id"), rs.getObject("report_id", UUID.class), rs.getObject("case_id", UUID.class),
                rs.getObject("request_id", UUID.class), rs.getString("source_code"),
                sealed.openPerson(rs.getBytes("person_sealed")), Result.valueOf(rs.getString("result")),
                rs.getString("error"), settled == null ? null : Line.Settled.valueOf(settled),
                rs.getBoolean("lifted"), values == null ? null : sealed.open(values),
                sealed.openFindings(rs.getBytes("findings_sealed")), Line.State.valueOf(rs.getString("state")),
                rs.getTimestamp("changed_at").toInstant());
    }
}
