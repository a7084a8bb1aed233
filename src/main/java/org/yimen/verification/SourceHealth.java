package org.yimen.verification;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;

/** How each source is doing: after several failures in a row it counts as dead and is only probed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SourceHealth {

    private static final Logger LOG = LoggerFactory.getLogger(SourceHealth.class);

    private final JdbcClient jdbc;
    private final Sources sources;
    private final VerificationProperties properties;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;
    private final Clock clock;

    SourceHealth(JdbcClient jdbc, Sources sources, VerificationProperties properties,
            ApplicationEventPublisher events, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.sources = sources;
        this.properties = properties;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** Holds back all other calls to a dead source while one is tried. */
    public void probing(String source) {
        jdbc.sql("""
                update verification_source_health set probe_at = :next where source_code = :source
                and dead_since is not null""")
                .param("next", Timestamp.from(clock.instant().plus(properties.probeEvery())))
                .param("source", source).update();
    }

    public void succeeded(String source) {
        boolean wasDead = jdbc.sql("""
                update verification_source_health h set failures = 0, probe_at = null, dead_since = null,
                    last_success_at = :now
                from (select source_code, dead_since from verification_source_health
                      where source_code = :source for update) before
                where h.source_code = before.source_code returning before.dead_since is not null""")
                .param("now", now()).param("source", source).query(Boolean.class).single();
        if (wasDead) {
            LOG.warn("Source {} answers again", source);
            audit.record(new AuditEvent("source.recovered", "source", source, null, Map.of()));
            events.publishEvent(new SourceChanged(source, sources.get(source).name(), false));
        }
    }

    /** Counts the time an answer took. */
    public void answered(String source, @Nullable Instant firstCall) {
        long millis = firstCall == null ? 0 : Math.max(0, Duration.between(firstCall, clock.instant()).toMillis());
        jdbc.sql("""
                update verification_source_health set answers = answers + 1, answer_ms = answer_ms + :ms
                where source_code = :source""").param("ms", millis).param("source", source).update();
    }

    public void failed(String source, String error) {
        int failures = jdbc.sql("""
                update verification_source_health set failures = failures + 1, last_failure_at = :now,
                    last_error = :error where source_code = :source returning failures""")
                .param("now", now()).param("error", error).param("source", source).query(Integer.class).single();
        if (failures == properties.deadAfter()) {
            jdbc.sql("""
                    update verification_source_health set dead_since = :now, probe_at = :next
                    where source_code = :source""").param("now", now())
                    .param("next", Timestamp.from(clock.instant().plus(properties.probeEvery())))
                    .param("source", source).update();
            LOG.error("Source {} is dead: {} failed calls in a row, last {}", source, failures, error);
            audit.record(new AuditEvent("source.dead", "source", source, null, Map.of("error", error)));
            events.publishEvent(new SourceChanged(source, sources.get(source).name(), true));
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
