package org.yimen.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yimen.cases.CaseStatus;
import org.yimen.organization.Pool;
import org.yimen.organization.TimeLimit;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.PersonalData;
import org.yimen.platform.YimenClock;

/** Streets that confirm themselves 授权下放: who signs, how long, whose letters, and what the bureau looks at afterwards. */
class DibaoDelegatedProcessTests extends DibaoProcess {

    private static final Set<String> BUREAU = Set.of("Task_BureauReview", "Task_BureauRecheck", "Task_BureauDecide");
    private static final List<String> CHAIN = List.of("ACCEPT", "INVESTIGATE", "INITIAL", "REVIEW", "CONFIRM");
    private static final Map<String, Object> INSPECTION = Map.of("way", "FILE", "checked", List.of("MEMBERS", "INCOME"),
            "findings", "收入核定少计了一个月的务工收入。");

    @Autowired
    PersonalData personal;

    @AfterEach
    void nothingIsDelegated() {
        jdbc.sql("delete from policy_parameter_value where source = '下放测试'").update();
        jdbc.sql("delete from appointment where valid_from = date '2020-02-02'").update();
    }

    @Test
    void theStreetConfirmsWithFivePeopleAndInItsOwnName() throws Exception {
        UUID id = noticed();
        set("delegated.sample_ratio", id, "0");
        CurrentUser reviewer = complete(id, "Task_DelegatedReview", "approve", review("NO"), List.of());
        CurrentUser leader = complete(id, "Task_DelegatedDecide", "confirm", Map.of(), List.of());

        assertThat(desk.get(id).status()).isEqualTo(CaseStatus.APPROVED);
        assertThat(open(id)).isEmpty();
        assertThat(letters(id)).contains("approval-street").doesNotContain("approval");
        assertThat(organ(id, "approval-street")).isEqualTo(directory.unit(desk.get(id).streetId()).name());
        assertThat(entries(id)).isEqualTo(1);
        assertThat(people(id, "REVIEW")).containsExactly(reviewer.accountId());
        assertThat(people(id, "CONFIRM")).containsExactly(leader.accountId());
        assertThat(CHAIN.stream().flatMap(duty -> people(id, duty).stream())).as("nobody has two of the five duties")
                .doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(CHAIN.size());
    }

    @Test
    void whoInvestigatedOrSignedTheFirstOpinionMayNotReviewOrConfirm() throws Exception {
        UUID id = noticed();
        CurrentUser investigator = accounts.find(people(id, "INVESTIGATE").get(0)).orElseThrow();
        String review = task(id, "Task_DelegatedReview").taskId();
        assertThatThrownBy(() -> users.as(investigator, () -> tasks.claim(review)))
                .isInstanceOfSatisfying(DomainProblem.class, p -> assertThat(p.slug()).isEqualTo("separation-of-duties"));

        complete(id, "Task_DelegatedReview", "approve", review("NO"));
        CurrentUser signed = accounts.find(people(id, "INITIAL").get(0)).orElseThrow();
        String decide = task(id, "Task_DelegatedDecide").taskId();
        assertThatThrownBy(() -> users.as(signed, () -> tasks.claim(decide)))
                .isInstanceOfSatisfying(DomainProblem.class, p -> assertThat(p.slug()).isEqualTo("separation-of-duties"));
    }

    @Test
    void theStreetRefusesInItsOwnName() throws Exception {
        UUID id = signed("disagree");
        assertThat(open(id)).as("no notice, and nothing goes to the bureau").containsExactly("Task_DelegatedReview");
        complete(id, "Task_DelegatedReview", "refuse", review("NO"));
        complete(id, "Task_DelegatedDecide", "back", Map.of());
        assertThat(open(id)).containsExactly("Task_DelegatedReview");
        complete(id, "Task_DelegatedReview", "refuse", review("NO"));
        complete(id, "Task_DelegatedDecide", "refuse", Map.of());

        assertThat(desk.get(id).status()).isEqualTo(CaseStatus.REJECTED);
        assertThat(letters(id)).contains("refusal-street").doesNotContain("refusal");
        assertThat(organ(id, "refusal-street")).isEqualTo(directory.unit(desk.get(id).streetId()).name());
        assertThat(open(id)).as("only what was confirmed is inspected").isEmpty();
    }

