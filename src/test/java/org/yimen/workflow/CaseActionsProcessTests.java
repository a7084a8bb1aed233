package org.yimen.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;
import org.yimen.platform.CurrentUser;
import org.yimen.testing.PostgresTest;

/** What a model offers beside its tasks, and the flags of actions. */
@SpringBootTest(properties = "yimen.content.directories=src/test/resources/content")
@PostgresTest
class CaseActionsProcessTests {

    private static final String TOO_LONG = "长".repeat(300);

    @Autowired
    WebApplicationContext context;

    private SealRequests seals;
    private CurrentUser clerk;
    private CurrentUser leader;

    @BeforeEach
    void setUp() {
        seals = new SealRequests(context);
        clerk = seals.user("window1");
        leader = seals.user("leader1");
    }

    @Test
    void offersAnActionToThePostItNamesOnly() {
        UUID id = seals.submitted();

        assertThat(offered(clerk, id)).isEmpty();
        assertThat(offered(leader, id)).containsExactly("CaseTerminated");
        assertThat(act(clerk, id, "CaseTerminated", "不再需要").status()).isEqualTo(404);
    }

    @Test
    void asksForAReason() {
        UUID id = seals.submitted();

        var refused = act(leader, id, "CaseTerminated", " ");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("errors").get(0).path("field").asText()).isEqualTo("reason");
        assertThat(status(id)).isNotEqualTo("TERMINATED");
    }

    @Test
    void endsACaseAndTellsWhoAndWhy() {
        UUID id = seals.submitted();

        assertThat(act(leader, id, "CaseTerminated", "申请单位已撤销").body().path("caseStatus").asText())
                .isEqualTo("TERMINATED");

        var timeline = seals.get(clerk, "/api/cases/" + id + "/timeline").body();
        assertThat(timeline.findValuesAsText("opinion")).contains("申请单位已撤销");
        assertThat(timeline.findValuesAsText("nodeName")).contains("终止办理");
        assertThat(offered(leader, id)).isEmpty();
    }

    @Test
    void opensARefusedCaseAgainAndKeepsWhatWasGathered() {
        UUID id = seals.submitted();
        seals.complete(clerk, seals.task(id), "refuse", "用途不符");
        assertThat(offered(leader, id)).containsExactly("seal-request-reopened");

        assertThat(act(leader, id, "seal-request-reopened", "行政复议决定撤销").body().path("caseStatus").asText())
                .isEqualTo("IN_PROGRESS");

        assertThat(seals.complete(clerk, seals.task(id), "agree", null).status()).isEqualTo(200);
        assertThat(seals.get(clerk, "/api/cases/" + id + "/submissions").body()).hasSizeGreaterThan(1);
        var diagram = seals.get(clerk, "/api/cases/" + id + "/diagram").body();
        assertThat(diagram.path("done").toString()).contains("End_Rejected", "Start_Reopened");
    }

    @Test
    void sendsBackOnceAndWithAnUnfinishedForm() {
        UUID id = seals.submitted();
        seals.complete(clerk, seals.task(id), "agree", null);
        String seal = seals.task(id);
        assertThat(actions(leader, seal)).contains("back");

        var back = seals.post(leader, "/api/tasks/" + seal + "/complete",
                Map.of("action", "back", "opinion", "份数不对", "data", Map.of("remark", TOO_LONG)));
        assertThat(back.status()).as(back.toString()).isEqualTo(200);

        seals.complete(clerk, seals.task(id), "agree", null);
        String again = seals.task(id);
        assertThat(actions(leader, again)).doesNotContain("back");
        assertThat(seals.get(leader, "/api/tasks/" + again).body().path("draft").path("data").path("remark").asText())
                .isEqualTo(TOO_LONG);
        assertThat(seals.complete(leader, again, "back", "再退一次").status()).isEqualTo(400);
        assertThat(seals.complete(leader, again, "sign", null).status()).isEqualTo(200);
    }

    private java.util.List<String> offered(CurrentUser who, UUID id) {
        return seals.get(who, "/api/cases/" + id + "/actions").body().findValuesAsText("code");
    }

    private java.util.List<String> actions(CurrentUser who, String task) {
        return seals.get(who, "/api/tasks/" + task).body().path("actions").findValuesAsText("code");
    }

    private SealRequests.Answer act(CurrentUser who, UUID id, String code, String reason) {
        return seals.post(who, "/api/cases/" + id + "/actions/" + code, Map.of("reason", reason));
    }

    private String status(UUID id) {
        return seals.get(clerk, "/api/cases/" + id).body().path("status").asText();
    }
}
