package org.yimen.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.reset;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.web.context.WebApplicationContext;
import org.yimen.audit.AuditTrail;
import org.yimen.cases.CaseDesk;
import org.yimen.platform.CurrentUser;
import org.yimen.testing.PostgresTest;
import org.yimen.workflow.SealRequests.Answer;
import org.yimen.workflow.deadline.Deadlines;
import org.yimen.workflow.inbox.InboxReconciler;
import org.yimen.workflow.inbox.InboxTasks;
import org.yimen.workflow.task.Drafts;

@SpringBootTest(properties = "yimen.content.directories=src/test/resources/content")
@PostgresTest
class TaskRaceIntegrationTests {

    private static final List<String> TABLES = List.of("case_file", "case_timeline", "case_submission",
            "case_participant", "inbox_task", "case_duty", "deadline_clock", "deadline_event", "task_draft",
            "audit_entry", "act_ru_task", "act_ru_execution", "act_hi_actinst", "command_receipt");

    @Autowired
    WebApplicationContext context;
    @MockitoSpyBean
    CaseDesk desk;
    @MockitoSpyBean
    AuditTrail audit;
    @MockitoSpyBean
    Deadlines deadlines;
    @MockitoSpyBean
    InboxTasks inbox;
    @MockitoSpyBean
    Drafts drafts;

    private SealRequests seals;
    private CurrentUser clerk;

    @BeforeEach
    void setUp() {
        seals = new SealRequests(context);
        clerk = seals.user("window1");
    }

    private CurrentUser colleague() {
        return seals.bean(org.yimen.organization.Directory.class).membersOf(seals.pool("ST_WINDOW")).stream()
                .filter(m -> m.accountId() != clerk.accountId()).findFirst()
                .map(m -> new CurrentUser(m.accountId(), "colleague", m.staffName(),
                        org.yimen.platform.AccountKind.STAFF)).orElseThrow();
    }

    @Test
    void letsOneOfTwoClaimAndTellsTheOtherWhoAndWhen() throws Exception {
        String task = seals.task(seals.submitted());

        Answer lost = loser(() -> seals.post(clerk, "/api/tasks/" + task + "/claim", null),
                () -> seals.post(colleague(), "/api/tasks/" + task + "/claim", null));

        assertThat(lost.status()).isEqualTo(409);
        assertThat(lost.slug()).isEqualTo("lost-race");
        assertThat(lost.body().path("by").asText()).isNotBlank();
        assertThat(lost.body().path("at").asText()).isNotBlank();
    }

    @Test
    void letsOneOfTwoCompleteAndTellsTheOtherWhoAndWhen() throws Exception {
        UUID id = seals.submitted();
        String task = seals.task(id);

        Answer lost = loser(() -> seals.complete(clerk, task, "agree", null),
                () -> seals.complete(colleague(), task, "agree", null));

        assertThat(lost.status()).isEqualTo(409);
        assertThat(lost.slug()).isEqualTo("lost-race");
        assertThat(lost.body().path("by").asText()).isNotBlank();
        assertThat(seals.jdbc.sql("select count(*) from inbox_task where case_id = :id").param("id", id)
                .query(Integer.class).single()).isEqualTo(2);
    }

