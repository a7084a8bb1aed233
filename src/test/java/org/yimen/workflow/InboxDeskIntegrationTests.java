package org.yimen.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpMethod;
import org.springframework.web.context.WebApplicationContext;
import org.yimen.organization.AppointmentView;
import org.yimen.organization.Directory;
import org.yimen.platform.AccountKind;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.YimenClock;
import org.yimen.testing.PostgresTest;
import org.yimen.workflow.SealRequests.Answer;
import org.yimen.workflow.deadline.Reminders;

/** What caseworkers and supervisors do with tasks besides claiming and completing one. */
@SpringBootTest(properties = "yimen.content.directories=src/test/resources/content")
@PostgresTest
class InboxDeskIntegrationTests {

    @Autowired
    WebApplicationContext context;
    @Autowired
    YimenClock clock;
    @Autowired
    Directory directory;
    @Autowired
    Reminders reminders;

    private SealRequests seals;
    private CurrentUser clerk;

    @BeforeEach
    void setUp() {
        seals = new SealRequests(context);
        clerk = seals.user("window1");
        emptyThePool();
    }

    /** What other tests left there. */
    private void emptyThePool() {
        int status;
        do {
            status = seals.post(clerk, "/api/tasks/claim-next", null).status();
        } while (status == 200);
    }

    @AfterEach
    void restoreTime() {
        clock.reset();
        seals.jdbc.sql("delete from absence where reason = 'LEAVE' and from_date > current_date + 300").update();
    }

    @Test
    void handsATaskOverToAColleagueOfThePostOnly() {
        UUID id = seals.submitted();
        String task = seals.task(id);
        CurrentUser colleague = colleague();

        Answer stranger = transfer(task, seals.user("checker").accountId(), "出差");
        Answer unreasoned = transfer(task, colleague.accountId(), " ");
        Answer moved = transfer(task, colleague.accountId(), "出差一周");

        assertThat(stranger.status()).isEqualTo(403);
        assertThat(unreasoned.body().path("errors").get(0).path("field").asText()).isEqualTo("reason");
        assertThat(moved.body().path("assigneeName").asText()).isEqualTo(colleague.displayName());
        assertThat(seals.complete(clerk, task, "agree", null).slug()).isEqualTo("lost-race");
        assertThat(seals.get(colleague, "/api/cases/" + id + "/timeline").body().findValuesAsText("opinion"))
                .contains("出差一周");
        assertThat(seals.complete(colleague, task, "agree", null).status()).isEqualTo(200);
    }

    @Test
    void copiesATaskForInformation() {
        UUID id = seals.submitted();
        CurrentUser reader = seals.user("checker");
        assertThat(seals.get(reader, "/api/cases/" + id).status()).isEqualTo(404);

        Answer copied = seals.post(clerk, "/api/tasks/" + seals.task(id) + "/copy",
                Map.of("accountIds", List.of(reader.accountId()), "note", "请知悉"));

        assertThat(copied.status()).isEqualTo(200);
        assertThat(rows(reader, "tab=CC").get(0).path("note").asText()).endsWith("：请知悉");
        assertThat(seals.get(reader, "/api/cases/" + id).status()).isEqualTo(200);
        assertThat(seals.complete(reader, seals.task(id), "agree", null).status()).isEqualTo(403);
    }

