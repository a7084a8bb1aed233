package org.yimen.demo;

import departments.simulator.Departments;
import departments.simulator.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.yimen.platform.YimenClock;
import org.yimen.verification.DepartmentAddresses;

/**
 * The departments of the demo district, behind a free port of this machine. While the district is loaded they answer at
 * once; afterwards they take a moment, and now and then a call fails.
 */
@Component
@ConditionalOnProperty(name = "yimen.demo", havingValue = "true", matchIfMissing = true)
class DemoDepartments implements DepartmentAddresses, DisposableBean {

    private final Departments departments;

    DemoDepartments(YimenClock clock) {
        departments = new Departments(Settings.good(), clock);
    }

    @EventListener
    void afterLoading(ApplicationReadyEvent ready) {
        departments.behave(Settings.good().withDelay(Duration.ofSeconds(3)).withFail(0.05));
    }

    @Override
    public Optional<URI> of(String sourceCode) {
        return Optional.of(URI.create(departments.address() + "/" + sourceCode));
    }

    @Override
    public void destroy() {
        departments.close();
    }
}
