package org.yimen.browser;

import java.time.Duration;
import java.time.Instant;
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

    /** Monday, 09:30; later tests begin where the earlier ones stopped, as time does. */
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
        now = clock.instant().plus(Duration.ofHours(1));
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