    private static Answer loser(Callable<Answer> one, Callable<Answer> other) throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        try {
            List<Answer> answers = List.of(pool.submit(one), pool.submit(other)).stream().map(f -> {
                try {
                    return f.get();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }).toList();
            assertThat(answers).extracting(Answer::status).contains(200);
            return answers.stream().filter(a -> a.status() != 200).findFirst().orElseThrow();
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void actsOnceOnTheSameRequestSentTwice() {
        UUID id = seals.submitted();
        String path = "/api/tasks/" + seals.task(id) + "/complete";
        String key = UUID.randomUUID().toString();

        Answer first = seals.send(HttpMethod.POST, clerk, path, Map.of("action", "agree"), key);
        Answer second = seals.send(HttpMethod.POST, clerk, path, Map.of("action", "agree"), key);

        assertThat(first.status()).isEqualTo(200);
        assertThat(second).isEqualTo(first);
        assertThat(seals.jdbc.sql("select count(*) from case_timeline where case_id = :id and action = 'agree'")
                .param("id", id).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void leavesEverythingAsItWasWhenAnyCollaboratorFails() {
        UUID id = seals.submitted();
        String task = seals.task(id);
        seals.send(HttpMethod.PUT, clerk, "/api/tasks/" + task + "/draft", Map.of("data", Map.of("remark", "草稿")), null);
        String before = fingerprint();
        RuntimeException failure = new IllegalStateException("injected");
        List<Runnable> failures = List.of(
                () -> doThrow(failure).when(target(desk)).recordSubmission(any(), any(), any(), any()),
                () -> doThrow(failure).when(target(desk)).addTimeline(any(), any()),
                () -> doThrow(failure).when(target(desk)).addParticipant(any(), any()),
                () -> doThrow(failure).when(target(drafts)).clear(any()),
                () -> doThrow(failure).when(target(audit)).record(any()),
                () -> doThrow(failure).when(target(deadlines)).stopTask(any(), any()),
                () -> doThrow(failure).when(target(deadlines)).start(any()),
                () -> doThrow(failure).when(target(inbox)).previousUnit(any()));

        for (Runnable inject : failures) {
            inject.run();
            assertThatFails(task);
            List.of(desk, audit, deadlines, inbox, drafts).forEach(bean -> reset(target(bean)));
            assertThat(fingerprint()).isEqualTo(before);
        }
        assertThat(seals.complete(clerk, task, "agree", null).status()).isEqualTo(200);
    }

    /** The spy itself, behind its transaction proxy. */
    private static <T> T target(T bean) {
        return org.springframework.test.util.AopTestUtils.getUltimateTargetObject(bean);
    }

    private void assertThatFails(String task) {
        int status;
        try {
            status = seals.complete(clerk, task, "agree", null).status();
        } catch (IllegalStateException e) {
            status = 500;
        }
        assertThat(status).isEqualTo(500);
    }

    private String fingerprint() {
        StringBuilder all = new StringBuilder();
        for (String table : TABLES) {
            all.append(table).append('=').append(seals.jdbc.sql("select md5(coalesce(string_agg(t::text, '|' "
                    + "order by t::text), '')) from " + table + " t").query(String.class).single()).append('\n');
        }
        return all.toString();
    }

    @Test
    void keepsConflictingDutiesApart() {
        UUID id = seals.submitted();
        assertThat(seals.complete(clerk, seals.task(id), "agree", null).status()).isEqualTo(200);
        String sign = seals.task(id);
        seals.jdbc.sql("update case_duty set account_id = :leader where case_id = :id")
                .param("leader", seals.user("leader1").accountId()).param("id", id).update();

        Answer claim = seals.post(seals.user("leader1"), "/api/tasks/" + sign + "/claim", null);
        Answer complete = seals.complete(seals.user("leader1"), sign, "sign", null);

        assertThat(claim.slug()).isEqualTo("separation-of-duties");
        assertThat(claim.body().path("conflict").asText()).isEqualTo("ACCEPT");
        assertThat(complete.slug()).isEqualTo("separation-of-duties");
    }

    @Test
    void refusesWhoIsNotInThePool() {
        String task = seals.task(seals.submitted());

        assertThat(seals.complete(seals.user("checker"), task, "agree", null).status()).isIn(403, 404);
        assertThat(seals.get(seals.user("admin"), "/api/tasks/" + task).status()).isEqualTo(404);
    }

    @Test
    void provesTheInboxAgainstTheEngineAndRebuildsIt() {
        String claimed = seals.task(seals.submitted());
        String lost = seals.task(seals.submitted());
        String surplus = seals.task(seals.submitted());
        InboxReconciler reconciler = seals.bean(InboxReconciler.class);
        assertThat(reconciler.compare().clean()).isTrue();

        seals.jdbc.sql("update inbox_task set assignee = 1 where task_id = :id").param("id", claimed).update();
        seals.jdbc.sql("delete from inbox_task where task_id = :id").param("id", lost).update();
        seals.jdbc.sql("insert into inbox_count (pool, stage, stage_en, n) values ('1:X', 'x', 'x', 3)").update();
        seals.jdbc.sql("delete from act_ru_identitylink where task_id_ = :id").param("id", surplus).update();
        seals.jdbc.sql("delete from act_ru_task where id_ = :id").param("id", surplus).update();

        var report = reconciler.rebuild();
        assertThat(report.different()).contains(claimed);
        assertThat(report.missing()).contains(lost);
        assertThat(report.surplus()).contains(surplus);
        assertThat(report.counters()).isPositive();
        assertThat(reconciler.compare().clean()).isTrue();
    }
}
