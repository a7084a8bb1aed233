package org.yimen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.yimen.demo.ChildForms;
import org.yimen.testing.PoolWork;

/** How cases of children end: a level lowered by two, a child looked for and well again, a petition, a move to another district. */
@BrowserTest
class ChildEndingsWalkBrowserTests {

    private static final String OPINION = "按规定办理。";
    private static final String MANAGER = "minorctr.manager1";
    private static final String CHIEF = "child.chief1";
    private static final String VISITOR = "handler1b";
    private static final Consumer<Sheet> NOTHING = form -> { };

    @Test
    void aLevelIsLoweredByTwoAndNothingIsFound(Visitors visitors) {
        ReportWalkBrowserTests.report(visitors, "尉迟小溪", Household.idNumber(LocalDate.of(2016, 9, 8), 131));
        CaseSteps work = new CaseSteps(visitors, "尉", true);
        work.step(MANAGER, "register", OPINION, NOTHING);
        work.step(MANAGER, "submit", OPINION, form -> form.fill("danger", "2", "harm", "2", "guardian", "2", "vulnerability", "2",
                "repeated", "2", "altCare", "2", "manual", "YES", "manualLevel", "R3", "manualReason",
                "监护人已经搬离，孩子由姑姑照护，暂无现实危险，建议按中风险核实。"));
        work.step(CHIEF, "submit", OPINION, form -> form.fill("agreed", "YES", "reason", "已与社区核对，同意按中风险核实。"));
        work.step(VISITOR, "none", OPINION, form -> form.fill("seenAlone", "YES", "facts", "单独见到孩子，精神状态良好。", "finding", "NONE"));
        Visitor chief = work.step(CHIEF, "agree", OPINION, form -> form.fill("opinion", "同意结案。"));
        assertThat(chief.id("case-status")).containsText("归档");
        chief.look("child-no-concern");
    }

    @Test
    void aChildIsMissedAndFoundAndItsCaseClosesOnlyWhenAllIsWell(Visitors visitors) {
        UUID id = planned(visitors, "慕容小雨", 137, "SCHOOL");
        CaseSteps work = new CaseSteps(visitors, "慕", true);
        for (int time = 0; time < 2; time++) {
            work.step(VISITOR, "submit", OPINION, form -> form.fill("way", "HOME", "found", "NO", "missedWhy", "家中无人", "newRisk", "NO"));
        }
        work.step(MANAGER, "submit", OPINION, form -> form.fill("atDoor", "YES", "police", "派出所协查", "found", "YES", "result",
                "孩子随姑姑到邻县，已视频见到本人。"));
        work.step("ext_edu.officer1", "submit", OPINION, form -> form.fill("done", "YES", "result", "已安排心理老师每周辅导。"));
        visit(visitors, id, 31);
        visitors.pools().does(id, "Task_Review", "continue", ChildForms.review("LOW"));
        visit(visitors, id, 31);
        proposeToClose(work).look("child-observed-longer");
        visit(visitors, id, 130);
        proposeToClose(work);
        work.step(CHIEF, "agree", OPINION, form -> form.fill("opinion", "各项条件具备，同意结案。"));
        Visitor manager = visitors.who(MANAGER);
        for (int days : new int[] {38, 70}) {
            visitors.pass(Duration.ofDays(days));
            manager = work.step(MANAGER, "calm", OPINION, form -> form.fill("found", "YES", "calm", "YES", "state", "情绪稳定，按时上学。"));
        }
        assertThat(manager.id("case-status")).containsText("归档");
        manager.look("child-closed");
    }

    @Test
    void theCourtIsAskedToRevokeGuardianship(Visitors visitors) {
        planned(visitors, "令狐小雪", 139, "REVOKE");
        CaseSteps work = new CaseSteps(visitors, "令", true);
        work.step(MANAGER, "起草申请", "submit", OPINION, form -> form.fill("ground", "1", "petitioner", "CIVIL", "respondent", "令狐某",
                "court", "云溪区人民法院", "proposed", "姑姑，有照护能力", "childWish", "愿意和姑姑生活", "facts", "多次殴打。", "evidence",
                "病历、会商纪要", "withOrder", "NO"));
        work.step(CHIEF, "back", "请补充证据。", form -> form.fill("opinion", "请补充伤情鉴定。"));
        work.step(MANAGER, "起草申请", "submit", OPINION, form -> form.fill("evidence", "病历、伤情鉴定、会商纪要"));
        work.step(CHIEF, "agree", OPINION, form -> form.fill("opinion", "同意申请。"));
        work.step("director", "sign", OPINION, form -> form.fill("opinion", "签发。"));
        Visitor manager = work.step(MANAGER, "立案与裁判", "submit", OPINION, form -> form.fill("filedOn", visitors.today(), "caseNumber",
                "（2026）民特12号", "result", "REVOKED", "decidedOn", visitors.today(), "newGuardian", "姑姑"));
        manager.id("tab-letters").click();
        manager.look("child-petition");
    }

