package org.yimen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yimen.demo.DepartmentsForTests;
import org.yimen.platform.YimenClock;

/** A case in which everything is disputed that can be: the check, the notice, the decision. */
@BrowserTest
class DisputeWalkBrowserTests {

    @Autowired
    private DepartmentsForTests departments;
    @Autowired
    private YimenClock clock;

    @Test
    void aDisputedCaseIsLookedAtAgainAndAgain(Visitors visitors) {
        Household household = Household.of("韩秋实", "苏小雪", 1200);
        departments.onFile(household.spouseId(), "SOCIAL_INSURANCE", Map.of("insured", false, "unemploymentMonthly", 400));
        Visitor citizen = visitors.who("citizen1");
        String caseId = Application.unseen(visitors, household);
        CaseWork work = new CaseWork(visitors, household, caseId, false);
        CaseWork before = new UnseenWork(visitors, household, caseId);
        before.accept();
        before.visit();
        before.confirmVisit();

        contest(visitors, citizen, caseId);
        lookAgain(work);
        work.step("handler1", "agree", "拟同意。", form -> form.fill("investigation", "经复查，失业金属实，收入仍低于标准。"));
        work.step("leader1", "agree", "同意。", form -> { });
        Neighbour.objects(visitors, household.applicant(), "他家在外面还有一份长期工作，请核实。");
        work.step("handler1", "meeting", "各方说法不一，提请民主评议。", form -> form.fill("heldOn", today(), "findings",
                "走访邻里，各方说法不一。", "finding", "PARTLY", "feedback", "您反映的情况将提交民主评议。"));
        meet(work, household);
        refuse(work);

        citizen.go("/portal/cases/" + caseId);
        assertThat(citizen.id("portal-status")).containsText("不予确认");
        assertThat(citizen.id("portal-letter-discrepancy")).isVisible();
        assertThat(citizen.id("portal-letter-refusal")).isVisible();
        citizen.look("portal-dispute-refused");
        openAgain(visitors, caseId);
        citizen.go("/portal/cases/" + caseId);
        assertThat(citizen.id("portal-status")).not().containsText("不予确认");
        citizen.look("portal-dispute-reopened");
    }

    private static void contest(Visitors visitors, Visitor citizen, String caseId) {
        visitors.pass(Duration.ofMinutes(25));
        citizen.go("/portal/cases/" + caseId);
        assertThat(citizen.id("line-SOCIAL_INSURANCE")).containsText("失业金");
        citizen.id("portal-open-task").click();
        citizen.sheet().fill("statement", "失业金去年已经停发，请复查。").attach("proof", Photo.of("停发证明"));
        citizen.look("portal-contest");
        citizen.page().waitForResponse(answer -> answer.url().endsWith("/complete") && answer.ok(),
                () -> citizen.id("portal-submit-task").click());
    }

    private void lookAgain(CaseWork work) {
        Visitor handler = work.claim("handler1");
        handler.id("tab-household").click();
        handler.id("line-recheck").click();
        handler.id("line-text").fill("失业保险处书面答复：仍在领取，每月400元。");
        handler.look("check-again-line");
        handler.id("line-submit").click();
        assertThat(handler.id("line-recheck")).hasCount(0);
        handler.taskSheet().fill("reportDate", today(), "overall", "DIFF", "conclusion", "失业金每月400元，未申报。")
                .row("incomes", 0, "member", "苏小雪", "kind", "UNEMPLOYMENT", "period", "MONTHLY", "amount", 400,
                        "source", "SOCIAL_INSURANCE");
        handler.look("check-again");
        work.decide(handler, "submit", "复查属实。");
    }

    private void meet(CaseWork work, Household household) {
        work.step("handler1", "submit", "评议结束。", form -> form.fill("heldOn", today(), "place", "社区会议室", "host",
                "魏珍平", "present", 9, "delegates", 6, "steps", new Object[] {"POLICY", "FACTS", "DEBATE", "VOTE", "SIGNED"},
                "recused", new Object[] {"YES"}, "agreed", 2, "against", 7, "minutes",
                "与会人员听取了情况介绍，多数认为该家庭另有稳定收入，不符合条件。", "feedback", "经民主评议，多数认为不符合条件。")
                .attach("signedMinutes", Photo.of("评议记录-" + household.applicant())));
    }

    private static void refuse(CaseWork work) {
        work.step("handler1", "disagree", "拟不予确认。", form -> form.fill("proposal", "NONE", "deviationReason",
                "民主评议查明该家庭另有长期稳定收入未申报，与规则测算所依据的收入不一致。", "investigation", "经民主评议，另有稳定收入。",
                "refusalReason", "共同生活家庭成员月人均收入高于当地低保标准。"));
        work.step("leader1", "disagree", "同意拟不予确认。", form -> form.fill("deviationConfirmed", true));
        work.review("refuse", "另有收入，拟不予确认。");
        work.step("chief", "agree", "同意审核意见。", form -> form.fill("lawful", "YES"));
        work.step("director", "refuse", "不予确认。", form -> { });
    }

    /** The reconsideration organ annuls the refusal: the same case goes on, with all that is known of it. */
    private void openAgain(Visitors visitors, String caseId) {
        visitors.pass(Duration.ofDays(40));
        Visitor director = new CaseSteps(visitors, "", true).act("director", caseId, "dibao-reopened",
                "行政复议决定撤销，责令重新作出决定。", form -> form.fill("ground", "RECONSIDERATION", "document", "西政复决〔2026〕12号",
                        "documentDate", today(), "findings", "重新核实申请人近十二个月的工资收入。"));
        assertThat(director.id("case-status")).not().containsText("不予确认");
        assertTrue(visitors.waits(caseId, "Task_BureauReview"));
        director.look("case-reopened");
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }
}
