package org.yimen.rules;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Kept evaluations in the database. */
@Repository
class Evaluations {

    /** A row; inputs are encrypted. */
    record Row(
            long id, UUID caseId, long releaseId, int versionNo, String decisionKey, String decisionName,
            String dmnHash, byte[] inputs, String outputs, String trace, Instant at) {}

    private final JdbcClient jdbc;

    Evaluations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps an evaluation and the DMN it used; the row's id is given by the database. */
    long keep(Row row, byte[] dmn) {
        if (jdbc.sql("select 1 from decision_model where hash = ?").param(row.dmnHash()).query().listOfRows().isEmpty()) {
            jdbc.sql("insert into decision_model (hash, content) values (:hash, :content) on conflict do nothing")
                    .param("hash", row.dmnHash()).param("content", dmn).update();
        }
        return jdbc.sql("insert into rule_evaluation (case_id, release_id, version_no, decision_key, decision_name, "
                        + "dmn_hash, inputs, outputs, trace, evaluated_at) values (:case, :release, :version, :key, "
                        + ":name, :hash, :inputs, :outputs, :trace, :at) returning id")
                .param("case", row.caseId()).param("release", row.releaseId()).param("version", row.versionNo())
                .param("key", row.decisionKey()).param("name", row.decisionName()).param("hash", row.dmnHash())
                .param("inputs", row.inputs()).param("outputs", row.outputs()).param("trace", row.trace())
                .param("at", row.at().atOffset(ZoneOffset.UTC)).query(Long.class).single();
    }

    Optional<Row> find(long id) {
        return select("where id = ?", id).stream().findFirst();
    }

    List<Row> ofCase(UUID caseId) {
        return select("where case_id = ? order by id", caseId);
    }

    /** The outputs of the latest evaluation of each decision, in the order in which the decisions first came. */
    Map<String, String> latestOutputs(UUID caseId) {
        Map<String, String> outputs = new LinkedHashMap<>();
        jdbc.sql("""
                select decision_key, outputs from (
                    select decision_key, outputs, row_number() over (partition by decision_key order by id desc) as age,
                           min(id) over (partition by decision_key) as first
                      from rule_evaluation where case_id = ?) e
                 where age = 1 order by first""").param(caseId)
                .query((RowCallbackHandler) rs -> outputs.put(rs.getString(1), rs.getString(2)));
        return outputs;
    }

    Optional<Long> latest(UUID caseId, String decisionKey) {
        return jdbc.sql("select id from rule_evaluation where case_id = ? and decision_key = ? order by id desc limit 1")
                .param(caseId).param(decisionKey).query(Long.class).optional();
    }

    byte[] dmn(String hash) {
        return jdbc.sql("select content from decision_model where hash = ?").param(hash)
                .query((rs, n) -> rs.getBytes(1)).single();
    }

    private List<Row> select(String where, Object parameter) {
        return jdbc.sql("select id, case_id, release_id, version_no, decision_key, decision_name, dmn_hash, inputs, "
                        + "outputs, trace, evaluated_at from rule_evaluation " + where)
                .param(parameter)
                .query((rs, n) -> new Row(rs.getLong(1), rs.getObject(2, UUID.class), rs.getLong(3), rs.getInt(4),
                        rs.getString(5), rs.getString(6), rs.getString(7), rs.getBytes(8), rs.getString(9),
                        rs.getString(10), rs.getObject(11, OffsetDateTime.class).toInstant()))
                .list();
    }
}
