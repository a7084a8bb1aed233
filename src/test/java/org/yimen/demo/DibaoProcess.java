package org.yimen.demo;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.yimen.documents.DocumentUploads;
import org.yimen.notice.CaseNotices;
import org.yimen.notice.ObjectionDesk;
import org.yimen.organization.Directory;
import org.yimen.organization.Pool;
import org.yimen.organization.WorkingCalendar;
import org.yimen.platform.Accounts;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.YimenClock;
import org.yimen.testing.PoolWork;
import org.yimen.testing.PostgresTest;
import org.yimen.verification.VerificationJobs;
import org.yimen.workflow.DueJobs;
import org.yimen.workflow.Tasks;
import org.yimen.workflow.model.CaseActionModel;
import org.yimen.workflow.task.CaseActions;
import org.yimen.workflow.task.TaskClaims;

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
    DemoApplicants applicants;
    @Autowired
    CaseActions actions;
    @Autowired
    Tasks tasks;
    @Autowired
    TaskClaims claims;
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
    UUID lived(String code, int days, List<Object> departments) throws Exception {
        var script = new ObjectMapper(new YAMLFactory()).readValue(Path.of("bpmn/dibao/demo.yml").toFile(), DemoScript.class);
        var story = script.scenarios().stream().filter(s -> s.code().equals(code)).findFirst().orElseThrow();
        long seed = SEED.incrementAndGet();
        var timetable = new DemoTimetable(calendar, clock);
        var diary = timetable.diary(seed);
        var people = new InventedPeople(seed, LocalDate.now(clock), directory.subtree(directory.bureau().id()));
        Instant begin = clock.instant();
        for (int night = 1; night <= days; night++) {
            timetable.at(LocalDate.ofInstant(begin, YimenClock.ZONE).plusDays(night).atTime(LocalTime.of(0, 5))
                    .atZone(YimenClock.ZONE).toInstant(), this::night);
        }
        var scenario = told(story, departments).knownAs(script.departments());
        var family = applicants.invite(scenario, people);
        Set<UUID> earlier = cases();
        diary.at(begin, () -> life.begin(catalog.item("dibao"), scenario, family, diary));
        timetable.run(begin.plus(Duration.ofDays(days)), Runnable::run);
        clock.set(begin.plus(Duration.ofDays(days)));
        UUID id = cases().stream().filter(one -> !earlier.contains(one)).findFirst().orElseThrow();
        putBack(id);
        return id;
    }

    private Set<UUID> cases() {
        return jdbc.sql("select id from case_file where item_code = 'dibao'").query(UUID.class).set();
    }

    /** People of the demo take a task now and then and leave it; here it lies in its pool. */
    private void putBack(UUID id) {
        jdbc.sql("select task_id, assignee from inbox_task where case_id = ? and status = 'OPEN' and assignee is not null and pool_post <> 'APPLICANT'")
                .param(id).query((row, n) -> Map.entry(row.getString(1), row.getLong(2))).list().forEach(claim ->
                        users.as(accounts.find(claim.getValue()).orElseThrow(), () -> claims.unclaim(claim.getKey())));
    }

    private static DemoScript.DemoScenario told(DemoScript.DemoScenario story, List<Object> rows) {
        List<Object> all = new ArrayList<>(story.departments());
        all.addAll(rows);
        return new DemoScript.DemoScenario(story.code(), story.weight(), story.within(), story.at(), story.channel(),
                story.household(), story.minAge(), story.maxAge(), story.application(), story.documents(), all,
                story.tasks(), story.withdraw(), story.objection());
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
        return pools().members(new Pool(unit, post)).get(0);
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
        return pools().open(id);
    }

    Tasks.OpenTask task(UUID id, String key) {
        return pools().task(id, key);
    }

    /** Completes an open task of this name as somebody of its pool. */
    CurrentUser complete(UUID id, String key, String action, Map<String, Object> data) {
        return pools().does(id, key, action, data);
    }

    /** The same, as somebody of the pool whom the duties of the case do not keep from it, and none of these. */
    CurrentUser complete(UUID id, String key, String action, Map<String, Object> data, List<CurrentUser> others) {
        return pools().does(id, key, action, data, others);
    }

    /** The check finds a pension of the single applicant between the standard and one and a half of it. */
    void foundLowMargin(UUID id) {
        Object member = ((Map<?, ?>) ((List<?>) desk.latest(id, "application").get("members")).get(0)).get("name");
        users.as(holder(id, "ST_HANDLER"), () -> desk.recordSubmission(id, "checkReport", Map.of("incomes", List.of(
                Map.of("member", member, "kind", "PENSION", "period", "MONTHLY", "amount", 1050))), null));
    }

    /** Completes a task that wants a photo, with one. */
    void photographed(UUID id, String key, String material, Map<String, Object> form) {
        CurrentUser who = pool(task(id, key)).get(0);
        users.as(who, () -> tasks.claim(task(id, key).taskId()));
        byte[] picture = new DemoPictures().draw("照片", material + id);
        users.as(who, () -> context.getBean(DocumentUploads.class).upload(id, material, material + ".png",
                new ByteArrayInputStream(picture), null));
        complete(id, key, "submit", form);
    }

    List<CurrentUser> pool(Tasks.OpenTask task) {
        return pools().members(Pool.parse(task.pool()));
    }

    PoolWork pools() {
        return new PoolWork(context);
    }

    CurrentUser applicant(UUID id) {
        return pools().applicant(id);
    }

    Instant totalDue(UUID id) {
        return clockDue(id, "total");
    }

    Instant clockDue(UUID id, String code) {
        return jdbc.sql("""
                select due_at from deadline_clock where case_id = :case and code = :code and task_id is null
                order by id desc limit 1""").param("case", id).param("code", code)
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