    @Test
    void theStreetTellsInItsOwnNameWhatIsFoundInstead() throws Exception {
        UUID id = signed("disagree");
        foundLowMargin(id);
        complete(id, "Task_DelegatedReview", "refuse", review("NO"));
        complete(id, "Task_DelegatedDecide", "refuse", Map.of());

        assertThat(desk.get(id).status()).isEqualTo(CaseStatus.REJECTED);
        assertThat(letters(id)).contains("refusal-street", "finding-street");
        assertThat(text(id, "finding-street")).contains("最低生活保障边缘家庭");
    }

    @Test
    void theReviewerSendsBackToTheFirstOpinion() throws Exception {
        UUID id = signed("disagree");
        complete(id, "Task_DelegatedReview", "back", Map.of());

        assertThat(open(id)).containsExactly("Task_FirstOpinion");
    }

    @Test
    void aComplaintTakesTheCaseUpToTheBureau() throws Exception {
        UUID id = signed("disagree");
        complete(id, "Task_DelegatedReview", "approve", review("YES"));

        assertThat(open(id)).containsExactly("Task_BureauReview");
    }

    @Test
    void aDelegatedStreetHasTwentyWorkingDays() throws Exception {
        set("dibao.delegated", "2", "true");
        UUID id = lived("waits-for-visit", 10);
        Instant accepted = desk.get(id).acceptedAt();

        assertThat(totalDue(id)).isEqualTo(calendar.due(accepted, TimeLimit.parse("20WD")));
        assertThat(text(id, "acceptance")).contains("自受理之日起20个工作日");
    }

    @Test
    void aDelegatedStreetIsGivenFortyFiveWorkingDaysInAllAndTheLetterNamesBothDays() throws Exception {
        set("dibao.delegated", "2", "true");
        UUID id = lived("waits-for-visit", 10);
        Instant accepted = desk.get(id).acceptedAt();
        act(holder(id, "ST_HANDLER"), id, "ExtensionRequested", Map.of("reasons", List.of("HARD"), "explanation",
                "申请人长期在外地务工，收入需向外地用人单位核实。", "plan", "发函协查并约定再次入户。"));
        complete(id, "Task_ApproveExtension", "extend", Map.of("lawful", true));

        Instant due = calendar.due(accepted, TimeLimit.parse("45WD"));
        assertThat(totalDue(id)).isEqualTo(due);
        assertThat(text(id, "extension")).contains(day(calendar.due(accepted, TimeLimit.parse("20WD"))), day(due), "四（一）");
    }

    @Test
    void whereNothingIsDelegatedTheBureauDecidesWithinThirtyWorkingDays() throws Exception {
        UUID id = lived("waits-for-signature", 22);
        set("dibao.delegated", "999999", "true");
        complete(id, "Task_StreetSign", "disagree", Map.of());

        assertThat(open(id)).as("another place's delegation means nothing here").containsExactly("Task_BureauReview");
        assertThat(clockDue(id, "bureau")).as("57号第二十条").isEqualTo(calendar.due(clock.instant(), TimeLimit.parse("10WD")));
        assertThat(totalDue(id)).isEqualTo(calendar.due(desk.get(id).acceptedAt(), TimeLimit.parse("30WD")));
    }

    @Test
    void aDrawnCaseIsClosedForTheCitizenAndInspectedByTheBureau() throws Exception {
        UUID id = drawn();
        assertThat(desk.get(id).status()).isEqualTo(CaseStatus.APPROVED);
        assertThat(task(id, "Task_SampleInspection").pool()).endsWith(":CA_HANDLER");
        complete(id, "Task_SampleInspection", "fine", INSPECTION);

        assertThat(open(id)).isEmpty();
        assertThat(corrections(id)).isEmpty();
        assertThat(desk.get(id).status()).isEqualTo(CaseStatus.APPROVED);
    }

    @Test
    void aFaultFoundBeginsACorrectionOfTheEntitlement() throws Exception {
        UUID id = drawn();
        complete(id, "Task_SampleInspection", "correct", INSPECTION);

        assertThat(open(id)).isEmpty();
        assertThat(corrections(id)).hasSize(1);
        assertThat(open(corrections(id).get(0))).as("the street looks at the household again").containsExactly("Task_Visit");
        assertThat(desk.get(id).status()).as("the decision stands until the correction is decided").isEqualTo(CaseStatus.APPROVED);
    }

