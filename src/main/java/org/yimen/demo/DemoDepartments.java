package org.yimen.demo;

import departments.simulator.Departments;
import departments.simulator.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yimen.platform.YimenClock;
import org.yimen.verification.DepartmentAddresses;

/**
 * The departments of the demo district, behind a free port of this machine, opened when the first is asked. They exist
 * only for a database into which the district was loaded, never for one with real cases. While the district is loaded
 * they answer at once; afterwards they take a moment, and now and then a call fails.
 */
@Component
@ConditionalOnProperty(name = "yimen.demo", havingValue = "true", matchIfMissing = true)
class DemoDepartments implements DepartmentAddresses, DisposableBean {

    private static final Settings LIVELY = Settings.good().withDelay(Duration.ofSeconds(3)).withFail(0.05);

    private final YimenClock clock;
    private final JdbcClient jdbc;
    private Settings settings = Settings.good();
    private @Nullable Departments departments;

    DemoDepartments(YimenClock clock, JdbcClient jdbc) {
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @EventListener
    synchronized void afterLoading(ApplicationReadyEvent ready) {
        settings = LIVELY;
        if (departments != null) {
            departments.behave(settings);
        }
    }

    @Override
    public synchronized Optional<URI> of(String sourceCode) {
        if (departments == null) {
            if (!jdbc.sql("SELECT EXISTS (SELECT 1 FROM demo_load)").query(Boolean.class).single()) {
                return Optional.empty();
            }
            departments = new Departments(settings, clock);
        }
        return Optional.of(URI.create(departments.address() + "/" + sourceCode));
    }

    @Override
    public synchronized void destroy() {
        if (departments != null) {
            departments.close();
        }
    }
}
