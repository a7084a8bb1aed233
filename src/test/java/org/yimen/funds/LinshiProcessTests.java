package org.yimen.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yimen.funds.EmergencyOffice.instant;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CaseIntake;
import org.yimen.cases.CaseProgress.NextStep;
import org.yimen.cases.CaseStatus;
import org.yimen.notice.ObjectionRaised;
import org.yimen.organization.UnitKind;
import org.yimen.platform.DomainProblem;
import org.yimen.registers.AllowanceOffice;
import org.yimen.registers.AllowanceTestBase;
import org.yimen.testing.PoolWork;
import org.yimen.workflow.DueJobs;
import org.yimen.workflow.task.CaseActions;
import org.yimen.workflow.task.TaskDesk;

/** Emergency assistance: help before the papers, the ordinary way, who approves, and every end of both. */
class LinshiProcessTests extends AllowanceTestBase {

    @Autowired
    CaseIntake intake;
    @Autowired
    CaseActions actions;
    @Autowired
    DueJobs jobs;

    private EmergencyOffice office;
    private AllowanceOffice desk;

    @BeforeEach
    void beforeTheHoliday() {
        clock.set(instant("2026-02-16T22:00"));
        office = new EmergencyOffice(context, DEPARTMENTS);
        desk = office.desk;
    }

    @Test
    void helpComesWithinTheHoursOfANightInTheHolidaysAndThePapersFollowInWorkingDays() {
        office.fill("3000");
        UUID id = office.urgent("LOST", Map.of("urgencyItems", List.of("NO_FOOD", "NO_SHELTER")));
        assertThat(office.due(id, "firstHelp")).isEqualTo(instant("2026-02-17T22:00"));
        assertThat(office.taskDue(id, "Task_Verify")).as("most urgent: two hours, through midnight").isEqualTo(instant("2026-02-17T00:00"));
        assertThat(desk.letters(id)).containsExactly("acceptance");

        office.at("2026-02-16T23:30");
        office.verifies(id, "help", Map.of());
        assertThat(office.taskDue(id, "Task_Propose")).isEqualTo(instant("2026-02-17T03:30"));
        office.proposes(id, Map.of());
        office.signs(id, "agree");
        office.at("2026-02-17T01:00");
        office.delivers(id, Map.of());

        assertThat(office.balance()).as("half the standard of 925 yuan, rounded up to a yuan").isEqualByComparingTo("2537.00");
        assertThat(office.clockState(id, "firstHelp")).isEqualTo("STOPPED");
        assertThat(desk.letters(id)).containsExactly("acceptance", "first-help");
        assertThat(office.due(id, "papers")).as("ten working days, after the Spring Festival").isEqualTo(instant("2026-03-06T23:59:59"));
        assertThat(jdbc.sql("select amount from register_entry where case_id = :case").param("case", id)
                .query(BigDecimal.class).single()).isEqualByComparingTo("463");

        office.at("2026-02-25T10:00");
        office.papersCome(id, Map.of("monthlyIncome", 500, "hardships", List.of("CHARITY")));
        assertThat(desk.open(id)).isEmpty();
        desk.answersCome();
        assertThat(office.decided(id, "linshi-assessment")).containsEntry("frequent", "NO")
                .containsEntry("referrals", List.of("ALLOWANCE", "CHARITY"));
        desk.does(id, "Task_Assess", "close", Map.of("relieved", "YES", "assessment", "急难已经缓解，生活仍然困难",
                "referralNeed", "协助申请低保，对接慈善", "referralConsent", "YES"));

        assertThat(desk.caseStatus(id)).isEqualTo(CaseStatus.APPROVED);
        assertThat(office.referrals(id)).hasSize(2).allSatisfy(referral -> assertThat(String.valueOf(
                context.getBean(CaseDesk.class).latest(referral, "application").get("helped"))).as("told in the slip").startsWith("463"));
        jobs.runAll();
        assertThat(desk.open(id)).isEmpty();
    }

