package org.yimen.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yimen.cases.CaseStatus;
import org.yimen.catalog.DecisionResults;
import org.yimen.documents.DocumentUploads;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.DomainProblem;

/** The rarer turns at the street and the bureau: a second supplement, transfer, nobody at home, a disputed objection, help. */
class DibaoStreetProcessTests extends DibaoProcess {

    private static final Map<String, Object> CHECKED = Map.of("jurisdiction", "SAME_STREET", "inScope", "YES", "duplicate", "NO",
            "authorisationsComplete", "YES", "declarationComplete", "NO", "relativeFiled", "NO", "missingItems", "务工证明");
    private static final Map<String, Object> OBJECTION = Map.of("heldOn", "2026-03-20", "findings", "走访邻里，各方说法不一。",
            "finding", "PARTLY", "feedback", "您反映的情况将提交民主评议。");
    private static final Map<String, Object> MEETING = Map.of("heldOn", "2026-03-24", "place", "社区会议室", "host", "魏珍平",
            "present", 9, "delegates", 6, "steps", List.of("POLICY", "FACTS", "DEBATE", "VOTE", "SIGNED"), "recused",
            List.of("YES"), "agreed", 7, "against", 2);
    private static final String MINUTES = "与会人员听取了情况介绍，多数认为该家庭确有困难，符合条件。";

    @Autowired
    DocumentUploads uploads;
    @Autowired
    DecisionResults decisions;

    @Test
    void theFirstSupplementIsToldAtOnce() throws Exception {
        UUID id = lived("waits-for-acceptance", 1);
        complete(id, "Task_Precheck", "supplement", CHECKED);

        assertThat(open(id)).containsExactly("Task_Supplement");
        assertThat(letters(id)).containsOnlyOnce("supplement");
    }

    @Test
    void aSecondSupplementNeedsTheSupervisor() throws Exception {
        UUID id = suppliedOnce();
        complete(id, "Task_Precheck", "supplement", CHECKED);
        assertThat(open(id)).containsExactly("Task_SupplementApproval");
        assertThat(letters(id)).as("nothing is told yet").containsOnlyOnce("supplement");
        assertThatThrownBy(() -> complete(id, "Task_SupplementApproval", "approve", Map.of("newGap", "NO", "reason",
                "首次告知时漏了这一项材料，请再补。"))).isInstanceOf(DomainProblem.class);

        complete(id, "Task_SupplementApproval", "approve", Map.of("newGap", "YES", "reason", "补交的合同显示另有一处务工收入。"));

        assertThat(open(id)).containsExactly("Task_Supplement");
        assertThat(letters(id).stream().filter("supplement"::equals)).hasSize(2);
    }

    @Test
    void theSupervisorMaySendASecondSupplementBack() throws Exception {
        UUID id = suppliedOnce();
        complete(id, "Task_Precheck", "supplement", CHECKED);
        complete(id, "Task_SupplementApproval", "back", Map.of());

        assertThat(open(id)).containsExactly("Task_Precheck");
        assertThat(letters(id)).containsOnlyOnce("supplement");
    }

    @Test
    void passesOnWhatBelongsElsewhereAndSaysWhere() throws Exception {
        UUID id = lived("waits-for-acceptance", 1);
        Map<String, Object> elsewhere = new HashMap<>(CHECKED);
        elsewhere.put("jurisdiction", "NOT_HERE");
        assertThatThrownBy(() -> complete(id, "Task_Precheck", "transfer", elsewhere)).isInstanceOf(DomainProblem.class);

        elsewhere.put("transferTo", "邻区某某街道办事处");
        complete(id, "Task_Precheck", "transfer", elsewhere);

        assertThat(desk.get(id).status()).isEqualTo(CaseStatus.TRANSFERRED);
        assertThat(desk.get(id).outcomeReason()).contains("邻区某某街道办事处");
        assertThat(letters(id)).contains("transfer");
        assertThat(open(id)).isEmpty();
    }

    @Test
    void theRulesSayWhereItBelongsAndWhatToLookAt() throws Exception {
        UUID id = lived("waits-for-acceptance", 1);

        assertThat(decided(id)).containsKeys("dibao-jurisdiction", "dibao-risks");
        assertThat(decided(id).get("dibao-jurisdiction")).containsEntry("jurisdiction", "SAME_STREET");
    }