    @Test
    void tellsOfEachTaskOfABatchHowItWent() {
        String fine = seals.task(seals.submitted());
        String taken = seals.task(seals.submitted());
        seals.post(colleague(), "/api/tasks/" + taken + "/claim", null);

        Answer answer = seals.post(clerk, "/api/tasks/batch/complete",
                Map.of("taskIds", List.of(fine, taken, "no-such-task"), "action", "agree"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).extracting(item -> item.path("ok").asBoolean()).containsExactly(true, false, false);
        assertThat(answer.body().get(1).path("problem").path("slug").asText()).isEqualTo("lost-race");
        assertThat(answer.body().get(2).path("problem").path("slug").asText()).isEqualTo("not-found");
        assertThat(seals.get(clerk, "/api/tasks/" + fine).body().path("task").path("state").asText()).isEqualTo("DONE");
    }

    @Test
    void aBatchTakesWhatWasTypedBefore() {
        UUID id = seals.submitted();
        seals.complete(clerk, seals.task(id), "agree", null);
        CurrentUser leader = seals.user("leader1");
        String task = seals.task(id);
        seals.post(leader, "/api/tasks/" + task + "/claim", null);
        Map<String, Object> typed = Map.of("remark", "份数待核");
        seals.send(HttpMethod.PUT, leader, "/api/tasks/" + task + "/draft", Map.of("data", typed, "opinion", ""), null);

        Answer back = seals.post(leader, "/api/tasks/batch/complete",
                Map.of("taskIds", List.of(task), "action", "back", "opinion", "请核实份数"));
        assertThat(back.body().get(0).path("ok").asBoolean()).as(back.body().toString()).isTrue();
        assertThat(seals.get(clerk, "/api/tasks/" + seals.task(id)).body().path("data").path("remark").asText())
                .isEqualTo("份数待核");
    }

    @Test
    void claimsWhatIsDueFirst() {
        String later = seals.task(seals.submitted());
        String first = seals.task(seals.submitted());
        seals.jdbc.sql("update inbox_task set due_at = due_at - interval '1 day' where task_id = :id")
                .param("id", first).update();

        assertThat(seals.post(clerk, "/api/tasks/claim-next", null).body().path("taskId").asText()).isEqualTo(first);
        assertThat(seals.post(clerk, "/api/tasks/claim-next", null).body().path("taskId").asText()).isEqualTo(later);
        assertThat(seals.post(clerk, "/api/tasks/claim-next", null).status()).isEqualTo(204);
    }

    @Test
    void listsEveryTaskOncePageByPage() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            expected.add(seals.task(seals.submitted()));
        }
        List<String> listed = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = seals.get(clerk, "/api/inbox?tab=POOL&size=3" + cursor).body();
            assertThat(page.path("total").asInt()).isEqualTo(7);
            page.path("rows").forEach(row -> listed.add(row.path("taskId").asText()));
            cursor = page.hasNonNull("next") ? "&cursor=" + page.path("next").asText() : null;
        } while (cursor != null);

        assertThat(listed).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void narrowsListsByNameNumberStageAndLight() {
        UUID wanted = seals.submitted("欧阳若兰");
        seals.submitted("赵铁柱");
        String number = seals.jdbc.sql("select case_number from inbox_task where case_id = :id").param("id", wanted)
                .query(String.class).single();

        assertThat(cases(clerk, "tab=POOL&q=若兰")).containsExactly(wanted.toString());
        assertThat(cases(clerk, "tab=POOL&q=兰若")).isEmpty();
        assertThat(cases(clerk, "tab=POOL&q=" + number)).containsExactly(wanted.toString());
        assertThat(cases(clerk, "tab=POOL&stage=审核")).hasSize(2);
        assertThat(cases(clerk, "tab=POOL&stage=签批")).isEmpty();
        assertThat(cases(clerk, "tab=POOL&light=RED")).isEmpty();
        clock.advance(Duration.ofDays(20));
        assertThat(cases(clerk, "tab=POOL&light=RED")).hasSize(2);
        assertThat(seals.get(clerk, "/api/inbox/counts").body().path("overdue").asInt()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void listsWhatIsNearlyDueWhetherYellowOrOrange() {
        UUID yellow = seals.submitted();
        UUID orange = seals.submitted();
        UUID green = seals.submitted();
        seals.jdbc.sql("update inbox_task set due_at = now() + interval '3 days', orange_at = now() + interval '2 days', "
                + "yellow_at = now() + case when case_id = :green then interval '1 day' else interval '-1 day' end "
                + "where case_id in (:ids)").param("green", green).param("ids", List.of(yellow, orange, green)).update();
        seals.jdbc.sql("update inbox_task set orange_at = now() - interval '1 hour' where case_id = :id")
                .param("id", orange).update();

        assertThat(cases(clerk, "tab=POOL&light=ORANGE&light=YELLOW")).containsExactlyInAnyOrder(yellow.toString(), orange.toString());
        assertThat(cases(clerk, "tab=POOL&light=YELLOW")).containsExactly(yellow.toString());
        assertThat(seals.get(clerk, "/api/inbox/counts").body().path("nearlyDue").asInt()).isGreaterThanOrEqualTo(2);
    }

    /** Friday's overdue clocks wait over the weekend for the leader's level; they must not stand before the others. */
    @Test
    void remindsOfWhatIsNewWhileManyWaitForTheNextLevel() {
        UUID waiting = seals.submitted();
        UUID fresh = seals.submitted();
        clock.advance(Duration.ofDays(12));
        reminders.remindAll();
        seals.jdbc.sql("update deadline_clock set reminded_level = 0, yellow_at = :now where case_id = :id")
                .param("now", utc(clock.instant())).param("id", fresh).update();
        seals.jdbc.sql("delete from notification where case_id = :id").param("id", fresh).update();
        Instant friday = previous(DayOfWeek.FRIDAY);
        seals.jdbc.sql("""
                insert into deadline_clock (case_id, code, name, name_en, scope, limit_text, state, started_at, due_at, yellow_at,
                    orange_at, estimated, reminded_level)
                select case_id, 'waiting' || n, name, name_en, scope, limit_text, state, started_at, :friday,
                    :friday - interval '9 days', :friday - interval '5 days', estimated, 3
                from deadline_clock, generate_series(1, 200) n where case_id = :id and scope = 'TASK' limit 200""")
                .param("friday", utc(friday)).param("id", waiting).update();
        clock.set(friday.plus(Duration.ofDays(4)));

        reminders.remindAll();

        assertThat(seals.jdbc.sql("select count(*) from notification where case_id = :id").param("id", fresh)
                .query(Integer.class).single()).isPositive();
        seals.jdbc.sql("delete from deadline_clock where code like 'waiting%'").update();
    }

    private Instant previous(DayOfWeek day) {
        return clock.instant().atZone(YimenClock.ZONE).with(TemporalAdjusters.previous(day)).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    @Test
    void remindsOncePerLevelAndTellsTheSupervisorWhenTimeIsUp() {
        UUID id = seals.submitted();
        assertThat(reminded(id)).isEmpty();

        clock.advance(Duration.ofDays(12));
        reminders.remindAll();
        List<Long> told = reminded(id);
        reminders.remindAll();

        assertThat(told).contains(clerk.accountId(), seals.user("leader1").accountId());
        assertThat(reminded(id)).isEqualTo(told);
        assertThat(seals.get(clerk, "/api/tasks/" + seals.task(id)).body().path("task").path("urged").asBoolean())
                .isTrue();
    }

    @Test
    void letsTheStandInWorkWhileAColleagueIsAway() {
        UUID id = seals.submitted();
        CurrentUser standIn = seals.user("handler1");
        String task = seals.task(id);
        assertThat(seals.complete(standIn, task, "agree", null).status()).isIn(403, 404);

        clock.advance(Duration.ofDays(400));
        seals.jdbc.sql("""
                insert into absence (staff_id, from_date, to_date, reason, deputy_staff_id)
                select a.id, :day, :day, 'LEAVE', d.id from staff a, staff d
                where a.account_id = :away and d.account_id = :deputy""")
                .param("day", java.time.LocalDate.now(clock)).param("away", clerk.accountId())
                .param("deputy", standIn.accountId()).update();

        assertThat(cases(standIn, "tab=POOL")).contains(id.toString());
        assertThat(seals.complete(standIn, task, "agree", null).status()).isEqualTo(200);
        assertThat(seals.get(standIn, "/api/cases/" + id + "/timeline").body().findValuesAsText("onBehalf"))
                .contains(clerk.displayName());
    }

    private List<Long> reminded(UUID caseId) {
        return seals.jdbc.sql("select distinct account_id from notification where case_id = :id and template = 'task-overdue' "
                + "order by account_id").param("id", caseId).query(Long.class).list();
    }

    private Answer transfer(String task, long account, String reason) {
        return seals.post(clerk, "/api/tasks/" + task + "/transfer", Map.of("accountId", account, "reason", reason));
    }

    private CurrentUser colleague() {
        AppointmentView other = directory.membersOf(seals.pool("ST_WINDOW")).stream()
                .filter(m -> m.accountId() != clerk.accountId()).findFirst().orElseThrow();
        return new CurrentUser(other.accountId(), "colleague", other.staffName(), AccountKind.STAFF);
    }

    private JsonNode rows(CurrentUser who, String query) {
        return seals.get(who, "/api/inbox?" + query).body().path("rows");
    }

    private List<String> cases(CurrentUser who, String query) {
        return rows(who, query).findValuesAsText("caseId");
    }
}