    @Test
    void whoIsNotHelpedInTimeIsBroughtToTheLeaderOnce() {
        UUID late = office.urgent("FIRE", Map.of());
        UUID inTime = office.granted(Map.of());
        office.delivers(inTime, Map.of("source", "BUDGET", "method", "GOODS"));
        office.at("2026-02-17T22:01");
        jobs.runAll();

        assertThat(desk.open(late)).containsExactlyInAnyOrder("Task_Verify", "Task_Supervise");
        assertThat(desk.open(inTime)).containsExactly("Task_Papers");
        desk.does(late, "Task_Supervise", "ordered", Map.of());
        assertThat(desk.open(late)).containsExactly("Task_Verify");
    }

    @Test
    void whatIsNotTrueNeedsTwoPeopleWhoSaySo() {
        UUID id = office.urgent("ACCIDENT", Map.of());
        office.verifies(id, "untrue", Map.of("immediateNeed", "UNTRUE"));
        desk.does(id, "Task_UntrueSign", "again", Map.of());
        office.verifies(id, "untrue", Map.of("immediateNeed", "UNTRUE"));
        desk.does(id, "Task_UntrueSign", "confirm", Map.of());

        assertThat(desk.caseStatus(id)).isEqualTo(CaseStatus.REJECTED);
        assertThat(desk.letters(id)).containsExactly("acceptance", "untrue");
    }

    @Test
    void theFundIsNeverOverdrawnAndAsksByItselfWhenLittleIsLeft() {
        office.fill("6300");
        UUID id = office.granted(Map.of());
        office.delivers(id, Map.of());
        assertThat(office.balance()).isEqualByComparingTo("5837.00");
        var asked = jdbc.sql("select amount, asked_name from reserve_fund_replenishment where unit_id = :u and state = 'ASKED'")
                .param("u", desk.office.street.id()).query().singleRow();
        assertThat(asked).containsEntry("asked_name", "系统自动");
        assertThat((BigDecimal) asked.get("amount")).isEqualByComparingTo("14163.00");

        EmergencyOffice poor = new EmergencyOffice(context, DEPARTMENTS);
        office = poor;
        desk = poor.desk;
        UUID other = office.granted(Map.of());
        assertThatThrownBy(() -> poor.delivers(other, Map.of("source", "FUND"))).isInstanceOf(DomainProblem.class)
                .hasMessageContaining("fund-short");
        assertThat(desk.open(other)).containsExactly("Task_Deliver");
        assertThatThrownBy(() -> poor.delivers(other, Map.of("source", "BUDGET", "method", "CASH")))
                .as("cash comes from the fund only").isInstanceOf(DomainProblem.class);
        poor.delivers(other, Map.of("source", "BUDGET", "method", "GOODS"));
        assertThat(poor.balance()).isZero();
    }

    @Test
    void hardshipByExpensesIsCheckedVisitedPublishedApprovedAndPaid() {
        office.at("2026-03-02T10:00");
        UUID id = ordinary(Map.of());
        desk.answersCome();
        office.visits(id, 48000, 36000, Map.of());
        assertThat(office.decided(id, "linshi-award")).satisfies(award -> {
            assertThat(award).containsEntry("grade", "H1").containsEntry("eligible", "YES");
            assertThat(new BigDecimal(award.get("suggested").toString())).as("half of 16800, at most six standards").isEqualByComparingTo("5550");
            assertThat(award).containsEntry("referrals", List.of("MEDICAL"));
        });
        office.proposes(id, Map.of());
        assertThat(desk.caseStatus(id)).isEqualTo(CaseStatus.PUBLICITY);
        assertThat(desk.open(id)).isEmpty();
        office.at("2026-03-06T00:10");
        jobs.runAll();
        office.signs(id, "agree");
        assertThat(office.clockState(id, "total")).as("decided").isEqualTo("STOPPED");
        office.transfers(id);

        assertThat(desk.caseStatus(id)).isEqualTo(CaseStatus.APPROVED);
        assertThat(desk.letters(id)).containsExactly("acceptance", "approval");
    }

