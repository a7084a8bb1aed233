package org.yimen.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.YimenClock;
import org.yimen.testing.PostgresTest;

@SpringBootTest(properties = "yimen.content.directories=src/test/resources/content")
@PostgresTest
class CaseLifeProcessTests {

    @Autowired
    WebApplicationContext context;
    @Autowired
    YimenClock clock;

    private SealRequests seals;
    private CurrentUser clerk;
    private CurrentUser leader;

    @BeforeEach
    void setUp() {
        clock.set(OffsetDateTime.parse("2026-02-12T10:00:00+08:00").toInstant());
        seals = new SealRequests(context);
        clerk = seals.user("window1");
        leader = seals.user("leader1");
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    void carriesACaseFromSubmissionToItsLetter() {
        UUID id = seals.submitted();
        String review = seals.task(id);

        var row = seals.get(clerk, "/api/inbox?tab=POOL&q=" + "王建国").body().path("rows").findValuesAsText("taskId");
        assertThat(row).contains(review);
        assertThat(seals.post(clerk, "/api/tasks/" + review + "/claim", null).status()).isEqualTo(200);
        var work = seals.get(clerk, "/api/tasks/" + review).body();
        assertThat(work.path("actions").findValuesAsText("code")).containsExactly("agree", "refuse");
        assertThat(work.path("data").has("fits")).isTrue();
        assertThat(work.path("task").path("remainingText").asText()).isEqualTo("剩2个工作日");
        assertThat(work.path("task").path("applicantName").asText()).isEqualTo("王**");
        var preview = seals.post(clerk, "/api/tasks/" + review + "/preview", java.util.Map.of("action", "agree")).body();
        assertThat(preview.get(0).path("nodeName").asText()).isEqualTo("领导签批");
        assertThat(preview.get(0).path("people").asInt()).isPositive();

        var completed = seals.complete(clerk, review, "agree", null);
        assertThat(completed.status()).as(completed.toString()).isEqualTo(200);
        assertThat(completed.body().path("next").get(0).path("taskName").asText()).isEqualTo("领导签批");

        assertThat(seals.complete(leader, seals.task(id), "sign", null).body().path("caseStatus").asText())
                .isEqualTo("APPROVED");
        var head = seals.get(clerk, "/api/cases/" + id).body();
        assertThat(head.path("status").asText()).isEqualTo("APPROVED");
        assertThat(head.path("due").path("state").asText()).isEqualTo("STOPPED");
        assertThat(seals.get(clerk, "/api/cases/" + id + "/timeline").body().findValuesAsText("actionName"))
                .contains("同意", "签批");
        var diagram = seals.get(clerk, "/api/cases/" + id + "/diagram").body();
        assertThat(diagram.path("done").toString()).contains("Task_Review", "Task_Seal", "End_Approved");
        assertThat(diagram.path("nodes").path("Task_Review").get(0).path("action").asText()).isEqualTo("同意");
        assertThat(seals.get(clerk, "/api/cases/" + id + "/decisions").body()).hasSize(1);
    }

    @Test
    void endsARefusedCaseAndItsClocks() {
        UUID id = seals.submitted();
        String review = seals.task(id);

        assertThat(seals.complete(clerk, review, "refuse", " ").status()).isEqualTo(400);
        var refused = seals.complete(clerk, review, "refuse", "用途不符");

        assertThat(refused.body().path("caseStatus").asText()).isEqualTo("REJECTED");
        assertThat(seals.get(clerk, "/api/cases/" + id + "/deadlines").body().findValuesAsText("state"))
                .hasSize(2).containsOnly("STOPPED");
    }

    @Test
    void endsTheProcessWhenTheApplicationIsWithdrawn() {
        UUID id = seals.submitted();
        String review = seals.task(id);

        assertThat(seals.post(clerk, "/api/cases/" + id + "/withdraw", java.util.Map.of("reason", "不再需要")).status())
                .isEqualTo(200);

        assertThat(seals.jdbc.sql("select status from inbox_task where task_id = :id").param("id", review)
                .query(String.class).single()).isEqualTo("CANCELLED");
        assertThat(seals.complete(clerk, review, "agree", null).slug()).isEqualTo("state-conflict");
    }
}
