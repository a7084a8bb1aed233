package org.yimen.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.yimen.cases.CaseStatus;
import org.yimen.catalog.DecisionResults;
import org.yimen.organization.TimeLimit;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.FieldError;
import org.yimen.platform.PersonalData;

/** Every way a child protection case may take; when all tests ran, every node of the model was reached. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChildProtectionProcessTests extends ChildCase {

    @Autowired
    RepositoryService repository;
    private final Set<String> reached = new TreeSet<>();
    private final Set<UUID> cases = new LinkedHashSet<>();
    @Autowired
    DecisionResults decisions;
    @Autowired
    PersonalData personal;

    private UUID kept(UUID id) {
        cases.add(id);
        return id;
    }

    @AfterEach
    void collect() {
        cases.forEach(id -> reached.addAll(reached(id)));
        assertThat(cases).allSatisfy(id -> assertThat(letterTexts(id)).allSatisfy(text -> assertThat(text)
                .contains(desk.get(id).number()).doesNotContain("欧阳小鹿").doesNotContain("欧某某")));
    }

    private List<String> letterTexts(UUID id) {
        return jdbc.sql("select html from letter where case_id = :case").param("case", id).query(byte[].class).list().stream()
                .map(personal::decrypt).toList();
    }

    @AfterAll
    void everyNodeWasReached() {
        var definition = repository.createProcessDefinitionQuery().processDefinitionKey("child-protection").latestVersion()
                .singleResult();
        Set<String> nodes = repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(FlowNode.class)
                .stream().map(FlowNode::getId).collect(Collectors.toCollection(TreeSet::new));
        nodes.removeAll(reached);
        assertThat(nodes).as("nodes that no test reached").isEmpty();
    }

    @Test
    void goesFromReportToClosingThroughConferenceAndVisits() throws Exception {
        UUID id = kept(planned("SCHOOL"));
        assertThat(open(id)).containsExactlyInAnyOrder("Task_Visit", "Task_Action");
        assertThat(letters(id)).contains("minutes", "plan").doesNotContain("mandatory");
        assertThat(letterTexts(id)).anySatisfy(text -> assertThat(text).contains("就学、心理、网络保护", "教育"));
        assertThat(due(id, "Task_Action")).as("the day that the minutes name")
                .isEqualTo(calendar.due(clock.instant(), TimeLimit.parse("10CD")));
        pass(31);
        visit(id, true, false);
        complete(id, "Task_Review", "continue", ChildForms.review("LOW"));
        assertThat(due(id, "Task_Visit")).as("low risk: monthly since the last visit")
                .isEqualTo(calendar.due(clock.instant(), TimeLimit.parse("1M")));
        pass(31);
        visit(id, true, false);
        complete(id, "Task_Review", "close", ChildForms.review("LOW"));
        complete(id, "Task_Closing", "submit", ChildForms.closing());
        assertThat(decided(id, "child-closure")).containsEntry("unmet", "OPEN_WORK");
        complete(id, "Task_Action", "submit", Map.of("done", "YES", "result", "已安排辅导"));
        pass(31);
        visit(id, true, false);
        complete(id, "Task_Review", "close", ChildForms.review("LOW"));
        complete(id, "Task_Closing", "submit", ChildForms.closing());
        assertThat(decided(id, "child-closure")).containsEntry("unmet", "OBSERVE");
        pass(100);
        visit(id, true, false);
        complete(id, "Task_Review", "close", ChildForms.review("LOW"));
        complete(id, "Task_Closing", "submit", ChildForms.closing());
        complete(id, "Task_CloseSign", "back", Map.of("opinion", "再看一次"));
        visit(id, true, false);
        pass(31);
        visit(id, true, false);
        complete(id, "Task_Review", "close", ChildForms.review("LOW"));
        complete(id, "Task_Closing", "submit", ChildForms.closing());
        complete(id, "Task_CloseSign", "agree", Map.of("opinion", "同意结案"));
        pass(31);
        complete(id, "Task_FirstRevisit", "calm", ChildForms.revisit());
        pass(62);
        complete(id, "Task_SecondRevisit", "calm", ChildForms.revisit());

        assertThat(desk.get(id).status()).isEqualTo(CaseStatus.ARCHIVED);
        assertThat(answers()).hasSize(2);
        assertThat(letters(id)).contains("closing");
    }

    @Test
    void takesTemporaryGuardianshipWithItsOwnApproval() throws Exception {
        UUID id = kept(triaged(someReport(), "4"));
        complete(id, "Task_Emergency", "submit", ChildForms.emergency("6"));
        complete(id, "Task_CustodyDecide", "back", Map.of());
        complete(id, "Task_Emergency", "submit", ChildForms.emergency("6"));
        complete(id, "Task_CustodyDecide", "sign", ChildForms.custody(today()));
        assertThat(letters(id)).contains("custody");
        assertThat(open(id)).containsExactly("Task_Assess");
    }

    @Test
    void meetsAgainWithoutQuorumAndPetitionsTheCourt() throws Exception {
        UUID id = kept(triaged(someReport(), "2"));
        complete(id, "Task_Emergency", "submit", ChildForms.emergency(""));
        complete(id, "Task_Assess", "submit", ChildForms.assessment("3"));
        for (int meeting = 0; meeting < 2; meeting++) {
            complete(id, "Task_Convene", "submit", ChildForms.convene(ChildForms.POLICE, ChildForms.SCHOOLS));
            complete(id, "Task_Attend", "submit", ChildForms.attendance());
            complete(id, "Task_Attend", "submit", ChildForms.attendance());
            complete(id, "Task_Minutes", "submit", meeting == 0
                    ? ChildForms.minutes(today(), "REVOKE", ChildForms.SCHOOLS)
                    : ChildForms.minutes(today(), "REVOKE", ChildForms.POLICE, ChildForms.SCHOOLS));
        }
        assertThat(open(id)).containsExactlyInAnyOrder("Task_Plan", "Task_Action", "Task_PetitionDraft");
        complete(id, "Task_PetitionDraft", "submit", ChildForms.petition("3", 5));
        assertThat(open(id)).as("five months are not enough").contains("Task_PetitionDraft");
        complete(id, "Task_PetitionDraft", "submit", ChildForms.petition("1", 0));
        complete(id, "Task_PetitionReview", "back", Map.of("opinion", "补充证据"));
        complete(id, "Task_PetitionDraft", "submit", ChildForms.petition("1", 0));
        complete(id, "Task_PetitionReview", "agree", Map.of("opinion", "同意"));
        complete(id, "Task_PetitionDecide", "back", Map.of("opinion", "再核"));
        complete(id, "Task_PetitionDraft", "submit", ChildForms.petition("1", 0));
        complete(id, "Task_PetitionReview", "agree", Map.of("opinion", "同意"));
        complete(id, "Task_PetitionDecide", "sign", Map.of("opinion", "签发"));
        assertThat(letters(id)).contains("petition");
        assertThat(letterTexts(id)).anySatisfy(text -> assertThat(text).contains("民政部门", "一、性侵、出卖", "愿意和姑姑生活", "人身安全保护令：否"));
        Map<String, Object> withdrawn = new HashMap<>(Map.of("filedOn", today().toString(), "caseNumber", "(2026)民特1号", "result",
                "WITHDRAWN", "decidedOn", today().toString()));
        refused(id, "Task_Judgment", "submit", withdrawn, "result");
        complete(id, "Task_Judgment", "withdraw", withdrawn);
        complete(id, "Task_WithdrawalSign", "back", Map.of("opinion", "危险仍在，继续诉讼"));
        complete(id, "Task_Judgment", "submit", Map.of("filedOn", today().toString(), "caseNumber", "(2026)民特1号",
                "result", "REFUSED", "decidedOn", today().toString()));
        assertThat(open(id)).doesNotContain("Task_Judgment");

        UUID dropped = kept(planned("REVOKE"));
        complete(dropped, "Task_PetitionDraft", "drop", Map.of());
        complete(dropped, "Task_DropSign", "back", Map.of("opinion", "情形严重，仍须申请"));
        complete(dropped, "Task_PetitionDraft", "submit", ChildForms.petition("1", 0));
        complete(dropped, "Task_PetitionReview", "agree", Map.of("opinion", "同意"));
        complete(dropped, "Task_PetitionDecide", "sign", Map.of("opinion", "签发"));
        complete(dropped, "Task_Judgment", "withdraw", withdrawn);
        complete(dropped, "Task_WithdrawalSign", "agree", Map.of("opinion", "祖父母已担任监护人"));
        assertThat(open(dropped)).containsExactlyInAnyOrder("Task_Visit", "Task_Action");

        UUID never = kept(planned("REVOKE"));
        complete(never, "Task_PetitionDraft", "drop", Map.of());
        complete(never, "Task_DropSign", "agree", Map.of("opinion", "监护人已恢复履职"));
        assertThat(open(never)).containsExactlyInAnyOrder("Task_Visit", "Task_Action");
    }

    @Test
    void verifiesAtHomeAndClosesWithTwoSignatures() throws Exception {
        UUID none = kept(triaged(someReport(), "0"));
        complete(none, "Task_Verify", "none", ChildForms.verify("NONE"));
        complete(none, "Task_NoConcern", "agree", Map.of("opinion", "同意"));
        assertThat(desk.get(none).status()).isEqualTo(CaseStatus.ARCHIVED);

        UUID hardship = kept(triaged(someReport(), "0"));
        complete(hardship, "Task_Verify", "none", ChildForms.verify("HARDSHIP"));
        assertThatThrownBy(() -> complete(hardship, "Task_NoConcern", "welfare", Map.of("opinion", "转低保")))
                .as("handed over to nobody").isInstanceOf(DomainProblem.class).hasMessageContaining("receiver-missing");
        Map<String, Object> handed = ChildForms.referral("ALLOWANCE", "EDUCATION");
        handed.put("opinion", "转低保");
        complete(hardship, "Task_NoConcern", "welfare", handed);
        assertThat(desk.get(hardship).status()).isEqualTo(CaseStatus.TRANSFERRED);

        UUID doubted = kept(triaged(someReport(), "0"));
        complete(doubted, "Task_Verify", "none", ChildForms.verify("NONE"));
        complete(doubted, "Task_NoConcern", "assess", Map.of("opinion", "伤情不明"));
        assertThat(open(doubted)).containsExactly("Task_Assess");
        complete(doubted, "Task_Assess", "submit", ChildForms.assessment("1"));
        assertThat(open(doubted)).as("a low risk needs no conference").containsExactly("Task_Plan");

        UUID concern = kept(triaged(someReport(), "0"));
        complete(concern, "Task_Verify", "concern", ChildForms.verify("CONCERN"));
        assertThat(open(concern)).containsExactly("Task_Assess");

        UUID urgent = kept(triaged(someReport(), "0"));
        complete(urgent, "Task_Verify", "escalate", ChildForms.verify("URGENT"));
        assertThat(open(urgent)).containsExactly("Task_Emergency");
    }

    @Test
    void callsThePoliceFirstWhereReportingIsMandatory() throws Exception {
        Map<String, Object> mandatory = someReport();
        mandatory.put("mrCodes", List.of("MR4"));
        UUID id = kept(report(mandatory, ChildForms.reporter()));
        refused(id, "Task_Register", "register", Map.of(), "policeTold");
        refused(id, "Task_Register", "register", Map.of("policeTold", "YES"), "policeReceipt");
        refused(id, "Task_Register", "register", Map.of("mrCodes", List.of("MR4", "NONE")), "mrCodes");
        complete(id, "Task_Register", "register", Map.of("policeTold", "YES", "policeReceipt", "110-20260302-9"));
        complete(id, "Task_Triage", "submit", ChildForms.triage("2"));
        Map<String, Object> alone = ChildForms.emergency("");
        alone.put("policeContact", "NO");
        refused(id, "Task_Emergency", "submit", alone, "policeContact");
        complete(id, "Task_Emergency", "submit", ChildForms.emergency(""));
        assertThat(open(id)).containsExactly("Task_Assess");
        assertThat(letters(id)).containsExactly("mandatory");
        assertThat(letterTexts(id)).singleElement().asString().contains("MR4 身体多处损伤", "110-20260302-9");
    }

    @Test
    void endsTheEmergencyOnlyWhenTheChildWasSeenAndAsked() throws Exception {
        UUID id = kept(triaged(someReport(), "2"));
        refused(id, "Task_Emergency", "submit", but("seenChild", "NO"), "seenChild");
        refused(id, "Task_Emergency", "submit", but("childWish", ""), "childWish");
        refused(id, "Task_Emergency", "submit", but("removal", "POLICE"), "handover");
        refused(id, "Task_Emergency", "submit", but("timeline", List.of(Map.of("time", "10:20", "action", "POLICE", "actor",
                "社工"))), "timeline");

        Map<String, Object> small = someReport();
        small.remove("childIdNumber");
        small.put("ageRange", "UNDER8");
        UUID young = kept(triaged(small, "2"));
        complete(young, "Task_Emergency", "submit", but("childWish", ""));
        assertThat(open(young)).containsExactly("Task_Assess");
    }

    private static Map<String, Object> but(String key, Object value) {
        Map<String, Object> said = ChildForms.emergency("");
        said.put(key, value);
        return said;
    }

    private void refused(UUID id, String key, String action, Map<String, Object> said, String field) {
        assertThatThrownBy(() -> complete(id, key, action, said)).isInstanceOfSatisfying(DomainProblem.class, problem ->
                assertThat(problem.errors()).as(key + " " + said).extracting(FieldError::field).containsExactly(field));
    }

    @Test
    void concludesNothingAboutAChildThatWasNotSeen() throws Exception {
        UUID id = kept(triaged(someReport(), "0"));
        refused(id, "Task_Verify", "none", ChildForms.verify("URGENT"), "finding");
        refused(id, "Task_Verify", "none", ChildForms.verify("CONCERN"), "finding");
        Map<String, Object> unseen = ChildForms.verify("URGENT");
        unseen.put("seenAlone", "NO");
        assertThatThrownBy(() -> complete(id, "Task_Verify", "none", unseen)).isInstanceOf(DomainProblem.class);
        unseen.put("finding", "CONCERN");
        refused(id, "Task_Verify", "concern", unseen, "seenAlone");
        unseen.put("finding", "URGENT");
        complete(id, "Task_Verify", "escalate", unseen);
        assertThat(open(id)).containsExactly("Task_Emergency");
    }

    @Test
    void lowersALevelOnlyWithASecondSignature() throws Exception {
        for (String agreed : List.of("YES", "NO")) {
            UUID id = kept(report(someReport(), ChildForms.reporter()));
            complete(id, "Task_Register", "register", Map.of());
            Map<String, Object> scores = ChildForms.triage("2");
            scores.putAll(Map.of("manual", "YES", "manualLevel", "R3", "manualReason", "监护人已经搬离，孩子由姑姑照护，暂无现实危险，建议按中风险核实。"));
            complete(id, "Task_Triage", "submit", scores);
            complete(id, "Task_DowngradeSign", "submit", Map.of("agreed", agreed, "reason", "已核对"));
            assertThat(open(id)).containsExactly(agreed.equals("YES") ? "Task_Verify" : "Task_Emergency");
        }
    }

    @Test
    void looksForAChildThatWasMissedTwiceAndTriagesAgain() throws Exception {
        UUID id = kept(planned("SCHOOL"));
        visit(id, false, false);
        visit(id, false, false);
        complete(id, "Task_Search", "submit", ChildForms.search(true));
        visit(id, true, false);
        visit(id, false, false);
        visit(id, false, false);
        complete(id, "Task_Search", "submit", ChildForms.search(false));
        assertThat(open(id)).contains("Task_Triage");
        complete(id, "Task_Triage", "submit", ChildForms.triage("0"));
        assertThat(decided(id, "child-level")).as("a missing child").containsEntry("level", "R1");
        complete(id, "Task_Emergency", "submit", ChildForms.emergency(""));
        Map<String, Object> danger = ChildForms.assessment("2");
        danger.put("newDanger", "YES");
        complete(id, "Task_Assess", "submit", danger);
        complete(id, "Task_Triage", "submit", ChildForms.triage("2"));
        complete(id, "Task_Emergency", "submit", ChildForms.emergency(""));
        assessed(id, "2", "SCHOOL");
        assertThat(open(id)).as("what was pending before the plan no longer counts").contains("Task_Visit");
        visit(id, true, true);
        assertThat(open(id)).contains("Task_Triage");
    }

    @Test
    void aSecondPlanBeginsANewCourse() throws Exception {
        UUID id = kept(planned("SCHOOL"));
        pass(31);
        visit(id, true, false);
        complete(id, "Task_Review", "continue", ChildForms.review("LOW"));
        pass(7);
        visit(id, true, true);
        complete(id, "Task_Triage", "submit", ChildForms.triage("2"));
        complete(id, "Task_Emergency", "submit", ChildForms.emergency(""));
        Map<String, Object> plan = new HashMap<>(ChildForms.plan(today()));
        plan.remove("startOn");
        plan.putAll(Map.of("returned", "ABUSE", "returnedOn", today().toString()));
        toThePlan(id, "4", "SCHOOL");
        complete(id, "Task_Plan", "submit", plan);
        assertThat(desk.latest(id, "plan")).containsEntry("startOn", today().toString()).containsEntry("since", today().toString());
        assertThat(decided(id, "child-next")).as("the new assessment, not the old review").containsEntry("colour", "RED");
    }

    @Test
    void changesThePlanAndComesBackFromRevisits() throws Exception {
        UUID id = kept(triaged(someReport(), "0"));
        complete(id, "Task_Verify", "concern", ChildForms.verify("CONCERN"));
        complete(id, "Task_Assess", "submit", ChildForms.assessment("0"));
        complete(id, "Task_Plan", "submit", ChildForms.plan(today()));
        pass(31);
        visit(id, true, false);
        complete(id, "Task_Review", "replan", ChildForms.review("LOW"));
        complete(id, "Task_Replan", "submit", ChildForms.plan(today()));
        for (boolean first : List.of(true, false)) {
            pass(46);
            visit(id, true, false);
            complete(id, "Task_Review", "continue", ChildForms.review("LOW"));
            pass(46);
            visit(id, true, false);
            complete(id, "Task_Review", "close", ChildForms.review("LOW"));
            complete(id, "Task_Closing", "submit", ChildForms.closing());
            complete(id, "Task_CloseSign", "agree", Map.of("opinion", "同意"));
            pass(32);
            complete(id, "Task_FirstRevisit", first ? "risk" : "calm", ChildForms.revisit());
            if (first) {
                complete(id, "Task_Triage", "submit", ChildForms.triage("0"));
                complete(id, "Task_Verify", "concern", ChildForms.verify("CONCERN"));
                complete(id, "Task_Assess", "submit", ChildForms.assessment("0"));
                complete(id, "Task_Plan", "submit", ChildForms.plan(today()));
            }
        }
        pass(62);
        complete(id, "Task_SecondRevisit", "risk", ChildForms.revisit());
        assertThat(open(id)).containsExactly("Task_Triage");
    }

    @Test
    void joinsARepeatedReportAndRaisesTheLevel() throws Exception {
        String child = child();
        UUID first = kept(triaged(ChildForms.report(region(), child), "0"));
        UUID second = kept(report(ChildForms.report(region(), child), ChildForms.reporter()));
        assertThat(decided(second, "child-first-level")).containsEntry("firstLevel", "R2");
        complete(second, "Task_Register", "merge", Map.of());
        assertThat(desk.get(second).status()).isEqualTo(CaseStatus.TERMINATED);
        assertThat(open(first)).contains("Task_Repeat");
        complete(first, "Task_Repeat", "submit", Map.of("facts", "又被打", "raisedTo", "R2"));
        assertThat(open(first)).containsExactlyInAnyOrder("Task_Verify", "Task_RepeatEmergency");
        assertThat(due(first, "Task_RepeatEmergency")).isEqualTo(calendar.due(clock.instant(), TimeLimit.parse("24H")));
        complete(first, "Task_RepeatEmergency", "submit", ChildForms.emergency("6"));
        complete(first, "Task_RepeatCustodyDecide", "back", Map.of());
        complete(first, "Task_RepeatEmergency", "submit", ChildForms.emergency("6"));
        complete(first, "Task_RepeatCustodyDecide", "sign", ChildForms.custody(today()));
        assertThat(letters(first)).contains("custody");
        assertThat(open(first)).containsExactly("Task_Verify");

        UUID third = kept(report(ChildForms.report(region(), child), ChildForms.reporter()));
        complete(third, "Task_Register", "merge", Map.of());
        complete(first, "Task_Repeat", "submit", Map.of("facts", "正在被打", "raisedTo", "R1"));
        complete(first, "Task_RepeatEmergency", "submit", ChildForms.emergency(""));
        assertThat(open(first)).containsExactly("Task_Verify");
    }

    @Test
    void handsOverToAnotherDistrictOnlyWhenItIsReceived() throws Exception {
        UUID id = kept(triaged(someReport(), "0"));
        for (String end : List.of("declined", "keep", "agree")) {
            act(user("minorctr.manager1"), id, "TransferRequested", Map.of("district", "河东区民政局", "why", "MOVED", "handover", "走访"));
            complete(id, "Task_TransferAnswer", end.equals("declined") ? "declined" : "received",
                    Map.of("received", end.equals("declined") ? "NO" : "YES", "receiver", "王某"));
            if (!end.equals("declined")) {
                complete(id, "Task_TransferSign", end, Map.of("opinion", "按规定"));
            }
            assertThat(open(id)).isEqualTo(end.equals("agree") ? List.of() : List.of("Task_Verify"));
        }
        assertThat(desk.get(id).status()).isEqualTo(CaseStatus.TRANSFERRED);
        assertThat(letters(id)).contains("handover");
    }

    @Test
    void clocksCountFromTheReportThroughNightsAndHolidays() throws Exception {
        Instant night = Instant.parse("2026-09-30T15:50:00Z"); // 23:50 before the National Day holidays
        clock.set(night);
        Map<String, Object> urgent = someReport();
        urgent.put("happeningNow", "YES");
        UUID id = kept(report(urgent, Map.of("anonymous", "YES", "relation", "NEIGHBOUR")));
        assertThat(due(id, "Task_Register")).isEqualTo(Instant.parse("2026-09-30T16:05:00Z"));
        clock.set(night.plusSeconds(300));
        complete(id, "Task_Register", "register", Map.of());
        complete(id, "Task_Triage", "submit", ChildForms.triage("4"));
        assertThat(due(id, "Task_Emergency")).as("two hours after the report").isEqualTo(night.plusSeconds(7200));
        clock.set(night.plusSeconds(7000));
        complete(id, "Task_Emergency", "submit", ChildForms.emergency("6"));
        assertThat(due(id, "Task_CustodyDecide")).as("a day after the report, however late the sheet is").isEqualTo(night.plusSeconds(86400));
        complete(id, "Task_CustodyDecide", "sign", ChildForms.custody(today()));
        assessed(id, "4", "SCHOOL");
        Map<String, Object> bySchool = new HashMap<>(ChildForms.visit(true, false));
        bySchool.put("way", "SCHOOL");
        refused(id, "Task_Visit", "submit", bySchool, "way");
        assertThat(due(id, "Task_Visit")).as("a week, holiday or not")
                .isEqualTo(clock.instant().plus(java.time.Duration.ofDays(7)));
    }

    @Test
    void callsThePoliceAtAnyTimeEndsAndOpensAgain() throws Exception {
        UUID id = kept(triaged(someReport(), "0"));
        act(user("minorctr.manager1"), id, "ReferralRequested", ChildForms.referral("LEGAL"));
        act(user("minorctr.manager1"), id, "PoliceCalled", Map.of("receipt", "110-1", "facts", "现场冲突"));
        assertThat(open(id)).containsExactly("Task_Verify");
        act(user("child.chief1"), id, "CaseEnded", Map.of("ground", "ADULT", "facts", "已满18周岁，过渡计划完成"));
        assertThat(desk.get(id).status()).isEqualTo(CaseStatus.TERMINATED);
        assertThat(offered(user("minorctr.manager1"), id)).doesNotContain("child-protection-reopened");
        act(holder(id, "CA_LEADER"), id, "child-protection-reopened", Map.of("ground", "RISK", "facts", "又发现新的风险，同意重新启动"));
        assertThat(open(id)).containsExactly("Task_Triage");
    }

    private Instant due(UUID id, String key) {
        return jdbc.sql("select due_at from inbox_task where case_id = :id and task_key = :key and status = 'OPEN'")
                .param("id", id).param("key", key).query((row, n) -> row.getTimestamp(1).toInstant()).single();
    }

    private Map<String, Object> decided(UUID id, String key) {
        return decisions.latestOf(id).get(key);
    }
}