    @Test
    void nothingIsAcceptedThatTheRulesDoNotAccept() throws Exception {
        UUID id = lived("waits-for-acceptance", 1);
        for (var said : Map.of("declarationComplete", "NO", "inScope", "NO", "duplicate", "YES", "jurisdiction", "NOT_HERE").entrySet()) {
            Map<String, Object> checked = new HashMap<>(CHECKED);
            checked.put("declarationComplete", "YES");
            checked.put(said.getKey(), said.getValue());
            assertThatThrownBy(() -> complete(id, "Task_Precheck", "accept", checked)).as(said.getKey())
                    .isInstanceOfSatisfying(DomainProblem.class, p -> assertThat(p.slug()).isEqualTo("rule-forbids"));
        }
        assertThat(open(id)).containsExactly("Task_Precheck");
        assertThat(letters(id)).doesNotContain("acceptance");
    }

    @Test
    void whoeverIsInSupportAlreadyIsFound() throws Exception {
        UUID supported = lived("family-approved", 70);
        assertThat(desk.get(supported).status()).isEqualTo(CaseStatus.APPROVED);
        UUID id = lived("waits-for-acceptance", 1);
        assertThat(decided(id).get("dibao-risks")).containsEntry("blocked", false);
        jdbc.sql("""
                update case_party set id_hash = (select max(id_hash) from case_party where case_id = :supported)
                where case_id = :id""").param("supported", supported).param("id", id).update();
        complete(id, "Task_Precheck", "supplement", CHECKED);
        complete(id, "Task_Supplement", "submit", Map.of("answer", "已补交务工证明。"));

        assertThat(decided(id).get("dibao-risks")).containsEntry("blocked", true);
    }

    @Test
    void whatIsNotAcceptedEndsWithALetter() throws Exception {
        UUID id = lived("not-accepted", 10);

        assertThat(desk.get(id).status()).isEqualTo(CaseStatus.NOT_ACCEPTED);
        assertThat(letters(id)).containsOnlyOnce("not-accepted");
    }

    @Test
    void visitsOnAnotherDayWhenNobodyIsHomeAndLeavesAnAppointmentTheSecondTime() throws Exception {
        UUID id = lived("waits-for-visit", 10);
        complete(id, "Task_HomeVisit", "absent", Map.of());
        assertThat(open(id)).doesNotContain("Task_HomeVisit");
        assertThat(letters(id)).doesNotContain("appointment");
        pass(2);
        assertThat(open(id)).as("three working days lie between").doesNotContain("Task_HomeVisit");
        pass(5);
        complete(id, "Task_HomeVisit", "absent", Map.of());
        assertThat(letters(id)).containsOnlyOnce("appointment");
        pass(7);

        assertThat(open(id)).containsExactly("Task_HomeVisit");
    }

    @Test
    void anObjectionThatIsSettledGoesBackToTheOpinion() throws Exception {
        UUID id = objectedTo();
        complete(id, "Task_Objection", "submit", OBJECTION);

        assertThat(open(id)).containsExactly("Task_FirstOpinion");
    }

    @Test
    void aDisputedObjectionGoesToAMeetingWithQuorumAndBackToTheOpinion() throws Exception {
        UUID id = objectedTo();
        complete(id, "Task_Objection", "meeting", OBJECTION);
        assertThat(open(id)).containsExactly("Task_ReviewMeeting");
        complete(id, "Task_ReviewMeeting", "adjourn", Map.of());
        assertThat(open(id)).as("no quorum, another day").containsExactly("Task_ReviewMeeting");

        Map<String, Object> minutes = new HashMap<>(MEETING);
        minutes.put("minutes", MINUTES);
        minutes.put("feedback", "经民主评议，多数认为符合条件。");
        minutes.put("delegates", 5);
        CurrentUser handler = holder(id, "ST_HANDLER");
        users.as(handler, () -> tasks.claim(task(id, "Task_ReviewMeeting").taskId()));
        users.as(handler, () -> uploads.upload(id, "M15", "评议记录.png", new java.io.ByteArrayInputStream(
                new DemoPictures().draw("民主评议记录", "M15")), null));
        assertThatThrownBy(() -> complete(id, "Task_ReviewMeeting", "submit", minutes)).as("fewer than two thirds delegates")
                .isInstanceOf(DomainProblem.class);
        minutes.put("delegates", 6);
        complete(id, "Task_ReviewMeeting", "submit", minutes);

        assertThat(open(id)).containsExactly("Task_FirstOpinion");
        assertThat(desk.latest(id, "reviewMeeting")).containsEntry("minutes", MINUTES);
    }

