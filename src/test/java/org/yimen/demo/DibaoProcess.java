package org.yimen.demo;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.yimen.cases.CaseDesk;
import org.yimen.catalog.Catalog;
import org.yimen.notice.CaseNotices;
import org.yimen.notice.ObjectionDesk;
import org.yimen.organization.Directory;
import org.yimen.organization.Pool;
import org.yimen.organization.WorkingCalendar;
import org.yimen.platform.Accounts;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.YimenClock;
import org.yimen.testing.PostgresTest;
import org.yimen.verification.VerificationJobs;
import org.yimen.workflow.DueJobs;
import org.yimen.workflow.Tasks;
import org.yimen.workflow.model.CaseActionModel;
import org.yimen.workflow.task.CaseActions;

/** Cases of the allowance that live through a scenario of the demo script and are then taken further by hand. */
@SpringBootTest
@PostgresTest
abstract class DibaoProcess {

    private static final AtomicLong SEED = new AtomicLong(7_000);

    @Autowired
    WebApplicationContext context;
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
    CaseNotices notices;
    @Autowired
    ObjectionDesk objections;
    @Autowired
    VerificationJobs departmentsWork;
    @Autowired
    DepartmentsForTests departments;
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
        departments.good();
        clock.reset();
    }

    /** A case that lived through a scenario of the demo for some days. */
    UUID lived(String scenario, int days) throws Exception {
        return lived(scenario, days, List.of());
    }

    /** The same, where departments have something else on file about these people. */
    UUID lived(String scenario, int days, List<Object> departments) throws Exception {
        var script = new ObjectMapper(new YAMLFactory()).readValue(Path.of("bpmn/dibao/demo.yml").toFile(), DemoScript.class);
        var story = script.scenarios().stream().filter(s -> s.code().equals(scenario)).findFirst().orElseThrow();
        long seed = SEED.incrementAndGet();
        Random random = new Random(seed);
        var timetable = new DemoTimetable(calendar, clock, random);
        var people = new InventedPeople(seed, LocalDate.now(clock), directory.subtree(directory.bureau().id()));
        Instant begin = clock.instant();
        for (int night = 1; night <= days; night++) {
            timetable.at(LocalDate.ofInstant(begin, YimenClock.ZONE).plusDays(night).atTime(LocalTime.of(0, 5))
                    .atZone(YimenClock.ZONE).toInstant(), this::night);
        }
        timetable.at(begin, () -> life.begin(catalog.item("dibao"), told(story, departments).knownAs(script.departments()),
                timetable, random, people));
        timetable.run(begin.plus(Duration.ofDays(days)));
        clock.set(begin.plus(Duration.ofDays(days)));
        return jdbc.sql("select id from case_file where item_code = 'dibao' order by created_at desc, id desc limit 1")
                .query(UUID.class).single();
    }

    private static DemoScript.DemoScenario told(DemoScript.DemoScenario story, List<Object> rows) {
        List<Object> all = new ArrayList<>(story.departments());
        all.addAll(rows);
        return new DemoScript.DemoScenario(story.code(), story.weight(), story.within(), story.channel(), story.household(),
                story.minAge(), story.maxAge(), story.application(), story.documents(), all, story.tasks(), story.withdraw(),
                story.objection());
    }

    private void night() {
        if (jobs.runAll() + departmentsWork.workOff() > 0) {
            life.lookAtAll();
        }
    }

    void pass(int days) {
        clock.advance(Duration.ofDays(days));
        jobs.runAll();
        departmentsWork.workOff();
    }

    CurrentUser holder(UUID id, String post) {
        long unit = post.equals("CA_LEADER") ? directory.bureau().id() : desk.get(id).streetId();
        return directory.membersOf(new Pool(unit, post)).stream().findFirst()
                .flatMap(a -> accounts.find(a.accountId())).orElseThrow();
    }

    void act(CurrentUser who, UUID id, String code, Map<String, Object> data) {
        users.as(who, () -> {
            actions.carryOut(id, code, "按规定办理", data);
            return null;
        });
    }

    List<String> offered(CurrentUser who, UUID id) {
        return users.as(who, () -> actions.offered(id)).stream().map(CaseActionModel::message).toList();
    }

    List<String> open(UUID id) {
        return users.as(CurrentUser.SYSTEM, () -> tasks.open(id)).stream().map(Tasks.OpenTask::key).toList();
    }

    Tasks.OpenTask task(UUID id, String key) {
        return users.as(CurrentUser.SYSTEM, () -> tasks.open(id)).stream().filter(t -> t.key().equals(key)).findFirst()
                .orElseThrow(() -> new AssertionError("No task " + key + " but " + open(id)));
    }

    /** Completes the one open task of this name as somebody of its pool. */
    void complete(UUID id, String key, String action, Map<String, Object> data) {
        complete(id, key, action, data, List.of());
    }

    /** The same, as somebody of the pool whom the duties of the case do not keep from it, and none of these. */
    CurrentUser complete(UUID id, String key, String action, Map<String, Object> data, List<CurrentUser> others) {
        Tasks.OpenTask task = task(id, key);
        DomainProblem last = null;
        for (CurrentUser who : task.forApplicant() ? List.of(applicant(id)) : pool(task)) {
            if (!others.contains(who)) {
                try {
                    users.as(who, () -> {
                        Map<String, Object> whole = new HashMap<>(tasks.prefilled(task.taskId()));
                        whole.putAll(data);
                        tasks.complete(task.taskId(), action, "情况属实。", whole);
                        return null;
                    });
                    return who;
                } catch (DomainProblem problem) {
                    last = problem;
                    if (!List.of("separation-of-duties", "lost-race").contains(problem.slug())) {
                        throw problem;
                    }
                }
            }
        }
        throw new AssertionError("Nobody may do " + key, last);
    }

    List<CurrentUser> pool(Tasks.OpenTask task) {
        return directory.membersOf(Pool.parse(task.pool())).stream().flatMap(a -> accounts.find(a.accountId()).stream())
                .toList();
    }

    CurrentUser applicant(UUID id) {
        Long account = desk.get(id).applicantAccountId();
        return account == null ? holder(id, "ST_WINDOW") : accounts.find(account).orElseThrow();
    }

    Instant totalDue(UUID id) {
        return jdbc.sql("""
                select due_at from deadline_clock where case_id = :case and code = 'total' and task_id is null
                order by id desc limit 1""").param("case", id)
                .query((row, n) -> row.getTimestamp(1).toInstant()).single();
    }

    List<String> letters(UUID id) {
        return jdbc.sql("select code from letter where case_id = :case").param("case", id).query(String.class).list();
    }

    record Answer(int status, JsonNode body) {
    }

    Answer get(CurrentUser who, String path) {
        return send(who, MockMvcRequestBuilders.get("/api" + path));
    }

    Answer post(CurrentUser who, String path, Map<String, Object> body) throws Exception {
        return send(who, MockMvcRequestBuilders.post("/api" + path).with(csrf()).contentType(MediaType.APPLICATION_JSON)
                .content(new ObjectMapper().writeValueAsBytes(body)));
    }

    private Answer send(CurrentUser who, MockHttpServletRequestBuilder request) {
        try {
            var mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
            var answer = mvc.perform(request.with(authentication(UsernamePasswordAuthenticationToken.authenticated(who,
                    null, List.of())))).andReturn().getResponse();
            byte[] bytes = answer.getContentAsByteArray();
            return new Answer(answer.getStatus(), bytes.length == 0 ? MissingNode.getInstance()
                    : new ObjectMapper().readTree(bytes));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
