package org.yimen.documents;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells other modules which letters a case has; permission is the caller's matter. */
@Repository
public class IssuedLetters {

    private final JdbcClient jdbc;

    IssuedLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The letters of a case, the newest first. */
    public List<IssuedLetter> of(UUID caseId) {
        return jdbc.sql("""
                SELECT id, code, name, number, issued_at FROM letter WHERE case_id = :case
                ORDER BY issued_at DESC, id DESC""")
                .param("case", caseId)
                .query((rs, row) -> new IssuedLetter(rs.getObject("id", UUID.class), rs.getString("code"),
                        rs.getString("name"), rs.getString("number"), rs.getTimestamp("issued_at").toInstant()))
                .list();
    }
}
