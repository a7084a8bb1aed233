package org.yimen.referrals;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which case came of which. */
@Repository
public class ReferralLinks {

    /** A referral, or the case that took it up. */
    enum Kind { REFERRED, TAKEN_UP }

    private final JdbcClient jdbc;
    private final Clock clock;

    ReferralLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(UUID from, UUID to, Kind kind) {
        jdbc.sql("insert into referral_link (to_case, from_case, kind, linked_at) values (:to, :from, :kind, :at)")
                .param("to", to).param("from", from).param("kind", kind.name())
                .param("at", Timestamp.from(clock.instant())).update();
    }

    /** The referral that a case took up, if it did. */
    public Optional<UUID> takenUpBy(UUID caseId) {
        return jdbc.sql("select from_case from referral_link where to_case = :case and kind = 'TAKEN_UP'")
                .param("case", caseId).query(UUID.class).optional();
    }

    /** The cases that a case came of by referral, near and far. */
    List<UUID> origins(UUID caseId) {
        return jdbc.sql("""
                with recursive origin (id) as (
                    select from_case from referral_link where to_case = :case
                    union select l.from_case from origin o join referral_link l on l.to_case = o.id)
                select id from origin""").param("case", caseId).query(UUID.class).list();
    }

    /** The latest case that took a referral up, if one did. */
    Optional<UUID> caseOf(UUID referralId) {
        return jdbc.sql("""
                select to_case from referral_link where from_case = :case and kind = 'TAKEN_UP'
                order by linked_at desc, to_case desc limit 1""").param("case", referralId).query(UUID.class).optional();
    }

    /** A draft that was thrown away leaves no trace. */
    public void forget(UUID caseId) {
        jdbc.sql("delete from referral_link where to_case = :case").param("case", caseId).update();
    }
}
