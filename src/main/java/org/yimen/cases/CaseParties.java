package org.yimen.cases;

import java.sql.Date;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The persons of a case for the module that keeps one file for each person. Permission is the caller's matter. */
@Component
public class CaseParties {

    private final JdbcClient jdbc;

    CaseParties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<CaseParty> of(UUID caseId) {
        return jdbc.sql("SELECT * FROM case_party WHERE case_id = ? ORDER BY role, id").param(caseId)
                .query((rs, n) -> {
                    Date birth = rs.getDate("birth_date");
                    return new CaseParty(rs.getLong("id"), caseId, rs.getString("role"), rs.getString("name"),
                            rs.getString("relation"), rs.getString("id_hash"), rs.getBytes("id_sealed"),
                            birth == null ? null : birth.toLocalDate(), rs.getObject("sex", Integer.class));
                }).list();
    }

    /** The cases in which one of these persons has a part. */
    @Transactional(readOnly = true)
    public List<UUID> casesOf(Collection<String> idHashes) {
        return jdbc.sql("SELECT DISTINCT case_id FROM case_party WHERE id_hash = ANY(?)")
                .param(idHashes.toArray(String[]::new)).query(UUID.class).list();
    }
}