    private UUID ordinary(Map<String, Object> more) {
        return office.report("MEDICAL", false, more);
    }

    @Test
    void anEmergencyThatIsNoneGoesTheOrdinaryWay() {
        UUID id = office.urgent("JOBLESS", Map.of());
        office.verifies(id, "ordinary", Map.of("immediateNeed", "NO", "members", List.of(office.self(id))));
        desk.answersCome();

        assertThat(desk.open(id)).containsExactly("Task_Visit");
        office.at("2026-02-17T22:01");
        jobs.runAll();
        assertThat(desk.open(id)).as("nobody is late with what is no emergency").containsExactly("Task_Visit");
        assertThat(office.clockState(id, "firstHelp")).isEqualTo("STOPPED");
        assertThat(running(id)).as("fifteen working days from the report, after the Spring Festival")
                .isEqualTo(instant("2026-03-13T23:59:59"));
    }

    /** When the total time ends that still runs. */
    private Instant running(UUID id) {
        return jdbc.sql("select due_at from deadline_clock where case_id = :case and code = 'total' and state <> 'STOPPED'")
                .param("case", id).query((rs, n) -> rs.getTimestamp(1).toInstant()).single();
    }

    @Test
    void whatWasFoundAndTheButtonMustAgree() {
        UUID id = office.urgent("OTHER", Map.of());

        assertThatThrownBy(() -> office.verifies(id, "untrue", Map.of())).isInstanceOf(DomainProblem.class);
        assertThat(desk.open(id)).containsExactly("Task_Verify");
    }

    @Test
    void aChildAtRiskIsReferredAtOnceAndOnce() {
        desk.office.staff("CA_HANDLER", office.unit("CHILD", UnitKind.DEPARTMENT));
        UUID id = office.urgent("ACCIDENT", Map.of());
        Map<String, Object> risk = Map.of("immediateNeed", "UNTRUE", "childRisk", "YES", "referrals", List.of("CHILD"),
                "referralNeed", "孩子独自在家，请立即核实", "referralConsent", "YES");
        assertThatThrownBy(() -> office.verifies(id, "untrue", Map.of("immediateNeed", "UNTRUE", "childRisk", "YES")))
                .isInstanceOf(DomainProblem.class);
        office.verifies(id, "untrue", risk);

        assertThat(office.referrals(id)).hasSize(1);
        assertThat(office.taskDue(office.referrals(id).get(0), "Task_Section")).isEqualTo(instant("2026-02-17T00:00"));
        desk.does(id, "Task_UntrueSign", "again", Map.of());
        office.verifies(id, "help", Map.of("childRisk", "YES"));
        assertThat(office.referrals(id)).as("not twice").hasSize(1);
        assertThat(desk.open(id)).containsExactly("Task_Propose");
    }

    @Test
    void cashIsForSmallSumsOnly() {
        office.fill("9000");
        UUID id = office.urgent("FIRE", Map.of("householdSize", 3));
        office.verifies(id, "help", Map.of("severity", "LIGHT"));
        office.proposes(id, Map.of());
        office.signs(id, "agree");
        assertThatThrownBy(() -> office.delivers(id, Map.of())).as("2775 yuan are above 1850").isInstanceOf(DomainProblem.class);
        office.delivers(id, Map.of("method", "GOODS"));
        assertThat(desk.open(id)).containsExactly("Task_Papers");
    }

    @Test
    void theSameBillCountsOnce() {
        office.at("2026-03-02T10:00");
        UUID id = ordinary(Map.of("offline", true, "reportedOn", "2026-03-02", "reportedTime", "08:30"));
        desk.answersCome();
        Map<String, Object> bill = Map.of("kind", "MEDICAL", "billNo", "B1", "paidOn", "2026-01-10", "total", 9000, "reimbursed", 0,
                "aided", 0, "accepted", 9000);

        assertThatThrownBy(() -> office.visits(id, 48000, 0, Map.of("bills", List.of(bill, bill)))).isInstanceOf(DomainProblem.class);
        assertThat(desk.open(id)).containsExactly("Task_Visit");
    }