    @Test
    void aChildMovesAndItsCaseIsHandedOverOnlyWhenItIsReceived(Visitors visitors) {
        ReportWalkBrowserTests.report(visitors, "闻人小星", Household.idNumber(LocalDate.of(2016, 9, 8), 141));
        CaseSteps work = new CaseSteps(visitors, "闻", true);
        Visitor manager = work.step(MANAGER, "register", OPINION, NOTHING);
        UUID id = manager.caseId();
        visitors.pools().does(id, "Task_Triage", "submit", ChildForms.triage("0"));
        Consumer<Sheet> moved = form -> form.fill("district", "河东区民政局", "why", "MOVED", "handover", "走访记录两份、学校联系人。");
        work.act(MANAGER, id.toString(), "TransferRequested", "孩子随母亲搬到河东区。", moved);
        work.step(MANAGER, "登记接收地答复", "declined", OPINION, form -> form.fill("received", "NO", "answeredOn", visitors.today(),
                "receiver", "王某"));
        work.act(MANAGER, id.toString(), "TransferRequested", "河东区已核实住址，再次移交。", moved);
        work.step(MANAGER, "登记接收地答复", "received", OPINION, form -> form.fill("received", "YES", "answeredOn", visitors.today(),
                "receiver", "王某"));
        Visitor chief = work.step(CHIEF, "移交审签", "agree", OPINION, form -> form.fill("opinion", "对方已签收，同意移交。"));
        assertThat(chief.id("case-status")).containsText("已移送");
        chief.look("child-transferred");
        Visitor leader = work.act("director", id.toString(), "child-protection-reopened", "孩子又回到本区居住。", form -> form.fill("ground",
                "RETURNED", "facts", "孩子又回到本区居住，同意重新启动。"));
        leader.sees("风险评分");
        leader.look("child-reopened");
    }

    /** A reported child, as far as a plan after a conference that decided on a measure. */
    private static UUID planned(Visitors visitors, String child, int number, String measure) {
        ReportWalkBrowserTests.report(visitors, child, Household.idNumber(LocalDate.of(2016, 9, 8), number));
        Visitor manager = new CaseSteps(visitors, child.substring(0, 1), false).step(MANAGER, "register", OPINION, NOTHING);
        UUID id = manager.caseId();
        PoolWork pools = visitors.pools();
        pools.does(id, "Task_Triage", "submit", ChildForms.triage("2"));
        pools.does(id, "Task_Emergency", "submit", ChildForms.emergency(""));
        pools.does(id, "Task_Assess", "submit", ChildForms.assessment("2"));
        pools.does(id, "Task_Convene", "submit", ChildForms.convene(ChildForms.POLICE, ChildForms.SCHOOLS));
        pools.does(id, "Task_Attend", "submit", ChildForms.attendance());
        pools.does(id, "Task_Attend", "submit", ChildForms.attendance());
        pools.does(id, "Task_Minutes", "submit", ChildForms.minutes(visitors.today().plusDays(10), measure, ChildForms.POLICE,
                ChildForms.SCHOOLS));
        pools.does(id, "Task_Plan", "submit", ChildForms.plan(visitors.today()));
        return id;
    }

    private static void visit(Visitors visitors, UUID id, int days) {
        visitors.pass(Duration.ofDays(days));
        visitors.pools().does(id, "Task_Visit", "submit", ChildForms.visit(true, false));
    }

    /** The review says the risk is low, and the closing sheet that all is well; too early, the child stays in care. */
    private static Visitor proposeToClose(CaseSteps work) {
        work.step(MANAGER, "定期复评", "close", OPINION, form -> form.fill("risk", "LOW", "progress", "各项目标推进正常。", "changePlan", "NO"));
        return work.step(MANAGER, "submit", OPINION, form -> form.fill("guardianClear", "YES", "arranged", "YES", "informed", "YES",
                "pendingSuit", "NO", "pendingOrder", "NO", "suspectAtLarge", "NO", "evidence", "复评记录两份、学校证明。"));
    }
}
