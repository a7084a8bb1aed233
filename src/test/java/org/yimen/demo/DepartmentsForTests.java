package org.yimen.demo;

import departments.simulator.Departments;
import departments.simulator.Settings;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.yimen.platform.YimenClock;
import org.yimen.verification.DepartmentAddresses;

/** Departments for tests that name no others: prompt, and with nothing on file about anybody of whom nothing is said. */
@Component
public class DepartmentsForTests implements DepartmentAddresses, DemoRecords, DisposableBean {

    private static final List<String> SOURCES = List.of("VEHICLE", "SOCIAL_INSURANCE", "MEDICAL", "REAL_ESTATE",
            "HOUSING_FUND", "BUSINESS", "TAX", "BANK", "SECURITIES", "CIVIL_MARRIAGE", "DISABILITY", "VETERANS", "EXIT_ENTRY");

    private final Environment environment;
    private final YimenClock clock;
    private final Map<String, Map<String, Map<String, Object>>> records = new HashMap<>();
    private Departments departments;

    DepartmentsForTests(Environment environment, YimenClock clock) {
        this.environment = environment;
        this.clock = clock;
        records.put("*", SOURCES.stream().collect(Collectors.toMap(s -> s, s -> Map.of())));
    }

    @Override
    public synchronized Optional<URI> of(String sourceCode) {
        if (environment.containsProperty("yimen.verification.base-url")) {
            return Optional.empty();
        }
        return Optional.of(URI.create(opened().address() + "/" + sourceCode));
    }

    private Departments opened() {
        if (departments == null) {
            departments = new Departments(Settings.good().withSeeds(records), clock);
        }
        return departments;
    }

    @Override
    public synchronized void keep(List<OnFile> entries) {
        entries.forEach(e -> records.computeIfAbsent(e.idNumber(), id -> new HashMap<>(records.get("*")))
                .put(e.source(), e.data()));
        good();
    }

    /** Puts something on file about a person, for tests of other packages. */
    public void onFile(String idNumber, String source, Map<String, Object> data) {
        keep(List.of(new OnFile(idNumber, source, data)));
    }

    /** Every call fails from now on. */
    public synchronized void fail() {
        opened().behave(Settings.good().withSeeds(records).withFail(1));
    }

    /** Everybody answers from now on. */
    public synchronized void good() {
        opened().behave(Settings.good().withSeeds(records));
    }

    @Override
    public synchronized void destroy() {
        if (departments != null) {
            departments.close();
        }
    }
}