    @Test
    void aPlaceThatHoldsNoMeetingsDecidesByInquiry() throws Exception {
        UUID id = objectedTo();
        mode("NONE");
        try {
            complete(id, "Task_Objection", "meeting", OBJECTION);
            assertThat(open(id)).containsExactly("Task_FirstOpinion");
        } finally {
            mode("DISPUTE_ONLY");
        }
    }

    @Test
    void aPlaceThatWantsAMeetingInEveryCaseHoldsOneAfterTheNoticeAndOnlyOne() throws Exception {
        UUID id = lived("waits-for-signature", 22);
        mode("MANDATORY");
        try {
            complete(id, "Task_StreetSign", "agree", Map.of());
            photographed(id, "Task_PostNotice", "M12", Map.of("place", "社区公示栏"));
            pass(8);
            photographed(id, "Task_NoticeEnd", "M13", Map.of("objectionHeard", "NO"));
            assertThat(open(id)).containsExactly("Task_ReviewMeeting");
            Map<String, Object> minutes = new HashMap<>(MEETING);
            minutes.put("minutes", MINUTES);
            photographed(id, "Task_ReviewMeeting", "M15", minutes);
            assertThat(open(id)).containsExactly("Task_FirstOpinion");
            complete(id, "Task_FirstOpinion", "agree", Map.of("investigation", "经评议，多数认为符合条件。"));
            complete(id, "Task_StreetSign", "agree", Map.of());
            assertThat(open(id)).as("noticed and discussed").containsExactly("Task_BureauReview");
        } finally {
            mode("DISPUTE_ONLY");
        }
    }

    @Test
    void aPlaceThatWantsAMeetingInEveryCaseHoldsOneAfterAnObjectionToo() throws Exception {
        UUID id = objectedTo();
        mode("MANDATORY");
        try {
            complete(id, "Task_Objection", "submit", OBJECTION);
            assertThat(open(id)).containsExactly("Task_ReviewMeeting");
        } finally {
            mode("DISPUTE_ONLY");
        }
    }

    private void mode(String mode) {
        jdbc.sql("""
                update policy_parameter_value set value = to_jsonb(cast(? as text))
                where parameter_id = (select id from policy_parameter where code = 'review_meeting.mode')""").param(mode).update();
    }

    @Test
    void theBureauVisitsWhenRelativesAreOnRecordAndOnlyOnce() throws Exception {
        UUID id = lived("waits-for-review", 40);
        assertThat(open(id)).containsExactly("Task_BureauReview");
        complete(id, "Task_BureauReview", "approve", review(id, "YES"));
        assertThat(open(id)).containsExactly("Task_BureauVisit");

        CurrentUser handler = pool(task(id, "Task_BureauVisit")).get(0);
        users.as(handler, () -> tasks.claim(task(id, "Task_BureauVisit").taskId()));
        users.as(handler, () -> uploads.upload(id, "M10", "区级入户.png", new java.io.ByteArrayInputStream(
                new DemoPictures().draw("区级入户", "M10")), null));
        complete(id, "Task_BureauVisit", "submit", Map.of("visitDate", "2026-04-10", "surveyorA", "宋立平", "surveyorB", "何敏",
                "noRelation", "YES", "seen", "家庭成员在家，陈设与街道调查一致。", "matches", "YES"));
        assertThat(open(id)).as("the reviewer sees what the visit found").containsExactly("Task_BureauReview");
        complete(id, "Task_BureauReview", "approve", review(id, "YES"));

        assertThat(open(id)).containsExactly("Task_BureauRecheck");
    }

    @Test
    void theBureauSendsACaseBackToTheFirstOpinion() throws Exception {
        UUID id = lived("waits-for-review", 40);
        complete(id, "Task_BureauReview", "return", review(id, "NO"));

        assertThat(open(id)).containsExactly("Task_FirstOpinion");
    }

    @Test
    void whoIsRefusedButLowOnIncomeIsToldSoAndHandedOn() throws Exception {
        UUID id = lived("waits-for-review", 40);
        foundLowMargin(id);
        Map<String, Object> review = new HashMap<>(review(id, "NO"));
        review.putAll(Map.of("referrals", List.of("LOW_INCOME"), "referralNeed", "请纳入低收入人口动态监测。"));
        refuse(id, review);

        assertThat(desk.get(id).status()).isEqualTo(CaseStatus.REJECTED);
        assertThat(letters(id)).contains("refusal", "finding");
        assertThat(referred(id)).as("the section keeps low-income households").isEqualTo(1);
    }

