package org.yimen.verification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yimen.platform.Ids;
import org.yimen.verification.DepartmentRequest.State;

/** The outbox: requests to departments, worked off by any node. */
@Repository
class Requests {

    /** Longer than any call takes; after it a request counts as left behind by a node that died. */
    private static final Duration CLAIM = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final SealedValues sealed;
    private final Clock clock;

    Requests(JdbcClient jdbc, SealedValues sealed, Clock clock) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.clock = clock;
    }

    UUID queue(Report report, String source, List<Person> persons) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into verification_request (id, report_id, case_id, source_code, persons_sealed, state,
                    requested_at, next_attempt_at)
                values (:id, :report, :case, :source, :persons, 'QUEUED', :now, :now)""")
                .param("id", id).param("report", report.id()).param("case", report.caseId())
                .param("source", source).param("persons", sealed.seal(persons)).param("now", now()).update();
        return id;
    }

    /** Takes a request that is due, so that no other worker has it; dead sources get one call at a time. */
    Optional<DepartmentRequest> claim() {
        return jdbc.sql("""
                update verification_request set claimed_until = :until,
                    first_called_at = coalesce(first_called_at, :now)
                where id = (select r.id from verification_request r
                            join verification_source_health h on h.source_code = r.source_code
                            where r.state in ('QUEUED', 'SENT') and r.next_attempt_at <= :now
                              and (r.claimed_until is null or r.claimed_until <= :now)
                              and (h.probe_at is null or h.probe_at <= :now)
                            order by r.next_attempt_at, r.id limit 1 for update of r skip locked)
                returning *""")
                .param("now", now()).param("until", Timestamp.from(clock.instant().plus(CLAIM)))
                .query(this::map).optional();
    }

    /** Requests that have waited as long as their source is given. */
    List<UUID> overdue() {
        return jdbc.sql("""
                select r.id from verification_request r join verification_source s on s.code = r.source_code
                where r.state in ('QUEUED', 'SENT') and (not s.enabled
                      or r.requested_at + s.give_up_ms * interval '1 millisecond' <= :now)
                order by r.requested_at limit 100""").param("now", now()).query(UUID.class).list();
    }

    Optional<DepartmentRequest> lock(UUID id) {
        return jdbc.sql("select * from verification_request where id = ? for update").param(id).query(this::map)
                .optional();
    }

    /** The department took it, or is not ready: ask again later. */
    void waiting(UUID id, @Nullable String ticket, Duration wait) {
        jdbc.sql("""
                update verification_request set state = 'SENT', ticket = coalesce(:ticket, ticket),
                    sent_at = coalesce(sent_at, :now), next_attempt_at = :next, claimed_until = null, last_error = null
                where id = :id and state in ('QUEUED', 'SENT')""")
                .param("ticket", ticket).param("now", now()).param("id", id)
                .param("next", Timestamp.from(clock.instant().plus(wait))).update();
    }

    /** A call failed; {@code forgotten} when the department does not know the ticket any more. */
    void failed(UUID id, String error, Duration wait, boolean forgotten) {
        jdbc.sql("""
                update verification_request set attempts = attempts + 1, last_error = :error, next_attempt_at = :next,
                    claimed_until = null, state = case when :forgotten then 'QUEUED' else state end
                where id = :id and state in ('QUEUED', 'SENT')""")
                .param("error", error).param("next", Timestamp.from(clock.instant().plus(wait)))
                .param("forgotten", forgotten).param("id", id).update();
    }

    void settle(UUID id, State state, @Nullable String error) {
        jdbc.sql("""
                update verification_request set state = :state, settled_at = :now, claimed_until = null,
                    last_error = coalesce(:error, last_error)
                where id = :id""")
                .param("state", state.name()).param("now", now()).param("error", error).param("id", id).update();
    }

    void narrow(UUID id, List<Person> persons) {
        jdbc.sql("update verification_request set persons_sealed = :persons where id = :id")
                .param("persons", sealed.seal(persons)).param("id", id).update();
    }

    List<UUID> openOf(UUID caseId) {
        return jdbc.sql("select id from verification_request where case_id = ? and state in ('QUEUED', 'SENT')")
                .param(caseId).query(UUID.class).list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private DepartmentRequest map(ResultSet rs, int row) throws SQLException {
        Timestamp first = rs.getTimestamp("first_called_at");
        return new DepartmentRequest(rs.getObject("id", UUID.class), rs.getObject("report_id", UUID.class),
                rs.getObject("case_id", UUID.class), rs.getString("source_code"),
                sealed.openPersons(rs.getBytes("persons_sealed")), State.valueOf(rs.getString("state")),
                rs.getString("ticket"), rs.getInt("attempts"), rs.getTimestamp("requested_at").toInstant(),
                first == null ? null : first.toInstant());
    }
}
