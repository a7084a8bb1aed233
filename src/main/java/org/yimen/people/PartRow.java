package org.yimen.people;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yimen.cases.CaseStatus;

/** Somebody's part in a case that the reader may read. */
record PartRow(UUID fileId, UUID personId, byte @Nullable [] idSealed, @Nullable LocalDate birthDate,
        @Nullable Integer sex, String name, String role, @Nullable String relation, UUID caseId,
        @Nullable String number, long releaseId, CaseStatus status, String applicantName,
        @Nullable Instant submittedAt) {

    /** What queries of rows select, from {@code person_party x}, {@code person p} and {@code case_file c}. */
    static final String COLUMNS = """
            p.file_id, p.id, p.id_sealed, p.birth_date, p.sex, x.name, x.role, x.relation,
            c.id as case_id, c.number, c.release_id, c.status, c.applicant_name, c.submitted_at""";

    static PartRow from(ResultSet rs, int row) throws SQLException {
        Date birth = rs.getDate("birth_date");
        Timestamp at = rs.getTimestamp("submitted_at");
        return new PartRow(rs.getObject("file_id", UUID.class), rs.getObject("id", UUID.class),
                rs.getBytes("id_sealed"), birth == null ? null : birth.toLocalDate(),
                rs.getObject("sex", Integer.class), rs.getString("name"), rs.getString("role"),
                rs.getString("relation"), rs.getObject("case_id", UUID.class), rs.getString("number"),
                rs.getLong("release_id"), CaseStatus.valueOf(rs.getString("status")), rs.getString("applicant_name"),
                at == null ? null : at.toInstant());
    }
}
