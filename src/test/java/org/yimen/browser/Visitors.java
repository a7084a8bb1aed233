package org.yimen.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yimen.cases.CaseIntake;
import org.yimen.catalog.ServiceItem;
import org.yimen.documents.DocumentUploads;
import org.yimen.organization.Directory;
import org.yimen.organization.Pool;
import org.yimen.platform.Accounts;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.YimenClock;
import org.yimen.registers.Mornings;
import org.yimen.testing.PoolWork;
import org.yimen.verification.VerificationJobs;
import org.yimen.workflow.DueJobs;
import org.yimen.workflow.Tasks;

/** The people in front of the application during one test, each with a browser of his own. */
final class Visitors {

    private static final int WIDTH = 1366;
    private static final int HEIGHT = 768;
    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;
    private static final double PATIENCE = 30_000;

    private final ApplicationContext beans;
    private final Windows windows;
    private final List<Visitor> present = new ArrayList<>();

    Visitors(ApplicationContext beans) {
        this.beans = beans;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        this.windows = new Windows("http://localhost:" + beans.getEnvironment().getProperty("local.server.port"), PATIENCE);
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
            visitor.signedIn(username);
            return visitor;
        });
    }

    /** The same, who signs in at the page for it. */
    Visitor atTheDoor(String username) {
        Visitor visitor = enter(username, WIDTH, HEIGHT);
        visitor.signIn(username);
        return visitor;
    }

    /** Lets time pass, and what was waiting for it happen. */
    void pass(Duration time) {
        beans.getBean(YimenClock.class).advance(time);
        Mornings.come(beans);
        beans.getBean(DueJobs.class).runAll();
        beans.getBean(VerificationJobs.class).workOff();
    }

    /** Lets the public notice of a case run out. */
    void noticeOver(String caseId) {
        pass(pools().untilNoticeOver(UUID.fromString(caseId)));
    }

    /** Lets time pass until ten o'clock of a day to come. */
    void until(LocalDate day) {
        YimenClock clock = beans.getBean(YimenClock.class);
        pass(Duration.between(clock.instant(), day.atTime(10, 0).atZone(YimenClock.ZONE)));
    }

    LocalDate today() {
        return LocalDate.now(beans.getBean(YimenClock.class));
    }

    /** Whether a task of this name waits in the case. */
    boolean waits(String caseId, String task) {
        return beans.getBean(JdbcClient.class).sql("""
                select exists (select 1 from inbox_task where case_id = cast(? as uuid) and task_key = ? and status = 'OPEN')""")
                .params(caseId, task).query(Boolean.class).single();
    }

    /** Lets somebody work without a browser. */
    <T, R> R unseen(String username, Class<T> service, Function<T, R> work) {
        CurrentUser user = beans.getBean(Accounts.class).findByUsername(username).orElseThrow();
        return beans.getBean(CurrentUsers.class).as(user, () -> work.apply(beans.getBean(service)));
    }

    /** What people do whose pages another walk has seen. */
    PoolWork pools() {
        return new PoolWork(beans);
    }

    /** Somebody completes the task of a case that waits for him, without its page. */
    void completes(String username, String caseId, String action, String opinion, Consumer<Sheet> form) {
        UUID id = UUID.fromString(caseId);
        unseen(username, Tasks.class, tasks -> {
            long me = beans.getBean(CurrentUsers.class).require().accountId();
            Set<String> pools = beans.getBean(Directory.class).poolsOf(me).stream().map(Pool::id).collect(Collectors.toSet());
            String task = tasks.open(id).stream().filter(open -> pools.contains(open.pool())).findFirst().orElseThrow().taskId();
            Map<String, Object> data = new HashMap<>(tasks.prefilled(task));
            data.putAll(filled(id, form));
            tasks.complete(task, action, opinion, data);
            return null;
        });
    }

    /** An application handed in online without its pages; gives the id of the case. */
    String handsIn(String username, String item, Consumer<Sheet> form) {
        return unseen(username, CaseIntake.class, intake -> {
            UUID id = intake.open(item, ServiceItem.Channel.ONLINE);
            intake.submit(id, filled(id, form));
            return id.toString();
        });
    }

    private Map<String, Object> filled(UUID id, Consumer<Sheet> form) {
        DataSheet sheet = new DataSheet((material, file) -> beans.getBean(DocumentUploads.class).upload(id, material, file.name,
                new ByteArrayInputStream(file.buffer), null));
        form.accept(sheet);
        return sheet.data();
    }

    private Visitor enter(String name, int width, int height) {
        Visitor visitor = new Visitor(name, windows.open(width, height));
        present.add(visitor);
        return visitor;
    }

    /** Clears the windows; keeps the pages of a test that failed, and fails the one whose pages complained. */
    void leave(@Nullable String failed) {
        List<String> complaints = present.stream().flatMap(one -> one.complaints().stream()).toList();
        for (Visitor visitor : present) {
            if (failed != null || !complaints.isEmpty()) {
                keep(Objects.requireNonNullElse(failed, "complaint"), visitor);
            }
            visitor.leave();
            windows.giveBack(visitor.page());
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
