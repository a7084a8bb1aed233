package org.yimen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A report without an account goes through all offices to the first visit; others learn only whom to ask. */
@BrowserTest
class ReportWalkBrowserTests {

    private static final String POLICE = "EXT_DEPT@unit:EXT_POLICE";
    private static final String SCHOOLS = "EXT_DEPT@unit:EXT_EDU";
    private static final String OPINION = "按规定办理。";
    private static final String MANAGER = "minorctr.manager1";

    @Test
    void aReportBecomesAPlanAndAVisitAndOthersLearnOnlyWhomToAsk(Visitors visitors) {
        String number = Household.idNumber(LocalDate.of(2016, 7, 8), 123);
        report(visitors, "欧阳小鹿", number);
        CaseSteps work = new CaseSteps(visitors, "欧", false);
        work.step(MANAGER, "register", OPINION, form -> { });
        Visitor manager = work.step(MANAGER, "submit", OPINION, form -> form.fill("danger", "2", "harm", "2", "guardian", "2",
                "vulnerability", "2", "repeated", "2", "altCare", "2", "manual", "NO"));
        manager.look("report-triaged");
        work.step(MANAGER, "submit", OPINION, form -> form.row("timeline", 0, "time", "10:20", "action", "SEEN", "actor", "社工")
                .fill("policeContact", "YES", "policeReceipt", "110-1", "seenChild", "YES", "removal", "NONE", "placement",
                        "HOME", "safetyPlan", "姑姑每天上门", "childWish", "想和姑姑住", "custody", "NO"));
        work.step(MANAGER, "submit", OPINION, form -> form.row("assessors", 0, "name", "魏珍平", "qualified", "YES")
                .row("assessors", 1, "name", "王小明", "qualified", "NO").fill("bothSigned", "YES", "safety", "2", "housing", "2",
                        "online", "2", "body", "2", "mind", "2", "schooling", "2", "will", "2", "ability", "2", "state", "2",
                        "economy", "2", "network", "2", "evidence", "SCHOOL", "conclusion", "CONDITIONAL", "dispute", "NO",
                        "newDanger", "NO", "advice", "召开会商"));
        work.step(MANAGER, "submit", OPINION, form -> form.fill("place", "未保中心", "agenda", "事实、风险、分工")
                .row("invited", 0, "office", POLICE).row("invited", 1, "office", SCHOOLS));
        work.step("ext_police.officer1", "submit", OPINION, form -> form.fill("coming", "YES", "secrecy", "YES"));
        work.step("ext_edu.officer1", "submit", OPINION, form -> form.fill("coming", "YES", "secrecy", "YES"));
        LocalDate due = visitors.today().plusDays(9);
        work.step(MANAGER, "submit", OPINION, form -> form.fill("presentOffices", new Object[] {POLICE, SCHOOLS}, "recused", "YES",
                "issues", "父亲多次殴打", "opinions", "一致").row("decisions", 0, "measure", "SCHOOL", "office", SCHOOLS, "dueOn", due,
                "content", "心理辅导"));
        work.step(MANAGER, "submit", OPINION, form -> form.fill("reviewOn", visitors.today().plusDays(29))
                .row("goals", 0, "field", "SAFETY", "target", "不再发生", "dueOn", due)
                .row("services", 0, "service", "监护培训", "by", "妇联", "rhythm", "4次").fill("childAgrees", "YES",
                        "guardianAgrees", "NOT_ASKED"));
        work.step("handler1b", "submit", OPINION, form -> form.fill("way", "HOME", "found", "YES", "alone", "YES", "state", "平稳",
                "newRisk", "NO")).look("report-visited");
        asks(visitors, number);
    }

