package org.yimen.registers;

import departments.simulator.Departments;
import departments.simulator.Settings;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.yimen.platform.YimenClock;
import org.yimen.testing.PostgresTest;

/** An office with the shipped services and other departments that answer; one context for all tests of the kind. */
@SpringBootTest
@PostgresTest
public abstract class AllowanceTestBase {

    protected static final Departments DEPARTMENTS = new Departments(Settings.good(), new YimenClock());

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(DEPARTMENTS::close));
    }

    @Autowired
    protected ApplicationContext context;
    @Autowired
    protected YimenClock clock;
    @Autowired
    protected JdbcClient jdbc;

    @DynamicPropertySource
    static void departments(DynamicPropertyRegistry registry) {
        registry.add("yimen.verification.base-url", DEPARTMENTS::address);
    }

    @AfterEach
    void leaveNothingOpen() {
        clock.reset();
        jdbc.sql("update verification_request set state = 'CANCELLED' where state in ('QUEUED', 'SENT')").update();
        jdbc.sql("update verification_source_health set failures = 0, probe_at = null, dead_since = null").update();
        jdbc.sql("update register_entry set status = 'ENDED', ended_on = coalesce(ended_on, starts_on)").update();
    }
}
