package org.yimen.verification;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yimen.platform.CurrentUsers;

/** All consents. */
@Repository
class Consents {

    private final JdbcClient jdbc;
    private final SealedValues sealed;
    private final CurrentUsers users;
    private final Clock clock;

    Consents(JdbcClient jdbc, SealedValues sealed, CurrentUsers users, Clock clock) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.users = users;
        this.clock = clock;
    }

    void add(Consent c) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("name", c.name());
        person.put("idNumber", c.idNumber());
        person.put("guardian", c.guardian());
        jdbc.sql("""
                insert into verification_consent (id, case_id, person_hash, person_sealed, scope, method, document_id,
                    signed_at, valid_until, recorded_by, recorded_at)
                values (:id, :case, :hash, :person, :scope, :method, :document, :signed, :until, :by, :now)""")
                .param("id", c.id()).param("case", c.caseId()).param("hash", c.personKey())
                .param("person", sealed.seal(person))
                .param("scope", c.scope().stream().map(Enum::name).toArray(String[]::new))
                .param("method", c.method().name()).param("document", c.documentId())
                .param("signed", Timestamp.from(c.signedAt())).param("until", Date.valueOf(c.validUntil()))
                .param("by", users.orSystem().accountId()).param("now", Timestamp.from(clock.instant())).update();
    }

    /** Revokes a consent; tells whether it stood. */
    boolean revoke(UUID id, @Nullable String reason) {
        return jdbc.sql("""
                update verification_consent set revoked_at = :now, revoked_by = :by, revoke_reason = :reason
                where id = :id and revoked_at is null""")
                .param("now", Timestamp.from(clock.instant())).param("by", users.orSystem().accountId())
                .param("reason", sealed.sealText(reason)).param("id", id).update() == 1;
    }

    /** Every consent ever given for a case, latest first. */
    List<Consent> of(UUID caseId) {
        return jdbc.sql("select * from verification_consent where case_id = ? order by recorded_at desc, id desc")
                .param(caseId).query(this::map).list();
    }

    Optional<Consent> find(UUID caseId, UUID id) {
        return jdbc.sql("select * from verification_consent where case_id = ? and id = ?").params(caseId, id)
                .query(this::map).optional();
    }

    /** The consents that allow asking for a purpose today, by person. */
    Map<String, Consent> valid(UUID caseId, Consent.Scope purpose) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Consent> valid = new LinkedHashMap<>();
        of(caseId).stream().filter(c -> c.covers(purpose, today))
                .forEach(c -> valid.putIfAbsent(c.personKey(), c));
        return valid;
    }

    private Consent map(ResultSet rs, int row) throws SQLException {
        Map<String, Object> person = sealed.open(rs.getBytes("person_sealed"));
        Array scope = rs.getArray("scope");
        Timestamp revoked = rs.getTimestamp("revoked_at");
        return new Consent(rs.getObject("id", UUID.class), rs.getObject("case_id", UUID.class),
                rs.getString("person_hash"), (String) person.getOrDefault("name", ""),
                (String) person.get("idNumber"), (String) person.get("guardian"),
                Stream.of((String[]) scope.getArray()).map(Consent.Scope::valueOf).toList(),
                Consent.Method.valueOf(rs.getString("method")), rs.getObject("document_id", UUID.class),
                rs.getTimestamp("signed_at").toInstant(), rs.getDate("valid_until").toLocalDate(),
                revoked == null ? null : (Instant) revoked.toInstant());
    }
}
