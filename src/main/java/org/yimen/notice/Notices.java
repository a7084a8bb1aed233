package org.yimen.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.jspecify.annotations.Nullable;

/** All public notices. */
@Repository
class Notices {

    private static final TypeReference<List<NoticeLine>> LINES = new TypeReference<>() {
    };

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    Notices(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(Notice n) {
        jdbc.sql("""
                insert into public_notice (id, case_id, item_code, item_name, title, title_en, body, place, phone,
                    street_id, community_id, published_at, ends_at, explanation, state)
                values (:id, :caseId, :itemCode, :itemName, :title, :titleEn, cast(:body as jsonb), :place, :phone,
                    :street, :community, :publishedAt, :endsAt, :explanation, 'OPEN')""")
                .param("id", n.id()).param("caseId", n.caseId()).param("itemCode", n.itemCode())
                .param("itemName", n.itemName()).param("title", n.title()).param("titleEn", n.titleEn())
                .param("body", write(n.body())).param("place", n.place()).param("phone", n.phone())
                .param("street", n.streetId()).param("community", n.communityId())
                .param("publishedAt", Timestamp.from(n.publishedAt())).param("endsAt", Timestamp.from(n.endsAt()))
                .param("explanation", n.explanation())
                .update();
    }

    /** Closes a notice if it is still open; tells whether it was. */
    boolean close(UUID id, CloseReason reason, Instant at) {
        return jdbc.sql("""
                update public_notice set state = 'CLOSED', closed_at = :at, close_reason = :reason
                where id = :id and state = 'OPEN'""")
                .param("at", Timestamp.from(at)).param("reason", reason.name()).param("id", id).update() == 1;
    }

    Optional<Notice> byId(UUID id) {
        return jdbc.sql("select * from public_notice where id = :id").param("id", id).query(this::map).optional();
    }

    Optional<Notice> latestOf(UUID caseId) {
        return jdbc.sql("select * from public_notice where case_id = :case order by published_at desc, id desc limit 1")
                .param("case", caseId).query(this::map).optional();
    }

    /** The latest notice of each of these cases. */
    List<Notice> latestOf(Collection<UUID> caseIds) {
        return jdbc.sql("""
                select distinct on (case_id) * from public_notice where case_id = any(:cases)
                order by case_id, published_at desc, id desc""")
                .param("cases", caseIds.toArray(UUID[]::new)).query(this::map).list();
    }

    /** What hangs out now, newest first, older than the given id. */
    List<Notice> visible(Instant now, @Nullable UUID before, int size) {
        return jdbc.sql("""
                select * from public_notice
                where state = 'OPEN' and ends_at >= :now and (cast(:before as uuid) is null or id < :before)
                order by id desc limit :size""")
                .param("now", Timestamp.from(now)).param("before", before).param("size", size).query(this::map).list();
    }

    int countVisible(Instant now) {
        return jdbc.sql("""
                select count(*) from (select 1 from public_notice where state = 'OPEN' and ends_at >= :now limit 1001) x""")
                .param("now", Timestamp.from(now)).query(Integer.class).single();
    }

    Notice map(ResultSet rs, int row) throws SQLException {
        String reason = rs.getString("close_reason");
        Timestamp closedAt = rs.getTimestamp("closed_at");
        return new Notice(rs.getObject("id", UUID.class), rs.getObject("case_id", UUID.class),
                rs.getString("item_code"), rs.getString("item_name"), rs.getString("title"), rs.getString("title_en"),
                read(rs.getString("body")), rs.getString("place"), rs.getString("phone"),
                rs.getObject("street_id", Long.class), rs.getObject("community_id", Long.class),
                rs.getTimestamp("published_at").toInstant(), rs.getTimestamp("ends_at").toInstant(),
                rs.getString("explanation"), "OPEN".equals(rs.getString("state")),
                closedAt == null ? null : closedAt.toInstant(), reason == null ? null : CloseReason.valueOf(reason));
    }

    private String write(List<NoticeLine> body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<NoticeLine> read(String body) {
        try {
            return json.readValue(body, LINES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
