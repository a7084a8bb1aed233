package org.yimen.portal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.PersonalData;

/** Bounds how often one network address tries to register, so that nobody can probe who has an account. */
@Service
class RegistrationBound {

    private final JdbcClient jdbc;
    private final PersonalData personal;
    private final PortalProperties properties;
    private final Clock clock;

    RegistrationBound(JdbcClient jdbc, PersonalData personal, PortalProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.personal = personal;
        this.properties = properties;
        this.clock = clock;
    }

    /** Counts an attempt, whatever becomes of it. */
    @Transactional(propagation = Propagation.REQUIRES_NEW, noRollbackFor = DomainProblem.class)
    public void count(String source) {
        String hash = personal.lookupHash("registration:" + source);
        Timestamp since = Timestamp.from(clock.instant().minus(Duration.ofHours(1)));
        jdbc.sql("delete from registration_attempt where at < :since").param("since", since).update();
        jdbc.sql("insert into registration_attempt (source_hash, at) values (:source, :now)").param("source", hash)
                .param("now", Timestamp.from(clock.instant())).update();
        int tries = jdbc.sql("select count(*) from registration_attempt where source_hash = :source and at >= :since")
                .param("source", hash).param("since", since).query(Integer.class).single();
        if (tries > properties.registrationsPerHour()) {
            throw DomainProblem.of("too-many-requests", HttpStatus.TOO_MANY_REQUESTS, "注册过于频繁，请一小时后再试。",
                    "Too many attempts to register; try again in an hour.");
        }
    }
}
