package org.yimen.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yimen.platform.Masking;
import org.yimen.platform.PersonalData;

/** All objections to notices; personal values lie encrypted. */
@Repository
class Objections {

    private final JdbcClient jdbc;
    private final PersonalData personal;
    private final Clock clock;

    Objections(JdbcClient jdbc, PersonalData personal, Clock clock) {
        this.jdbc = jdbc;
        this.personal = personal;
        this.clock = clock;
    }

    /** An objection's place: its id, notice and case. */
    record Place(UUID id, UUID noticeId, UUID caseId) {
    }

    /** Who objected, in full. */
    record Objector(String name, String phone) {
    }

    void add(Place place, String receipt, ObjectionRequest request, String sourceHash) {
        jdbc.sql("""
                insert into notice_objection (id, notice_id, case_id, receipt, name_encrypted, phone_encrypted,
                    content_encrypted, source_hash, state, received_at)
                values (:id, :notice, :case, :receipt, :name, :phone, :content, :source, 'RECEIVED', :now)""")
                .param("id", place.id()).param("notice", place.noticeId()).param("case", place.caseId())
                .param("receipt", receipt).param("name", seal(request.name())).param("phone", seal(request.phone()))
                .param("content", seal(request.content())).param("source", sourceHash)
                .param("now", Timestamp.from(clock.instant())).update();
    }

    int recentFrom(String sourceHash) {
        Instant since = clock.instant().minus(Duration.ofHours(1));
        return jdbc.sql("select count(*) from notice_objection where source_hash = :source and received_at > :since")
                .param("source", sourceHash).param("since", Timestamp.from(since)).query(Integer.class).single();
    }

    Optional<Place> place(UUID id) {
        return jdbc.sql("select id, notice_id, case_id from notice_objection where id = :id").param("id", id)
                .query((rs, row) -> new Place(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class),
                        rs.getObject(3, UUID.class)))
                .optional();
    }

    /** Settles a waiting objection; false when somebody else did before. */
    boolean settle(UUID id, String state, String answer, String by) {
        return jdbc.sql("""
                update notice_objection set state = :state, answer = :answer, answered_by = :by, answered_at = :now
                where id = :id and state = 'RECEIVED'""")
                .param("state", state).param("answer", answer).param("by", by)
                .param("now", Timestamp.from(clock.instant())).param("id", id).update() == 1;
    }

    List<ObjectionView> of(UUID noticeId) {
        return jdbc.sql("select * from notice_objection where notice_id = :notice order by received_at, id")
                .param("notice", noticeId).query(this::row).list();
    }

    ObjectionView view(UUID id) {
        return jdbc.sql("select * from notice_objection where id = :id").param("id", id).query(this::row).single();
    }

    Objector objector(UUID id) {
        return jdbc.sql("select name_encrypted, phone_encrypted from notice_objection where id = :id").param("id", id)
                .query((rs, row) -> new Objector(personal.decrypt(rs.getBytes(1)), personal.decrypt(rs.getBytes(2))))
                .single();
    }

    private ObjectionView row(ResultSet rs, int number) throws SQLException {
        Timestamp answeredAt = rs.getTimestamp("answered_at");
        return new ObjectionView(rs.getObject("id", UUID.class), rs.getString("receipt"),
                Masking.name(personal.decrypt(rs.getBytes("name_encrypted"))),
                Masking.phone(personal.decrypt(rs.getBytes("phone_encrypted"))),
                personal.decrypt(rs.getBytes("content_encrypted")), rs.getString("state"),
                rs.getTimestamp("received_at").toInstant(), rs.getString("answer"), rs.getString("answered_by"),
                answeredAt == null ? null : answeredAt.toInstant());
    }

    private byte[] seal(String value) {
        return personal.encrypt(value);
    }
}
