package org.yimen.verification;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yimen.platform.Ids;

/** All reports. */
@Repository
class Reports {

    private final JdbcClient jdbc;
    private final SealedValues sealed;
    private final Clock clock;

    Reports(JdbcClient jdbc, SealedValues sealed, Clock clock) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.clock = clock;
    }

    /** Opens the next round of a case. */
    Report open(UUID caseId, Consent.Scope purpose, @Nullable UUID entryId) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into verification_report (id, case_id, round, purpose, entry_id, requested_at)
                values (:id, :case, (select count(*) + 1 from verification_report where case_id = :case), :purpose,
                    :entry, :now)""")
                .param("id", id).param("case", caseId).param("purpose", purpose.name()).param("entry", entryId)
                .param("now", now()).update();
        return get(id);
    }

    Report get(UUID id) {
        return jdbc.sql("select * from verification_report where id = ?").param(id).query(this::map).single();
    }

    /** The report, and nobody else works on it until the transaction ends. */
    Report lock(UUID id) {
        return jdbc.sql("select * from verification_report where id = ? for update").param(id).query(this::map).single();
    }

    Optional<Report> latest(UUID caseId) {
        return jdbc.sql("select * from verification_report where case_id = ? order by round desc limit 1")
                .param(caseId).query(this::map).optional();
    }

    /** The report before this one that was completed. */
    Optional<Report> before(Report report) {
        return jdbc.sql("""
                select * from verification_report where case_id = ? and round < ? and completed_at is not null
                order by round desc limit 1""").params(report.caseId(), report.round()).query(this::map).optional();
    }

    List<Report> of(UUID caseId) {
        return jdbc.sql("select * from verification_report where case_id = ? order by round desc").param(caseId)
                .query(this::map).list();
    }

    /** What rules may read of a completed report. */
    Map<String, Object> facts(UUID id) {
        return sealed.open(jdbc.sql("select facts_sealed from verification_report where id = ?").param(id)
                .query((rs, n) -> Optional.ofNullable(rs.getBytes(1))).single().orElse(null));
    }

    void complete(Report r, Outcome outcome, LocalDate validUntil, Map<String, Object> facts) {
        boolean news = r.announced() != outcome;
        jdbc.sql("""
                update verification_report set outcome = :outcome, completed_at = coalesce(completed_at, :now),
                    valid_until = :until, facts_sealed = :facts, announce_at = case when :news then cast(:now as timestamptz) end
                where id = :id""")
                .param("outcome", outcome.name()).param("now", now()).param("until", Date.valueOf(validUntil))
                .param("facts", sealed.seal(facts)).param("news", news).param("id", r.id()).update();
    }

    /** Answers are awaited again. */
    void reopen(UUID id) {
        jdbc.sql("""
                update verification_report set outcome = null, completed_at = null, announced = null,
                    announce_at = null where id = ?""").param(id).update();
    }

    /** Notes that the process knows the outcome; false when it is another one by now. */
    boolean announced(Report r) {
        return jdbc.sql("""
                update verification_report set announced = outcome, announce_at = null
                where id = :id and outcome is not distinct from :outcome and announced is not distinct from :before""")
                .param("id", r.id()).param("outcome", r.outcome() == null ? null : r.outcome().name())
                .param("before", r.announced() == null ? null : r.announced().name()).update() == 1;
    }

    void announceLater(UUID id, Duration wait) {
        jdbc.sql("update verification_report set announce_at = :at where id = :id and announce_at is not null")
                .param("at", Timestamp.from(clock.instant().plus(wait))).param("id", id).update();
    }

    /** Reports whose outcome the process does not know yet. */
    List<UUID> toAnnounce() {
        return jdbc.sql("""
                select id from verification_report where announce_at <= :now order by announce_at limit 50""")
                .param("now", now()).query(UUID.class).list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Report map(ResultSet rs, int row) throws SQLException {
        Timestamp completed = rs.getTimestamp("completed_at");
        Date until = rs.getDate("valid_until");
        return new Report(rs.getObject("id", UUID.class), rs.getObject("case_id", UUID.class), rs.getInt("round"),
                Consent.Scope.valueOf(rs.getString("purpose")), rs.getObject("entry_id", UUID.class),
                rs.getTimestamp("requested_at").toInstant(), completed == null ? null : completed.toInstant(),
                outcome(rs.getString("outcome")), until == null ? null : until.toLocalDate(),
                outcome(rs.getString("announced")));
    }

    private static @Nullable Outcome outcome(@Nullable String text) {
        return text == null ? null : Outcome.valueOf(text);
    }
}
