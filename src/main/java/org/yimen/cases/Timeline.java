package org.yimen.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The case's story, line by line; only ever added to. */
@Component
class Timeline {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {
    };

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    Timeline(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** A line of the story as shown. */
    record TimelineView(long id, Instant at, String kind, @Nullable String node, String nodeName,
            @Nullable String nodeNameEn, @Nullable String unitName, @Nullable String postName,
            @Nullable String actorName, @Nullable String onBehalf, @Nullable String action,
            @Nullable String actionName, @Nullable String opinion, Map<String, Object> detail) {

        /** What the applicant reads: what was done by which office, without names and inner opinions. */
        TimelineView forApplicant() {
            boolean own = kind.equals("SUBMIT") || kind.equals("WITHDRAW");
            return new TimelineView(id, at, kind, node, nodeName, nodeNameEn, unitName, postName,
                    own ? actorName : null, null, action, actionName, own ? opinion : null, Map.of());
        }
    }

    void add(UUID caseId, TimelineEntry e) {
        jdbc.sql("""
                INSERT INTO case_timeline (case_id, at, kind, node, node_name, node_name_en, unit_name, post_name,
                                           actor_name, on_behalf, action, action_name, opinion, detail)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""")
                .params(caseId, Timestamp.from(clock.instant()), e.kind(), e.node(), e.nodeName(), e.nodeNameEn(),
                        e.unitName(), e.postName(), e.actorName(), e.onBehalf(), e.action(), e.actionName(),
                        e.opinion(), write(e.detail()))
                .update();
    }

    List<TimelineView> of(UUID caseId) {
        return jdbc.sql("SELECT * FROM case_timeline WHERE case_id = ? ORDER BY id").param(caseId)
                .query((rs, n) -> new TimelineView(rs.getLong("id"), rs.getTimestamp("at").toInstant(),
                        rs.getString("kind"), rs.getString("node"), rs.getString("node_name"),
                        rs.getString("node_name_en"), rs.getString("unit_name"), rs.getString("post_name"),
                        rs.getString("actor_name"), rs.getString("on_behalf"), rs.getString("action"),
                        rs.getString("action_name"), rs.getString("opinion"), read(rs.getString("detail"))))
                .list();
    }

    int times(UUID caseId, String node, String action) {
        return jdbc.sql("SELECT count(*) FROM case_timeline WHERE case_id = ? AND node = ? AND action = ?")
                .params(caseId, node, action).query(Integer.class).single();
    }

    private String write(Map<String, Object> detail) {
        try {
            return json.writeValueAsString(detail);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Timeline detail cannot be written", e);
        }
    }

    private Map<String, Object> read(String detail) {
        try {
            return json.readValue(detail, MAP);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Timeline detail cannot be read", e);
        }
    }
}
