package org.yimen.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yimen.platform.YimenClock;
import org.yimen.verification.VerificationJobs;
import org.yimen.workflow.DueJobs;

/** The people in front of the application during one test, each with a browser of his own. */
final class Visitors {

    /** Pictures and contrast are judged of what stands still: nothing fades in or out. */
    private static final String STILL = """
            addEventListener('DOMContentLoaded', () => {
              const still = new CSSStyleSheet()
              still.replaceSync('*, *::before, *::after { transition: none !important; animation: none !important }')
              document.adoptedStyleSheets = [...document.adoptedStyleSheets, still]
            })""";
    private static final int WIDTH = 1366;
    private static final int HEIGHT = 768;
    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;
    private static final double PATIENCE = 15_000;

    private final ApplicationContext beans;
    private final String address;
    private final List<Visitor> present = new ArrayList<>();

    Visitors(ApplicationContext beans) {
        this.beans = beans;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        this.address = "http://localhost:" + beans.getEnvironment().getProperty("local.server.port");
    }

    /** Somebody who has not signed in. */
    Visitor stranger() {
        return enter("stranger", WIDTH, HEIGHT);
    }

    /** Somebody with a phone who has not signed in. */
    Visitor strangerWithPhone() {
        return enter("phone", PHONE_WIDTH, PHONE_HEIGHT);
    }

    /** Somebody with an account of the demo district, signed in; the same one each time within a test. */
    Visitor who(String username) {
        return present.stream().filter(one -> one.name().equals(username)).findFirst().orElseGet(() -> {
            Visitor visitor = enter(username, WIDTH, HEIGHT);
            visitor.signIn(username);
            return visitor;
        });
    }

    /** Lets time pass, and what was waiting for it happen. */
    void pass(Duration time) {
        beans.getBean(YimenClock.class).advance(time);
        beans.getBean(DueJobs.class).runAll();
        beans.getBean(VerificationJobs.class).workOff();
    }

    /** Whether a task of this name waits in the case. */
    boolean waits(String caseId, String task) {
        return beans.getBean(JdbcClient.class).sql("""
                select exists (select 1 from inbox_task where case_id = cast(? as uuid) and task_key = ? and status = 'OPEN')""")
                .params(caseId, task).query(Boolean.class).single();
    }

    private Visitor enter(String name, int width, int height) {
        var context = Chromium.browser().newContext(new Browser.NewContextOptions().setBaseURL(address)
                .setViewportSize(width, height).setLocale("zh-CN").setTimezoneId("Asia/Shanghai")
                .setAcceptDownloads(true));
        context.setDefaultTimeout(PATIENCE);
        context.addInitScript(STILL);
        Visitor visitor = new Visitor(name, context.newPage());
        present.add(visitor);
        return visitor;
    }

    /** Closes the browsers; keeps the pages of a test that failed, and fails the one whose pages complained. */
    void leave(@Nullable String failed) {
        List<String> complaints = present.stream().flatMap(one -> one.complaints().stream()).toList();
        for (Visitor visitor : present) {
            if (failed != null || !complaints.isEmpty()) {
                keep(Objects.requireNonNullElse(failed, "complaint"), visitor);
            }
            visitor.page().context().close();
        }
        present.clear();
        assertThat(complaints).as("what the pages complained about").isEmpty();
    }

    private static void keep(String test, Visitor visitor) {
        Path place = Screenshots.DIRECTORY.resolve("failed-" + test + "-" + visitor.name());
        try {
            Page page = visitor.page();
            page.screenshot(new Page.ScreenshotOptions().setPath(place.resolveSibling(place.getFileName() + ".png"))
                    .setFullPage(true));
            Files.writeString(place.resolveSibling(place.getFileName() + ".txt"),
                    page.url() + "\n\n" + page.innerText("body"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