    @Test
    void whoIsRefusedAltogetherGetsNoOtherFinding() throws Exception {
        UUID id = lived("vehicle-refused", 70);

        assertThat(desk.get(id).status()).isEqualTo(CaseStatus.REJECTED);
        assertThat(decided(id).get("dibao-finding")).containsEntry("finding", letters(id).contains("finding") ? "YES" : "NO");
    }

    private void refuse(UUID id, Map<String, Object> review) throws Exception {
        complete(id, "Task_BureauReview", "refuse", review);
        if (open(id).contains("Task_BureauVisit")) {
            photographed(id, "Task_BureauVisit", "M10", Map.of("visitDate", "2026-04-10", "surveyorA", "宋立平", "surveyorB", "何敏",
                    "noRelation", "YES", "seen", "家庭成员在家，陈设与街道调查一致。", "matches", "YES"));
            complete(id, "Task_BureauReview", "refuse", review);
        }
        complete(id, "Task_BureauRecheck", "agree", Map.of("lawful", "YES"));
        complete(id, "Task_BureauDecide", "refuse", Map.of());
    }

    private int referred(UUID id) {
        return jdbc.sql("select count(*) from referral_link where from_case = ?").param(id).query(Integer.class).single();
    }

    @Test
    void asksAnotherPlaceForHelpBesideTheCase() throws Exception {
        UUID id = lived("waits-for-visit", 10);
        act(holder(id, "ST_HANDLER"), id, "AssistanceRequested", Map.of("authority", "某县民政局", "about", List.of("WORK"),
                "facts", "申请人配偶在贵县务工，请核实其工资收入。"));
        assertThat(letters(id)).contains("assistance");
        assertThat(open(id)).containsExactlyInAnyOrder("Task_HomeVisit", "Task_AssistanceAnswer");

        complete(id, "Task_AssistanceAnswer", "answered", Map.of("answeredOn", "2026-03-20", "findings", "月工资1800元。"));

        assertThat(open(id)).containsExactly("Task_HomeVisit");
    }

    @Test
    void printsTheAuthorisationThatTheAdultsSign() throws Exception {
        UUID id = lived("waits-for-visit", 10);
        act(holder(id, "ST_HANDLER"), id, "AuthorisationNeeded", Map.of());

        assertThat(letters(id)).contains("authorisation");
        assertThat(open(id)).containsExactly("Task_HomeVisit");
    }

    @Test
    void goesOnWithoutAnAnswerFromTheOtherPlace() throws Exception {
        UUID id = lived("waits-for-visit", 10);
        act(holder(id, "ST_HANDLER"), id, "AssistanceRequested", Map.of("authority", "某县民政局", "about", List.of("WORK"),
                "facts", "申请人配偶在贵县务工，请核实其工资收入。"));
        complete(id, "Task_AssistanceAnswer", "silent", Map.of());

        assertThat(open(id)).containsExactly("Task_HomeVisit");
    }

    private Map<String, Map<String, Object>> decided(UUID id) {
        return decisions.latestOf(id);
    }

    private UUID suppliedOnce() throws Exception {
        UUID id = lived("waits-for-acceptance", 1);
        complete(id, "Task_Precheck", "supplement", CHECKED);
        complete(id, "Task_Supplement", "submit", Map.of("answer", "已补交务工证明。"));
        return id;
    }

    private UUID objectedTo() throws Exception {
        UUID id = lived("waits-for-signature", 22);
        complete(id, "Task_StreetSign", "agree", Map.of());
        assertThat(desk.get(id).status()).isEqualTo(CaseStatus.PUBLICITY);
        var notice = notices.of(List.of(id)).get(id);
        objections.raise(notice.noticeId(), new org.yimen.notice.ObjectionRequest("热心邻居", "13912345678",
                "该户有一辆面包车长期跑运输。"), "13912345678");
        assertThat(open(id)).containsExactly("Task_Objection");
        return id;
    }

    private static Map<String, Object> review(UUID id, String complaint) {
        return Map.of("complete", "YES", "noDuplicate", "YES", "complaint", complaint, "relativesOnFile", "NO");
    }
}
