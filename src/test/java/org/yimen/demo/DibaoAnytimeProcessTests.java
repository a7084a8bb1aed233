package org.yimen.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CaseStatus;
import org.yimen.catalog.Catalog;
import org.yimen.organization.Directory;
import org.yimen.organization.Pool;
import org.yimen.organization.WorkingCalendar;
import org.yimen.platform.Accounts;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.YimenClock;
import org.yimen.testing.PostgresTest;
import org.yimen.workflow.DueJobs;
import org.yimen.workflow.Tasks;
import org.yimen.workflow.model.CaseActionModel;
import org.yimen.workflow.task.CaseActions;

/** What may happen to a case of the allowance at any time: more time, no cooperation, death, opening again. */
@SpringBootTest
@PostgresTest
class DibaoAnytimeProcessTests {

    private static final AtomicLong SEED = new AtomicLong(7_000);
    private static final Map<String, Object> EXTENSION = Map.of("reasons", List.of("HARD"), "explanation",
            "申请人长期在外地务工，收入需向外地用人单位核实。", "plan", "发函协查并约定再次入户。");
    private static final Map<String, Object> COOPERATION = Map.of("refusedOn", "2026-03-01", "who", "申请人配偶", "facts",
            "两次约定入户，家庭成员拒绝开门，也不说明原因。", "noGoodReason", true);