    @Test
    void aChildInDangerIsTakenIntoCareAndWhatIsReportedAgainJoinsItsCase(Visitors visitors) {
        String number = Household.idNumber(LocalDate.of(2017, 4, 6), 321);
        report(visitors, "唐小满", number);
        CaseSteps work = new CaseSteps(visitors, "唐", true);
        work.step(MANAGER, "register", OPINION, form -> { });
        Visitor manager = work.step(MANAGER, "submit", OPINION, form -> form.fill("danger", "4", "harm", "4", "guardian", "4",
                "vulnerability", "4", "repeated", "4", "altCare", "4", "manual", "NO"));
        String caseId = manager.caseId().toString();
        work.step(MANAGER, "submit", OPINION, form -> form.row("timeline", 0, "time", "10:20", "action", "POLICE", "actor", "社工")
                .row("timeline", 1, "time", "10:50", "action", "SEEN", "actor", "社工").fill("policeContact", "YES", "policeReceipt", "110-2", "seenChild", "YES", "removal", "POLICE", "placement",
                        "CENTRE", "childWish", "不想回家", "custody", "YES", "custodyGround", "6")
                .attach("handover", Photo.of("交接书")));
        work.step("director", "sign", "同意临时监护。", form -> form.fill("endsOn", visitors.today().plusMonths(6), "keeper",
                "区未保中心", "visits", "YES", "reviewOn", visitors.today().plusMonths(2)));
        report(visitors, "唐小满", number);
        work.step(MANAGER, "核对登记", "merge", "同一儿童，并入原件。", form -> { });
        work.step(MANAGER, "再次报告", "submit", OPINION, form -> form.fill("facts", "邻居再次报告，孩子已在中心。", "raisedTo", "R2"));
        manager.go("/cases/" + caseId).id("tab-diagram").click();
        assertThat(manager.page().locator("[data-testid=diagram] svg").first()).isVisible();
        manager.look("child-diagram");

        Visitor chief = work.act("child.chief1", caseId, "CaseEnded", "按规定终止。", form -> form.fill("ground", "OTHER", "facts",
                "监护权已由法院变更，孩子随姑姑生活。"));
        assertThat(chief.id("case-status")).containsText("终止");
        Visitor leader = work.act("director", caseId, "child-protection-reopened", "又发现新的风险。", form -> form.fill("ground", "RISK",
                "facts", "又发现新的风险，同意重新启动。"));
        assertThat(leader.id("case-status")).not().containsText("终止");
    }

    /** Somebody without an account reports what happens to a child. */
    static void report(Visitors visitors, String child, String number) {
        Visitor stranger = visitors.stranger().go("/portal");
        stranger.id("portal-report-child-protection").click();
        assertThat(stranger.id("report-next")).isVisible();
        stranger.sheet().fill("happeningNow", "NO", "mrCodes", "NONE", "policeTold", "NO", "narrative", "邻居多次听到孩子哭喊，见到孩子手臂有淤青，怕回家。",
                "childName", child, "childIdNumber", number, "ageRange", "8TO13", "gender", "FEMALE", "unattended", "NO",
                "region", "210299001001", "location", "磨坊里12号", "suspectRelation", "FATHER", "source", "CITIZEN");
        stranger.look("report");
        stranger.id("report-next").click();
        stranger.sheet().fill("anonymous", "YES", "relation", "NEIGHBOUR");
        stranger.look("report-reporter");
        stranger.id("report-send").click();
        assertThat(stranger.id("report-receipt")).isVisible();
        stranger.look("report-receipt");
    }

    private static void asks(Visitors visitors, String number) {
        Visitor handler = visitors.who("handler1").go("/cases?q=" + number);
        assertThat(handler.id("hidden-record")).containsText("未成年人救助保护中心");
        handler.look("report-hidden");
        handler.id("break-glass").click();
        handler.id("break-glass-reason").fill("孩子在派出所，需要马上联系亲属。");
        handler.id("break-glass-confirm").click();
        handler.page().waitForURL("**/cases/*");
        handler.sees("欧某某");
        Visitor chief = visitors.who("child.chief1").go("/emergency-access");
        assertThat(chief.id("access-table")).containsText("派出所");
        chief.look("report-access-review");
        chief.id("access-justified").click();
        chief.page().locator(".el-message-box textarea").fill("情况属实");
        chief.page().locator(".el-message-box .el-button--primary").click();
        assertThat(chief.id("access-justified")).hasCount(0);
    }
}
