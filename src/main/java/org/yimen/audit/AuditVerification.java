package org.yimen.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Walks the chains and tells where one was altered, shortened or forged. */
@Component
public class AuditVerification {

    private final JdbcClient jdbc;
    private final ChainSeal seal;

    AuditVerification(JdbcClient jdbc, ChainSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /**
     * What a walk found.
     *
     * @param entries  how many entries were walked
     * @param findings broken places, in words; empty when the trail is whole
     */
    public record Report(long entries, List<String> findings) {

        public boolean whole() {
            return findings.isEmpty();
        }
    }

    /** Checks every chain against its entries and its head, all as of one moment, whatever is written meanwhile. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Report verify() {
        List<String> findings = new ArrayList<>();
        long[] entries = {0};
        for (Map<String, Object> head : jdbc.sql("SELECT chain, length, hash FROM audit_chain ORDER BY chain")
                .query().listOfRows()) {
            int chain = (Integer) head.get("chain");
            Walk walk = new Walk(chain);
            jdbc.sql("SELECT * FROM audit_entry WHERE chain = ? ORDER BY position").param(chain)
                    .query(rs -> {
                        entries[0]++;
                        walk.step(rs, findings);
                    });
            if (walk.position != (Long) head.get("length") || !walk.hash.equals(head.get("hash"))) {
                findings.add("chain " + chain + ": its end does not match its head (entries removed or head altered)");
            }
        }
        return new Report(entries[0], findings);
    }

    private final class Walk {
        private final int chain;
        private long position;
        private String hash = "";

        Walk(int chain) {
            this.chain = chain;
        }

        void step(ResultSet rs, List<String> findings) throws SQLException {
            position++;
            AuditRow row = new AuditRow(chain, rs.getLong("position"), rs.getTimestamp("at").toInstant(),
                    rs.getLong("actor_id"), rs.getString("actor_name"), rs.getString("action"),
                    rs.getString("object_type"), rs.getString("object_id"), rs.getString("case_id"),
                    rs.getString("detail"));
            String expected = seal.hash(hash, row);
            String stored = rs.getString("hash");
            if (row.position() != position || !expected.equals(stored)) {
                findings.add("chain " + chain + ", entry " + row.position() + ": altered or out of place");
                position = row.position();
            }
            hash = stored;
        }
    }
}