    @Autowired
    DemoOrganization organization;
    @Autowired
    DemoCaseLife life;
    @Autowired
    CaseActions actions;
    @Autowired
    Tasks tasks;
    @Autowired
    CaseDesk desk;
    @Autowired
    Catalog catalog;
    @Autowired
    Directory directory;
    @Autowired
    WorkingCalendar calendar;
    @Autowired
    Accounts accounts;
    @Autowired
    CurrentUsers users;
    @Autowired
    DueJobs jobs;
    @Autowired
    YimenClock clock;
    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void openTheDistrict() {
        organization.seed();
        clock.set(Instant.parse("2026-03-02T02:00:00Z"));
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    void givesMoreTimeOnceWhenTheLeaderAgrees() throws Exception {
        UUID id = lived("waits-for-check", 10);
        Instant before = totalDue(id);
        CurrentUser handler = holder(id, "ST_HANDLER");

        act(handler, id, "ExtensionRequested", EXTENSION);
        assertThat(offered(handler, id)).doesNotContain("ExtensionRequested");
        complete(id, "Task_ApproveExtension", "extend", Map.of("lawful", true));

        assertThat(totalDue(id)).isAfter(before.plus(Duration.ofDays(15)));
        assertThat(letters(id)).contains("extension");
        assertThat(desk.get(id).status().open()).isTrue();
    }

    @Test
    void keepsTheTimeWhenTheLeaderDoesNotAgree() throws Exception {
        UUID id = lived("waits-for-check", 10);
        Instant before = totalDue(id);

        act(holder(id, "ST_HANDLER"), id, "ExtensionRequested", EXTENSION);
        complete(id, "Task_ApproveExtension", "keep", Map.of());

        assertThat(totalDue(id)).isEqualTo(before);
        assertThat(letters(id)).doesNotContain("extension");
        assertThat(open(id)).doesNotContain("Task_ApproveExtension");
    }

    @Test
    void refusesARequestWithoutLegalGrounds() throws Exception {
        UUID id = lived("waits-for-check", 10);

        assertThatThrownBy(() -> act(holder(id, "ST_HANDLER"), id, "ExtensionRequested", Map.of("plan", "再等等看")))
                .isInstanceOf(DomainProblem.class);

        assertThat(open(id)).doesNotContain("Task_ApproveExtension");
    }

    @Test
    void urgesAndThenEndsACaseThatNobodyCooperatesIn() throws Exception {
        UUID id = lived("waits-for-visit", 10);

        act(holder(id, "ST_HANDLER"), id, "CooperationRefused", COOPERATION);
        assertThat(letters(id)).contains("urge");
        assertThat(open(id)).doesNotContain("Task_TerminationOpinion");
        pass(10);
        complete(id, "Task_TerminationOpinion", "terminate", Map.of());
        complete(id, "Task_TerminationSign", "agree", Map.of());

        assertThat(desk.get(id).status()).isEqualTo(CaseStatus.TERMINATED);
        assertThat(letters(id)).contains("terminated");
        assertThat(open(id)).isEmpty();
    }

    @Test
    void goesOnWhenTheHouseholdCooperatesAfterAll() throws Exception {
        UUID id = lived("waits-for-visit", 10);

        act(holder(id, "ST_HANDLER"), id, "CooperationRefused", COOPERATION);
        pass(10);
        complete(id, "Task_TerminationOpinion", "goOn", Map.of());

        assertThat(desk.get(id).status().open()).isTrue();
        assertThat(open(id)).contains("Task_HomeVisit").doesNotContain("Task_TerminationSign");
    }

    @Test
    void goesOnWhenTheStreetLeaderDoesNotEndIt() throws Exception {
        UUID id = lived("waits-for-visit", 10);

        act(holder(id, "ST_HANDLER"), id, "CooperationRefused", COOPERATION);
        pass(10);
        complete(id, "Task_TerminationOpinion", "terminate", Map.of());
        complete(id, "Task_TerminationSign", "back", Map.of());

        assertThat(desk.get(id).status().open()).isTrue();
        assertThat(open(id)).contains("Task_HomeVisit");
    }

    @Test
    void endsWhenTheOnlyApplicantDied() throws Exception {
        UUID id = lived("waits-for-visit", 10);

        act(holder(id, "ST_HANDLER"), id, "ApplicantDied",
                Map.of("diedOn", "2026-03-05", "source", "POLICE", "onlyMember", true));

        assertThat(desk.get(id).status()).isEqualTo(CaseStatus.TERMINATED);
        assertThat(open(id)).isEmpty();
    }

    @Test
    void opensARefusedCaseAgainWithANewClock() throws Exception {
        UUID id = lived("income-refused", 70);
        assertThat(desk.get(id).status()).isEqualTo(CaseStatus.REJECTED);

        act(holder(id, "CA_LEADER"), id, "dibao-reopened", Map.of("ground", "RECONSIDERATION", "document",
                "西政复决〔2026〕12号", "documentDate", "2026-05-06", "findings", "重新核实申请人近十二个月的工资收入。"));

        assertThat(desk.get(id).status()).isEqualTo(CaseStatus.IN_PROGRESS);
        assertThat(open(id)).containsExactly("Task_BureauReview");
        assertThat(totalDue(id)).isAfter(clock.instant());
        assertThat(desk.latestOfAll(id)).containsKeys("application", "homeVisit", "firstOpinion", "reopening");
    }

    /** A case that lived through a scenario of the demo for some days. */
    private UUID lived(String scenario, int days) throws Exception {
        var script = new ObjectMapper(new YAMLFactory()).readValue(Path.of("bpmn/dibao/demo.yml").toFile(), DemoScript.class);
        var story = script.scenarios().stream().filter(s -> s.code().equals(scenario)).findFirst().orElseThrow();
        long seed = SEED.incrementAndGet();
        Random random = new Random(seed);
        var timetable = new DemoTimetable(calendar, clock, random);
        var people = new InventedPeople(seed, LocalDate.now(clock), directory.subtree(directory.bureau().id()));
        Instant begin = clock.instant();
        timetable.at(begin, () -> life.begin(catalog.item("dibao"), story, timetable, random, people));
        timetable.run(begin.plus(Duration.ofDays(days)));
        clock.set(begin.plus(Duration.ofDays(days)));
        return jdbc.sql("select id from case_file where item_code = 'dibao' order by created_at desc, id desc limit 1")
                .query(UUID.class).single();
    }

    private void pass(int days) {
        clock.advance(Duration.ofDays(days));
        jobs.runAll();
    }

    private CurrentUser holder(UUID id, String post) {
        long unit = post.equals("CA_LEADER") ? directory.bureau().id() : desk.get(id).streetId();
        return directory.membersOf(new Pool(unit, post)).stream().findFirst()
                .flatMap(a -> accounts.find(a.accountId())).orElseThrow();
    }

    private void act(CurrentUser who, UUID id, String code, Map<String, Object> data) {
        users.as(who, () -> {
            actions.carryOut(id, code, "按规定办理", data);
            return null;
        });
    }

    private List<String> offered(CurrentUser who, UUID id) {
        return users.as(who, () -> actions.offered(id)).stream().map(CaseActionModel::message).toList();
    }

    private List<String> open(UUID id) {
        return users.as(CurrentUser.SYSTEM, () -> tasks.open(id)).stream().map(Tasks.OpenTask::key).toList();
    }

    /** Completes the one open task of this name as somebody of its pool. */
    private void complete(UUID id, String key, String action, Map<String, Object> data) {
        var task = users.as(CurrentUser.SYSTEM, () -> tasks.open(id)).stream().filter(t -> t.key().equals(key)).findFirst()
                .orElseThrow();
        CurrentUser who = directory.membersOf(Pool.parse(task.pool())).stream().findFirst()
                .flatMap(a -> accounts.find(a.accountId())).orElseThrow();
        users.as(who, () -> {
            tasks.complete(task.taskId(), action, "情况属实。", data);
            return null;
        });
    }

    private Instant totalDue(UUID id) {
        return jdbc.sql("""
                select due_at from deadline_clock where case_id = :case and code = 'total' and task_id is null
                order by id desc limit 1""").param("case", id)
                .query((row, n) -> row.getTimestamp(1).toInstant()).single();
    }

    private List<String> letters(UUID id) {
        return jdbc.sql("select code from letter where case_id = :case").param("case", id).query(String.class).list();
    }
}
