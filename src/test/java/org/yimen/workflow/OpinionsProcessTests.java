package org.yimen.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CaseIntake;
import org.yimen.cases.CaseProgress.NextStep;
import org.yimen.cases.CaseStatus;
import org.yimen.catalog.ServiceItem.Channel;
import org.yimen.demo.DemoOrganization;
import org.yimen.organization.Directory;
import org.yimen.organization.Pool;
import org.yimen.platform.AccountKind;
import org.yimen.platform.Accounts;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.YimenClock;
import org.yimen.testing.PoolWork;
import org.yimen.testing.PostgresTest;
import org.yimen.workflow.task.TaskDesk;

/** Opinions side by side of which two of three suffice: called processes, their clocks, previews and pictures. */
@SpringBootTest(properties = "yimen.content.directories=src/test/resources/opinions-content")
@PostgresTest
class OpinionsProcessTests {

    private static final AtomicInteger NAMES = new AtomicInteger();

    @Autowired
    ApplicationContext context;
    @Autowired
    CaseIntake intake;
    @Autowired
    CaseDesk desk;
    @Autowired
    TaskDesk taskDesk;
    @Autowired
    CaseDiagrams diagrams;
    @Autowired
    CurrentUsers users;
    @Autowired
    Accounts accounts;
    @Autowired
    Directory directory;
    @Autowired
    DemoOrganization organization;
    @Autowired
    YimenClock clock;
    @Autowired
    JdbcClient jdbc;

    private PoolWork pools;
    private CurrentUser applicant;
    private UUID id;

    @BeforeEach
    void askedOnAFriday() {
        organization.seed();
        pools = new PoolWork(context);
        clock.set(Instant.parse("2026-03-06T02:00:00Z"));
        String name = "advice" + NAMES.incrementAndGet() + Long.toString(System.nanoTime(), 36);
        applicant = new CurrentUser(accounts.create(new Accounts.NewAccount(name, "Yimen@2026", "宋清荷",
                AccountKind.APPLICANT, false)), name, "宋清荷", AccountKind.APPLICANT);
        id = users.as(applicant, () -> intake.open("advice", Channel.ONLINE));
        users.as(applicant, () -> intake.submit(id, new HashMap<>(Map.of("applicantName", "宋清荷", "region",
                directory.unitByCode("ST01C01").orElseThrow().regionCode()))));
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    private List<String> open() {
        return pools.open(id).stream().sorted().toList();
    }

    private Tasks.OpenTask task(String key) {
        return pools.task(id, key);
    }

    private CurrentUser handler(String key) {
        return pools.members(Pool.parse(task(key).pool())).get(0);
    }

    private void answers(String key, String action) {
        pools.does(id, key, action, Map.of());
    }

    @Test
    void twoOfThreeSufficeAndTheThirdIsNoLongerAsked() {
        assertThat(open()).containsExactly("Task_One", "Task_Three", "Task_Two");
        answers("Task_One", "disagree");
        assertThat(open()).containsExactly("Task_Three", "Task_Two");
        answers("Task_Two", "agree");
        assertThat(open()).containsExactly("Task_Three");
        answers("Task_Three", "agree");

        assertThat(desk.get(id).status()).isEqualTo(CaseStatus.APPROVED);
    }

    @Test
    void asSoonAsTwoAgreeTheOpenTaskIsWithdrawn() {
        answers("Task_One", "agree");
        answers("Task_Three", "agree");

        assertThat(open()).isEmpty();
        assertThat(desk.get(id).status()).isEqualTo(CaseStatus.APPROVED);
        assertThat(jdbc.sql("select status from inbox_task where case_id = :id and task_key = 'Task_Two'").param("id", id)
                .query(String.class).single()).isEqualTo("CANCELLED");
    }

    @Test
    void withoutTwoItFails() {
        answers("Task_One", "disagree");
        answers("Task_Two", "improve");
        answers("Task_Three", "agree");

        assertThat(desk.get(id).status()).isEqualTo(CaseStatus.REJECTED);
    }

    @Test
    void eachHasItsOwnClockAndHoursRunThroughTheWeekend() {
        assertThat(due("Task_Three")).isEqualTo(Instant.parse("2026-03-07T02:00:00Z"));
        assertThat(due("Task_One")).isEqualTo(Instant.parse("2026-03-10T15:59:59Z"));
        assertThat(due("Task_Two")).isEqualTo(Instant.parse("2026-03-11T15:59:59Z"));
    }

    private Instant due(String key) {
        return jdbc.sql("select due_at from inbox_task where case_id = :id and task_key = :key").param("id", id)
                .param("key", key).query((row, n) -> row.getTimestamp(1).toInstant()).single();
    }

    @Test
    void thePreviewLooksBeyondTheEndOfTheCalledProcess() {
        answers("Task_One", "disagree");
        answers("Task_Two", "disagree");
        CurrentUser last = handler("Task_Three");
        List<NextStep> next = users.as(last, () -> taskDesk.preview(task("Task_Three").taskId(), "agree"));

        assertThat(next).extracting(NextStep::nodeName).contains("通过", "未通过");
    }

    @Test
    void thePictureOfTheCaseOpensIntoWhatItCalled() {
        answers("Task_One", "agree");
        var picture = diagrams.of(id);

        assertThat(picture.called()).containsOnlyKeys("Call_One", "Call_Two", "Call_Three");
        assertThat(picture.called().get("Call_One").nodes().get("Task_One")).singleElement()
                .satisfies(visit -> assertThat(visit.action()).isEqualTo("同意"));
        assertThat(picture.called().get("Call_Two").current()).containsExactly("Task_Two");
        assertThat(picture.done()).contains("Call_One").doesNotContain("Call_Two");
    }

    @Test
    void aStageIsMarkedAsPresentAndThenAsDone() {
        answers("Task_One", "agree");
        assertThat(diagrams.of(id).current()).contains("Sub_Opinions", "Call_Two");

        answers("Task_Two", "agree");
        assertThat(diagrams.of(id).current()).isEmpty();
        assertThat(diagrams.of(id).done()).contains("Sub_Opinions");
    }
}
