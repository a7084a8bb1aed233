package org.yimen.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yimen.platform.CurrentUser;

/** Requests to open the seal on a reporter. */
@Repository
class SealOpenings {

    /** One request. */
    record Opening(UUID id, long askedBy, String askedName, Instant askedAt, String reason, @Nullable Boolean agreed,
            @Nullable String decidedName, @Nullable Instant decidedAt, @Nullable String remark, @Nullable Instant readAt) {
    }

    private final JdbcClient jdbc;

    SealOpenings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, UUID caseId, CurrentUser by, String reason, Instant now) {
        jdbc.sql("""
                insert into report_opening (id, case_id, asked_by, asked_name, asked_at, reason)
                values (:id, :case, :by, :name, :now, :reason)""")
                .param("id", id).param("case", caseId).param("by", by.accountId()).param("name", by.displayName())
                .param("now", now.atOffset(ZoneOffset.UTC)).param("reason", reason).update();
    }

    List<Opening> of(UUID caseId) {
        return jdbc.sql("select * from report_opening where case_id = :case order by asked_at desc")
                .param("case", caseId).query(SealOpenings::from).list();
    }

    Optional<Opening> find(UUID caseId, UUID id) {
        return jdbc.sql("select * from report_opening where case_id = :case and id = :id")
                .param("case", caseId).param("id", id).query(SealOpenings::from).optional();
    }

    void decide(UUID id, boolean agreed, CurrentUser by, @Nullable String remark, Instant now) {
        jdbc.sql("""
                update report_opening set agreed = :agreed, decided_by = :by, decided_name = :name, decided_at = :now,
                    remark = :remark where id = :id""")
                .param("agreed", agreed).param("by", by.accountId()).param("name", by.displayName())
                .param("now", now.atOffset(ZoneOffset.UTC)).param("remark", remark).param("id", id).update();
    }

    void read(UUID id, Instant now) {
        jdbc.sql("update report_opening set read_at = :now where id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC)).param("id", id).update();
    }

    private static Opening from(ResultSet rs, int row) throws SQLException {
        return new Opening(rs.getObject("id", UUID.class), rs.getLong("asked_by"), rs.getString("asked_name"),
                rs.getTimestamp("asked_at").toInstant(), rs.getString("reason"), rs.getObject("agreed", Boolean.class),
                rs.getString("decided_name"), at(rs.getTimestamp("decided_at")), rs.getString("remark"),
                at(rs.getTimestamp("read_at")));
    }

    private static @Nullable Instant at(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