    @Test
    void whoIsHelpedAndWithdrawsKeepsTheHelp() {
        UUID id = office.granted(Map.of());
        office.delivers(id, Map.of("source", "BUDGET", "method", "GOODS"));
        withdraw(id);

        assertThat(desk.caseStatus(id)).isEqualTo(CaseStatus.APPROVED);
        assertThat(desk.open(id)).isEmpty();
        assertThat(desk.letters(id)).containsExactly("acceptance", "first-help", "withdrawn");
    }

    @Test
    void answersThatNeverComeAreSettledAndWhatIsNotOverIsHandedOn() {
        office.at("2026-03-02T10:00");
        UUID id = office.granted(Map.of());
        office.delivers(id, Map.of("source", "BUDGET", "method", "GOODS"));
        office.papersCome(id, Map.of());
        desk.departmentsFail();
        desk.answersCome();
        for (int day = 3; day < 28 && desk.open(id).isEmpty(); day++) {
            desk.on("2026-03-" + (day < 10 ? "0" + day : day));
            desk.answersCome();
        }
        desk.does(id, "Task_CheckLater", "settled", Map.of());
        desk.does(id, "Task_CheckLater", "without", Map.of());
        Map<String, Object> found = Map.of("relieved", "NO", "assessment", "仍然没有住处，还要继续帮助");
        assertThatThrownBy(() -> desk.does(id, "Task_Assess", "close", found)).as("it is not over").isInstanceOf(DomainProblem.class);
        assertThatThrownBy(() -> desk.does(id, "Task_Assess", "onward", found)).as("to whom?").isInstanceOf(DomainProblem.class);
        Map<String, Object> onward = new HashMap<>(found);
        onward.putAll(Map.of("referrals", List.of("MEDICAL"), "referralNeed", "请予医疗救助", "referralConsent", "YES"));
        desk.does(id, "Task_Assess", "onward", onward);

        assertThat(desk.caseStatus(id)).isEqualTo(CaseStatus.APPROVED);
        assertThat(office.referrals(id)).hasSize(1);
        assertThat(jdbc.sql("select outcome_reason from case_file where id = :case").param("case", id).query(String.class).single())
                .contains("尚未缓解");
    }

    @Test
    void anObjectionIsLookedIntoAndTheNoticeIsNotRepeated() {
        office.at("2026-03-02T10:00");
        UUID id = ordinary(Map.of());
        desk.answersCome();
        office.visits(id, 48000, 36000, Map.of());
        office.proposes(id, Map.of());
        UUID notice = jdbc.sql("select id from public_notice where case_id = :case").param("case", id).query(UUID.class).single();
        object(notice);

        assertThat(desk.open(id)).containsExactly("Task_Objection");
        assertThat(desk.as(desk.handler, () -> context.getBean(TaskDesk.class).preview(
                new PoolWork(context).task(id, "Task_Objection").taskId(), "answered")))
                .as("what the called notice passes back is known").extracting(NextStep::nodeName).contains("提出救助意见");
        desk.does(id, "Task_Objection", "answered", Map.of("objectionText", "听说他家有车", "upheld", "NO", "finding", "查无车辆登记，异议不成立"));
        office.proposes(id, Map.of());
        assertThat(desk.open(id)).containsExactly("Task_StreetSign");
        office.signs(id, "back");
        assertThat(desk.open(id)).containsExactly("Task_Propose");
        office.proposes(id, Map.of("decision", "REFUSE"));
        office.signs(id, "agree");
        assertThat(desk.caseStatus(id)).isEqualTo(CaseStatus.REJECTED);
        assertThat(desk.letters(id)).containsExactly("acceptance", "refusal");
    }

