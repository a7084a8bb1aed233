package org.yimen.verification;

import departments.simulator.Departments;
import departments.simulator.Settings;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.context.WebApplicationContext;
import org.yimen.cases.ExpressionFacts;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.YimenClock;
import org.yimen.testing.PostgresTest;

/** A district whose departments answer over HTTP as each test wants it. */
@SpringBootTest(properties = "yimen.content.directories=src/test/resources/verification-content")
@PostgresTest
@Import(VerificationTestBase.Payment.class)
abstract class VerificationTestBase {

    static final YimenClock DEPARTMENT_CLOCK = new YimenClock();
    static final Departments DEPARTMENTS = new Departments(Settings.good(), DEPARTMENT_CLOCK);

    static final List<PeopleInPayment.InPayment> IN_PAYMENT = new CopyOnWriteArrayList<>();
    static final List<DifferenceFound> DIFFERENCES = new CopyOnWriteArrayList<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(DEPARTMENTS::close));
    }

    /** A register of people in payment, and who listens to differences. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Payment {

        @Bean
        PeopleInPayment peopleInPayment() {
            return () -> IN_PAYMENT;
        }

        @EventListener
        void on(DifferenceFound found) {
            DIFFERENCES.add(found);
        }
    }

    @Autowired
    WebApplicationContext context;
    @Autowired
    VerificationJobs jobs;
    @Autowired
    VerificationSteps steps;
    @Autowired
    ExpressionFacts facts;
    @Autowired
    AnswerTokens tokens;
    @Autowired
    YimenClock clock;

    CheckedCases cases;
    CurrentUser clerk;
    CurrentUser checker;
    CurrentUser handler;

    @DynamicPropertySource
    static void departments(DynamicPropertyRegistry registry) {
        registry.add("yimen.verification.base-url", DEPARTMENTS::address);
    }

    @BeforeEach
    void setUp() {
        at("2026-03-02T10:00:00+08:00");
        DEPARTMENTS.behave(Settings.good());
        IN_PAYMENT.clear();
        DIFFERENCES.clear();
        cases = new CheckedCases(context);
        clerk = cases.user("window1");
        checker = cases.user("checker");
        handler = cases.user("handler1");
        cases.jdbc.sql("update verification_request set state = 'CANCELLED' where state in ('QUEUED', 'SENT')").update();
        cases.jdbc.sql("""
                update verification_source_health set failures = 0, probe_at = null, dead_since = null""").update();
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
        DEPARTMENT_CLOCK.reset();
    }

    void seed(Map<String, Map<String, Map<String, Object>>> seeds) {
        DEPARTMENTS.behave(Settings.good().withSeeds(seeds));
    }

    static String line(long id, String what) {
        return "/api/verification/lines/" + id + "/" + what;
    }

    UUID request(UUID caseId, String source) {
        return cases.jdbc.sql("select id from verification_request where case_id = :id and source_code = :source")
                .param("id", caseId).param("source", source).query(UUID.class).single();
    }

    int events(UUID caseId, String kind) {
        return cases.jdbc.sql("""
                select count(*) from verification_line_event e join verification_line l on l.id = e.line_id
                where l.case_id = :id and e.kind = :kind""").param("id", caseId).param("kind", kind)
                .query(Integer.class).single();
    }

    void at(String time) {
        clock.set(OffsetDateTime.parse(time).toInstant());
        DEPARTMENT_CLOCK.set(clock.instant());
    }

    void advance(Duration duration) {
        clock.advance(duration);
        DEPARTMENT_CLOCK.set(clock.instant());
    }
}
