package org.yimen.browser;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.yimen.demo.DemoOrganization;
import org.yimen.platform.YimenClock;

/** Skips without a browser, stops the clock on a working day, and holds what each page said against the test. */
final class BrowserExtension implements ExecutionCondition, BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(BrowserExtension.class);

    private static final LocalTime MORNING = LocalTime.of(9, 30);
    /** A Monday morning: later tests begin on the one after the earlier ones stopped, whatever their order. */
    private static Instant now = Instant.parse("2026-03-02T01:30:00Z");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Chromium.missing().map(why -> {
            System.out.println("Browser tests are skipped: " + why);
            return ConditionEvaluationResult.disabled(why);
        }).orElseGet(() -> ConditionEvaluationResult.enabled("there is a browser"));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        ApplicationContext beans = SpringExtension.getApplicationContext(context);
        beans.getBean(YimenClock.class).set(now);
        if ("browser".equals(beans.getEnvironment().getProperty("yimen.test.context"))) {
            beans.getBean(DemoOrganization.class).seed();
        }
        visitors(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        YimenClock clock = SpringExtension.getApplicationContext(context).getBean(YimenClock.class);
        now = LocalDate.now(clock).with(TemporalAdjusters.next(DayOfWeek.MONDAY)).atTime(MORNING).atZone(YimenClock.ZONE)
                .toInstant();
        clock.reset();
        visitors(context).leave(context.getExecutionException().map(failure -> context.getRequiredTestMethod()
                .getName()).orElse(null));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visitors.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return visitors(context);
    }

    private static Visitors visitors(ExtensionContext context) {
        return context.getStore(SPACE).getOrComputeIfAbsent(context.getUniqueId(),
                id -> new Visitors(SpringExtension.getApplicationContext(context)), Visitors.class);
    }
}