    @Test
    void theBureausLeaderDecidesOnWithdrawingTheDelegation() throws Exception {
        UUID id = drawn();
        complete(id, "Task_SampleInspection", "withdraw", INSPECTION);
        assertThat(open(id)).containsExactly("Task_WithdrawDelegation");
        complete(id, "Task_WithdrawDelegation", "withdraw", Map.of("reason", "连续两个月抽查发现同类问题。"));

        assertThat(open(id)).isEmpty();
        assertThat(corrections(id)).hasSize(1);
    }

    /** A case of a delegated street, signed there by the first of two leaders. */
    private UUID signed(String action) throws Exception {
        UUID id = lived("waits-for-signature", 22);
        set("dibao.delegated", id, "true");
        complete(id, "Task_StreetSign", action, Map.of());
        reinforce(id);
        return id;
    }

    /** The same, agreed to, whose notice is over without objection. */
    private UUID noticed() throws Exception {
        UUID id = signed("agree");
        photographed(id, "Task_PostNotice", "M12", Map.of("place", "社区公示栏"));
        assertThat(open(id)).as("the end is photographed when it has come").isEmpty();
        pass(8);
        assertThatThrownBy(() -> complete(id, "Task_NoticeEnd", "submit", Map.of("objectionHeard", "NO")))
                .as("nothing goes on without the photo").isInstanceOf(DomainProblem.class);
        photographed(id, "Task_NoticeEnd", "M13", Map.of("objectionHeard", "NO"));
        assertThat(open(id)).containsExactly("Task_DelegatedReview").doesNotContainAnyElementsOf(BUREAU);
        return id;
    }

    private UUID drawn() throws Exception {
        UUID id = noticed();
        set("delegated.sample_ratio", id, "1");
        complete(id, "Task_DelegatedReview", "approve", review("NO"));
        complete(id, "Task_DelegatedDecide", "confirm", Map.of());
        assertThat(open(id)).containsExactly("Task_SampleInspection");
        return id;
    }

    private void set(String code, UUID id, String value) {
        set(code, desk.get(id).regionCode(), value);
    }

    private void set(String code, String region, String value) {
        jdbc.sql("""
                insert into policy_parameter_value (parameter_id, region, valid_from, value, marker, source, origin,
                                                    entered_by, entered_at)
                select id, :region, date '2020-01-01', cast(:value as jsonb), '【地】', '下放测试', 'ADMINISTRATOR', '测试', now()
                  from policy_parameter where code = :code""").param("region", region)
                .param("value", value).param("code", code).update();
    }

    /** The demo's streets have one leader; one that confirms needs another beside the one who signed first, and a third handler. */
    private void reinforce(UUID id) {
        long street = desk.get(id).streetId();
        for (String post : List.of("ST_LEADER", "ST_HANDLER")) {
            long staff = directory.subtree(directory.bureau().id()).stream().filter(u -> u.id() != street)
                    .flatMap(u -> directory.membersOf(new Pool(u.id(), post)).stream()).findFirst().orElseThrow().staffId();
            jdbc.sql("insert into appointment (staff_id, unit_id, post, valid_from) values (?, ?, ?, date '2020-02-02')")
                    .params(staff, street, post).update();
        }
    }

    private static String day(Instant instant) {
        return DateTimeFormatter.ofPattern("yyyy年M月d日").format(instant.atZone(YimenClock.ZONE));
    }

    private String text(UUID id, String letter) {
        return personal.decrypt(jdbc.sql("select html from letter where case_id = :case and code = :code").param("case", id)
                .param("code", letter).query(byte[].class).single());
    }

    private List<Long> people(UUID id, String duty) {
        return jdbc.sql("select distinct account_id from case_duty where case_id = :case and duty = :duty and state = 'DONE'")
                .param("case", id).param("duty", duty).query(Long.class).list();
    }

    private List<UUID> corrections(UUID id) {
        return jdbc.sql("""
                select l.case_id from register_entry_case l join register_entry e on e.id = l.entry_id
                where e.case_id = :case and l.ground = 'LEAD'""").param("case", id).query(UUID.class).list();
    }

    private int entries(UUID id) {
        return jdbc.sql("select count(*) from register_entry where case_id = :case").param("case", id).query(Integer.class).single();
    }

    private String organ(UUID id, String letter) {
        return jdbc.sql("select organ_name from letter where case_id = :case and code = :code").param("case", id)
                .param("code", letter).query(String.class).single();
    }

    private static Map<String, Object> review(String complaint) {
        return Map.of("complete", "YES", "noDuplicate", "YES", "complaint", complaint, "relativesOnFile", "NO");
    }
}
