package org.yimen.secrecy;

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

/** Emergency accesses to confidential cases and what their reviews said. */
@Repository
class EmergencyAccesses {

    private static final int MOST = 200;

    /** One access; {@code justified} is missing until it was reviewed. */
    record Access(UUID id, UUID caseId, String number, long departmentId, long accountId, String name, String reason,
            Instant at, Instant until, Instant reviewDue, @Nullable Boolean justified, @Nullable String remark,
            @Nullable String reviewedName, @Nullable Instant reviewedAt) {
    }

    private final JdbcClient jdbc;

    EmergencyAccesses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Access access) {
        jdbc.sql("""
                insert into emergency_access (id, case_id, case_number, department_id, account_id, name, reason, at, until,
                    review_due)
                values (:id, :case, :number, :department, :account, :name, :reason, :at, :until, :due)""")
                .param("id", access.id()).param("case", access.caseId()).param("number", access.number())
                .param("department", access.departmentId()).param("account", access.accountId())
                .param("name", access.name()).param("reason", access.reason())
                .param("at", access.at().atOffset(ZoneOffset.UTC)).param("until", access.until().atOffset(ZoneOffset.UTC))
                .param("due", access.reviewDue().atOffset(ZoneOffset.UTC)).update();
    }

    List<Access> latest() {
        return jdbc.sql("select * from emergency_access order by justified is not null, at desc limit " + MOST)
                .query(EmergencyAccesses::from).list();
    }

    Optional<Access> lock(UUID id) {
        return jdbc.sql("select * from emergency_access where id = :id for update").param("id", id)
                .query(EmergencyAccesses::from).optional();
    }

    void review(UUID id, boolean justified, String remark, CurrentUser by, Instant now) {
        jdbc.sql("""
                update emergency_access set justified = :justified, remark = :remark, reviewed_by = :by,
                    reviewed_name = :name, reviewed_at = :now where id = :id""")
                .param("justified", justified).param("remark", remark).param("by", by.accountId())
                .param("name", by.displayName()).param("now", now.atOffset(ZoneOffset.UTC)).param("id", id).update();
    }

    private static Access from(ResultSet rs, int row) throws SQLException {
        Timestamp reviewed = rs.getTimestamp("reviewed_at");
        return new Access(rs.getObject("id", UUID.class), rs.getObject("case_id", UUID.class), rs.getString("case_number"),
                rs.getLong("department_id"), rs.getLong("account_id"), rs.getString("name"), rs.getString("reason"),
                rs.getTimestamp("at").toInstant(), rs.getTimestamp("until").toInstant(),
                rs.getTimestamp("review_due").toInstant(), rs.getObject("justified", Boolean.class),
                rs.getString("remark"), rs.getString("reviewed_name"), reviewed == null ? null : reviewed.toInstant());
    }
}
