package org.yimen.demo;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yimen.platform.Accounts;
import org.yimen.platform.YimenClock;

/** Loads the demo district into an empty database, once, before the doors open. */
@Component
@ConditionalOnProperty(name = "yimen.demo", havingValue = "true", matchIfMissing = true)
class DemoLoader implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DemoLoader.class);

    private final DemoOrganization organization;
    private final DemoCases cases;
    private final Accounts accounts;
    private final YimenClock clock;
    private final JdbcClient jdbc;
    private boolean running;

    DemoLoader(DemoOrganization organization, DemoCases cases, Accounts accounts, YimenClock clock, JdbcClient jdbc) {
        this.organization = organization;
        this.cases = cases;
        this.accounts = accounts;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Override
    public void start() {
        running = true;
        if (!accounts.none()) {
            warnIfCutOff();
            return;
        }
        Instant now = clock.instant();
        long started = System.nanoTime();
        log.info("Loading the demo district: people, offices and their cases (this takes a minute or two, once)");
        jdbc.sql("INSERT INTO demo_load (started_at) VALUES (?)").param(Timestamp.from(now)).update();
        try {
            organization.seed();
            int count = cases.play(now);
            jdbc.sql("UPDATE demo_load SET finished_at = ?, cases = ?").params(Timestamp.from(Instant.now()), count)
                    .update();
        } finally {
            clock.reset();
        }
        log.info("The demo district is loaded ({} s)", Duration.ofNanos(System.nanoTime() - started).toSeconds());
    }

    private void warnIfCutOff() {
        boolean cutOff = jdbc.sql("SELECT EXISTS (SELECT 1 FROM demo_load WHERE finished_at IS NULL)")
                .query(Boolean.class).single();
        if (cutOff) {
            log.warn("Loading the demo district was cut off; the cases made until then are there. "
                    + "For the whole district start again on an empty data directory.");
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the process models are deployed, before the web server answers and jobs run by themselves. */
    @Override
    public int getPhase() {
        return -50;
    }
}
