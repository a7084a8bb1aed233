package org.yimen.reports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yimen.platform.PersonalData;

/** Who reported what, encrypted and apart from the case; found again by the hash of the receipt only. */
@Repository
class SealedReporters {

    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 16;
    private static final Duration FLOOD = Duration.ofHours(1);
    private static final TypeReference<LinkedHashMap<String, Object>> MAP = new TypeReference<>() {
    };

    /** Who reported, as it was filled in. */
    record Reporter(long formId, Map<String, Object> data) {
    }

    private final JdbcClient jdbc;
    private final PersonalData personal;
    private final ObjectMapper json;
    private final SecureRandom random = new SecureRandom();

    SealedReporters(JdbcClient jdbc, PersonalData personal, ObjectMapper json) {
        this.jdbc = jdbc;
        this.personal = personal;
        this.json = json;
    }

    /** Keeps who reported; returns the receipt, which is not kept. */
    String seal(UUID caseId, long formId, Map<String, Object> reporter, String source, Instant now) {
        String receipt = receipt();
        jdbc.sql("""
                insert into report_source (case_id, receipt_hash, form_id, reporter_sealed, source_hash, received_at)
                values (:case, :receipt, :form, :sealed, :source, :now)""")
                .param("case", caseId).param("receipt", hash(receipt)).param("form", formId)
                .param("sealed", personal.encrypt(written(reporter))).param("source", from(source))
                .param("now", now.atOffset(ZoneOffset.UTC)).update();
        return receipt;
    }

    int recentFrom(String source, Instant now) {
        return jdbc.sql("select count(*) from report_source where source_hash = :source and received_at > :since")
                .param("source", from(source)).param("since", now.minus(FLOOD).atOffset(ZoneOffset.UTC))
                .query(Integer.class).single();
    }

    boolean has(UUID caseId) {
        return jdbc.sql("select exists (select 1 from report_source where case_id = :case)").param("case", caseId)
                .query(Boolean.class).single();
    }

    Optional<Reporter> open(UUID caseId) {
        return jdbc.sql("select form_id, reporter_sealed from report_source where case_id = :case").param("case", caseId)
                .query((rs, n) -> new Reporter(rs.getLong(1), read(personal.decrypt(rs.getBytes(2))))).optional();
    }

    void answer(UUID caseId, String zh, String en, Instant now) {
        jdbc.sql("insert into report_answer (case_id, at, text_zh, text_en) values (:case, :now, :zh, :en)")
                .param("case", caseId).param("now", now.atOffset(ZoneOffset.UTC)).param("zh", zh).param("en", en).update();
    }

    Optional<ReportState> state(String receipt) {
        return jdbc.sql("select case_id, received_at from report_source where receipt_hash = :receipt")
                .param("receipt", hash(receipt))
                .query((rs, n) -> new ReportState(rs.getTimestamp("received_at").toInstant(),
                        answers(rs.getObject("case_id", UUID.class)))).optional();
    }

    private List<ReportState.Answer> answers(UUID caseId) {
        return jdbc.sql("select at, text_zh, text_en from report_answer where case_id = :case order by id")
                .param("case", caseId).query((rs, n) -> new ReportState.Answer(rs.getTimestamp("at").toInstant(),
                        rs.getString("text_zh"), rs.getString("text_en"))).list();
    }

    private String from(String source) {
        return personal.lookupHash("report:" + source);
    }

    private String hash(String receipt) {
        return personal.lookupHash("receipt:" + receipt.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT));
    }

    private String receipt() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            text.append(i > 0 && i % 4 == 0 ? "-" : "").append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return text.toString();
    }

    private String written(Map<String, Object> data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A reporter cannot be written", e);
        }
    }

    private Map<String, Object> read(String text) {
        try {
            return json.readValue(text, MAP);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A reporter cannot be read", e);
        }
    }
}