    @Test
    void anObjectionThatIsRightGoesBackToTheCheckAndWhatIsFoundIsPublishedAgain() {
        office.at("2026-03-02T10:00");
        UUID id = ordinary(Map.of());
        desk.answersCome();
        office.visits(id, 48000, 36000, Map.of());
        office.proposes(id, Map.of());
        object(jdbc.sql("select id from public_notice where case_id = :case").param("case", id).query(UUID.class).single());
        desk.does(id, "Task_Objection", "answered", Map.of("objectionText", "还有一笔收入", "upheld", "YES", "finding", "查实另有租金收入，申报不实"));
        desk.answersCome();

        assertThat(desk.open(id)).containsExactly("Task_Visit");
        office.visits(id, 52000, 36000, Map.of());
        office.proposes(id, Map.of());
        assertThat(office.decided(id, "linshi-level")).containsEntry("notice", "YES");
    }

    private void object(UUID notice) {
        desk.office.asSystem(() -> {
            context.publishEvent(new ObjectionRaised(
                    jdbc.sql("select case_id from public_notice where id = :n").param("n", notice).query(UUID.class).single(),
                    UUID.randomUUID()));
            return null;
        });
    }

    @Test
    void missingAnswersAreSettledOrTheVisitHasToDo() {
        office.at("2026-03-02T10:00");
        UUID id = ordinary(Map.of());
        desk.departmentsFail();
        desk.answersCome();
        for (int day = 3; day < 28 && desk.open(id).isEmpty(); day++) {
            desk.on("2026-03-" + (day < 10 ? "0" + day : day));
            desk.answersCome();
        }
        desk.does(id, "Task_Check", "settled", Map.of());
        desk.does(id, "Task_Check", "without", Map.of());

        assertThat(desk.open(id)).containsExactly("Task_Visit");
    }

    @Test
    void whoIsInSupportIsNotCheckedAgain() {
        office.at("2026-03-02T10:00");
        var household = desk.household("900", desk.office.applicant());
        UUID id = ordinary(Map.of("applicantName", "王建国", "applicantIdNumber", household.idOf(0)));

        assertThat(desk.open(id)).containsExactly("Task_Visit");
        office.visits(id, 20000, 9000, Map.of());
        assertThat(office.decided(id, "linshi-award")).containsEntry("meansReason", "ON_RECORD");
    }

    @Test
    void whatIsNoMatterOfTheItemIsExplainedAndReferred() {
        UUID id = office.report("VAGRANT", true, Map.of("applicantName", "无名氏", "unidentified", true));
        desk.does(id, "Task_Guide", "told", Map.of("explained", "已联系救助管理站接送，告知救助办法", "referralNeed", "生活无着，请救助站接收",
                "referralConsent", "NO"));

        assertThat(desk.caseStatus(id)).isEqualTo(CaseStatus.TRANSFERRED);
        UUID referral = office.referrals(id).get(0);
        assertThat(desk.open(referral)).containsExactly("Task_Section");
        assertThat(office.taskDue(referral, "Task_Section")).as("two hours, at night").isEqualTo(instant("2026-02-17T00:00"));
    }

    @Test
    void helpMayBeAskedElsewhereAtAnyTimeAndTheCallTakenBack() {
        UUID id = office.urgent("BEREAVED", Map.of());
        desk.as(desk.handler, () -> {
            actions.carryOut(id, "ReferralRequested", "需要医疗救助", Map.of("referrals", List.of("MEDICAL"), "referralNeed",
                    "住院费用高，请予医疗救助", "referralConsent", "YES"));
            return null;
        });
        assertThat(office.referrals(id)).hasSize(1);
        assertThat(desk.open(id)).containsExactly("Task_Verify");

        withdraw(id);
        assertThat(desk.caseStatus(id)).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(desk.letters(id)).contains("withdrawn");
    }

    private void withdraw(UUID id) {
        desk.as(desk.window, () -> {
            intake.withdraw(id, "亲友已经帮助解决");
            return null;
        });
    }
}
