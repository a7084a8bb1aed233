package org.yimen.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.yimen.cases.CaseStatus;
import org.yimen.platform.CreditCode;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.FieldError;
import org.yimen.platform.YimenClock;
import org.yimen.testing.PostgresTest;

/** Organisations from the application to the register, with every exit; opinions side by side, each with its clock. */
@SpringBootTest
@PostgresTest
class SocialOrgProcessTests {

    @Autowired
    ApplicationContext context;
    @Autowired
    YimenClock clock;
    @Autowired
    OpenRegisters open;
    @Autowired
    HistoryService history;
    @Autowired
    RepositoryService repository;

    private OrganisationOffice office;

    @BeforeEach
    void onAMonday() {
        office = new OrganisationOffice(context);
        clock.set(Instant.parse("2026-03-02T02:00:00Z"));
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    void anAssociationIsRegisteredAndEverybodyCanReadItInTheRegister() {
        UUID id = office.handsIn(office.association("花艺", Map.of()), OrganisationOffice.CHARTER);
        assertThat(office.status(id)).isEqualTo(CaseStatus.PRECHECK);
        assertThat(office.desk.get(id).applicantName()).isEqualTo("云溪区花艺协会");
        assertThat(office.prefilled(id, "Task_Precheck")).containsEntry("nameResult", "FREE")
                .containsEntry("regime", "DUAL").containsEntry("charterState", "READ");
        office.accepts(id);

        assertThat(office.open(id)).containsExactly("Task_AuthorityOpinion", "Task_EnforcementLookUp",
                "Task_PartyOpinion", "Task_Review");
        assertThat(office.pool(id, "Task_AuthorityOpinion"))
                .isEqualTo(office.directory.unitByCode("EXT_EDU").orElseThrow().id() + ":EXT_DEPT");
        office.allAnswer(id, "NO");
        assertThat(office.open(id)).isEmpty();
        assertThat(office.status(id)).isEqualTo(CaseStatus.PUBLICITY);
        office.decided(id, "agree", "grant");
        office.certified(id);

        assertThat(office.status(id)).isEqualTo(CaseStatus.APPROVED);
        assertThat(office.letters(id)).containsExactlyInAnyOrder("acceptance", "grant", "certificate", "announcement");
        assertThat(open.entries("social-organisations", search("云溪区花艺协会")).rows()).singleElement().satisfies(entry -> {
            assertThat(CreditCode.flaw(String.valueOf(entry.identifier()))).isEmpty();
            assertThat(entry.identifier()).startsWith("51210299MJ");
            assertThat(entry.status()).isEqualTo("IN_FORCE");
            assertThat(entry.fields()).extracting(FieldValue::key).contains("domicile", "legalRep");
            assertThat(open.entries("social-organisations", search(entry.identifier())).rows()).hasSize(1);
        });
    }

    @Test
    void opinionsRunSideBySideEachOnItsOwnClockOverWeekends() {
        UUID id = office.handsIn(office.association("书画", Map.of()), OrganisationOffice.CHARTER);
        office.accepts(id);

        assertThat(office.due(id, "Task_EnforcementLookUp")).isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(office.due(id, "Task_PartyOpinion")).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(office.due(id, "Task_AuthorityOpinion")).isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(office.due(id, "Task_Review")).isEqualTo(LocalDate.of(2026, 3, 16));
        office.does(id, "Task_EnforcementLookUp", "agree", Map.of("dishonest", "NO", "banned", "NO", "source", "平台"));
        assertThat(office.open(id)).containsExactly("Task_AuthorityOpinion", "Task_PartyOpinion", "Task_Review");
    }

    @Test
    void theCalledProcessIsThatOfTheReleaseAndEndsWithTheCase() {
        UUID id = office.handsIn(office.association("摄影", Map.of()), OrganisationOffice.CHARTER);
        office.accepts(id);
        var root = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(id.toString())
                .rootProcessInstances().singleResult();
        var called = history.createHistoricProcessInstanceQuery().superProcessInstanceId(root.getId()).list();
        assertThat(called).extracting(c -> c.getProcessDefinitionKey()).containsExactlyInAnyOrder("social-org-party",
                "social-org-enforcement", "social-org-authority");
        String deployment = repository.getProcessDefinition(root.getProcessDefinitionId()).getDeploymentId();
        assertThat(called).allSatisfy(c -> assertThat(repository.getProcessDefinition(c.getProcessDefinitionId())
                .getDeploymentId()).isEqualTo(deployment));

        office.withdraws(id);

        assertThat(office.status(id)).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(office.open(id)).isEmpty();
        assertThat(history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(id.toString()).unfinished()
                .count()).isZero();
        assertThat(office.letters(id)).containsExactly("acceptance", "withdrawn");
    }

    @Test
    void thePartyBodyDisagreeingLeadsToACollectiveDecisionAndNotToARefusal() {
        UUID id = office.handsIn(office.association("曲艺", Map.of()), OrganisationOffice.CHARTER);
        office.accepts(id);
        office.partySays(id, "disagree");
        office.does(id, "Task_Review", "submit", Map.of("purposeLawful", "YES", "needed", "NO", "truthful", "YES",
                "siteDoubt", "YES", "opinion", "符合条件"));
        office.does(id, "Task_EnforcementLookUp", "agree", Map.of("dishonest", "NO", "banned", "NO", "source", "平台"));
        office.does(id, "Task_AuthorityOpinion", "improve", Map.of("supervises", "YES"));
        assertThat(office.open(id)).containsExactly("Task_SiteVisit");
        office.does(id, "Task_SiteVisit", "submit", Map.of("visitedOn", "2026-03-03", "secondVisitor", "李明", "premises",
                "YES", "staff", "NO", "record", "没有工作人员"));
        office.noticeOver(id);
        assertThat(String.valueOf(office.prefilled(id, "Task_Meeting").get("problems"))).contains("没有与业务相适应的人员")
                .doesNotContain("住所不真实");
        office.does(id, "Task_Meeting", "agree", Map.of("advice", "建议登记"));
        assertThat(office.open(id)).containsExactly("Task_Collective");
        office.does(id, "Task_Collective", "submit", Map.of("heldOn", "2026-03-12", "minutes", "同意"));
        office.does(id, "Task_Sign", "deny", Map.of("reason", "《社会团体登记管理条例》第十三条"));

        assertThat(office.status(id)).isEqualTo(CaseStatus.REJECTED);
        assertThat(office.letters(id)).containsExactly("acceptance", "refusal");
    }

    @Test
    void whatTheRulesFindIsPutBeforeThoseWhoDecide() {
        UUID id = office.handsIn(office.association("舞蹈", Map.of("fund", new BigDecimal("2.99"), "memberPersons",
                new BigDecimal(49))), "名称 住所 宗旨 业务范围 遵守宪法 会员 权利 义务");
        assertThat(String.valueOf(office.prefilled(id, "Task_Precheck").get("charterMissing")))
                .contains("坚持党的全面领导", "民函〔2018〕78号").doesNotContain("会员资格");
        office.accepts(id);
        office.allAnswer(id, "NO");
        office.noticeOver(id);

        assertThat(office.prefilled(id, "Task_Meeting")).satisfies(form -> {
            assertThat(String.valueOf(form.get("problems"))).contains("会员数不足", "活动资金低于最低限额", "章程缺少必备条款");
            assertThat(new BigDecimal(String.valueOf(form.get("problemCount")))).isEqualByComparingTo("3");
        });
    }

    @Test
    void aNameInTheRegisterIsNotAvailable() {
        office.registered("剪纸");
        UUID second = office.handsIn(office.association("剪纸", Map.of()), OrganisationOffice.CHARTER);
        UUID alike = office.handsIn(office.association("老剪纸", Map.of()), OrganisationOffice.CHARTER);

        assertThat(office.prefilled(second, "Task_Precheck")).containsEntry("nameResult", "REFUSE");
        assertThat(office.prefilled(alike, "Task_Precheck")).containsEntry("nameResult", "COMPARE");
        assertThatThrownBy(() -> office.accepts(second)).isInstanceOfSatisfying(DomainProblem.class, problem ->
                assertThat(problem.errors()).extracting(FieldError::field).containsExactly("nameFit"));
        assertThatThrownBy(() -> office.does(alike, "Task_Precheck", "accept", Map.of("nameFit", "NO", "complete", "YES")))
                .isInstanceOf(DomainProblem.class);
        office.does(second, "Task_Precheck", "refuse", Map.of("nameFit", "NO", "complete", "NO", "refuseReason", "名称已登记"));
        assertThat(office.status(second)).isEqualTo(CaseStatus.NOT_ACCEPTED);
        assertThat(office.letters(second)).containsExactly("not-accepted");
    }

    @Test
    void whatIsMissingIsAskedForOnceAndComesBackOrLapses() {
        UUID id = office.handsIn(office.association("茶艺", Map.of()), "名称");
        asksForMore(id);
        office.lies(id, "S05", OrganisationOffice.CHARTER);
        clock.advance(java.time.Duration.ofMinutes(1));
        office.does(id, "Task_Supplement", "submit", Map.of("answer", "已修改", "nameField", "茶文化"));
        assertThat(office.open(id)).containsExactly("Task_Precheck");
        assertThat(office.status(id)).isEqualTo(CaseStatus.PRECHECK);
        assertThat(office.desk.get(id).applicantName()).isEqualTo("云溪区茶文化协会");

        lacks(id);
        office.does(id, "Task_SupplementApproval", "back", Map.of());
        lacks(id);
        office.does(id, "Task_SupplementApproval", "approve", Map.of("reason", "修改后的章程又缺少必备条款，首次告知时尚无此问题。"));
        assertThat(office.open(id)).containsExactly("Task_Supplement");
        office.pass(30);
        assertThat(office.status(id)).isEqualTo(CaseStatus.TERMINATED);
        assertThat(office.letters(id)).containsExactly("supplement", "supplement", "returned");
    }

    private void lacks(UUID id) {
        office.does(id, "Task_Precheck", "supplement", Map.of("nameFit", "YES", "complete", "NO", "missingItems", "修改章程"));
    }

    private void asksForMore(UUID id) {
        lacks(id);
        assertThat(office.open(id)).containsExactly("Task_Supplement");
    }

    @Test
    void anObjectionDuringTheNoticeIsLookedInto() {
        UUID id = office.handsIn(office.association("集邮", Map.of()), OrganisationOffice.CHARTER);
        office.accepts(id);
        office.allAnswer(id, "NO");
        office.objects(id);
        assertThat(office.open(id)).containsExactly("Task_Objection");
        assertThat(office.status(id)).isEqualTo(CaseStatus.OBJECTION);
        office.does(id, "Task_Objection", "answered", Map.of("facts", "不属实", "sustained", "NO"));

        assertThat(office.open(id)).containsExactly("Task_Meeting");
    }

    @Test
    void aSustainedObjectionGoesBackToTheReview() {
        UUID id = office.handsIn(office.association("奇石", Map.of()), OrganisationOffice.CHARTER);
        office.accepts(id);
        office.allAnswer(id, "NO");
        office.objects(id);
        office.does(id, "Task_Objection", "answered", Map.of("facts", "任职情况不实", "sustained", "YES"));
        assertThat(office.open(id)).contains("Task_Review", "Task_PartyOpinion");
        office.allAnswer(id, "NO");
        office.noticeOver(id);

        assertThat(office.open(id)).containsExactly("Task_Meeting");
        assertThat(String.valueOf(office.prefilled(id, "Task_Meeting").get("problems"))).contains("异议成立");
    }

    @Test
    void ofTwoApplicationsForOneNameTheSecondBeginsAnewWithAnother() {
        UUID first = office.handsIn(office.association("灯谜", Map.of()), OrganisationOffice.CHARTER);
        UUID second = office.handsIn(office.association("灯谜", Map.of()), OrganisationOffice.CHARTER);
        for (UUID id : List.of(first, second)) {
            office.accepts(id);
            office.allAnswer(id, "NO");
        }
        office.noticeOver(first);
        office.decidedAfterNotice(first, "agree", "grant");
        office.decidedAfterNotice(second, "agree", "grant");
        assertThat(office.open(second)).containsExactly("Task_Precheck");
        assertThat(office.letters(second)).doesNotContain("grant");
        assertThat(office.prefilled(second, "Task_Precheck")).containsEntry("nameResult", "REFUSE");

        asksForMore(second);
        office.does(second, "Task_Supplement", "submit", Map.of("answer", "更换名称", "nameField", "灯谜爱好者"));
        office.accepts(second);
        office.allAnswer(second, "NO");
        office.decided(second, "agree", "grant");
        office.certified(second);
        assertThat(open.entries("social-organisations", search("云溪区灯谜爱好者协会")).rows()).hasSize(1);
    }

    @Test
    void theSectionEndsProceedingsWhenTheAuthorityWithdrawsItsConsent() {
        UUID id = office.handsIn(office.association("棋类", Map.of()), OrganisationOffice.CHARTER);
        office.accepts(id);
        office.acts(id, "ProceedingsEnded", Map.of("cause", "SUPERVISOR", "reason", "主管单位撤回同意"));

        assertThat(office.status(id)).isEqualTo(CaseStatus.TERMINATED);
        assertThat(office.letters(id)).containsExactly("acceptance", "terminated");
    }

    @Test
    void onceGrantedItIsNeitherWithdrawnNorTerminated() {
        UUID id = office.handsIn(office.association("插花", Map.of()), OrganisationOffice.CHARTER);
        office.accepts(id);
        office.allAnswer(id, "NO");
        office.decided(id, "agree", "grant");

        assertThat(office.mayWithdraw(id)).isFalse();
        assertThatThrownBy(() -> office.withdraws(id)).isInstanceOfSatisfying(DomainProblem.class, problem -> {
            assertThat(problem.slug()).isEqualTo("already-decided");
            assertThat(problem.zh()).contains("已经作出决定");
            assertThat(problem.en()).contains("has been decided");
        });
        assertThatThrownBy(() -> office.acts(id, "ProceedingsEnded", Map.of("cause", "OTHER", "reason", "不再办理")))
                .isInstanceOfSatisfying(DomainProblem.class, problem ->
                        assertThat(problem.slug()).isEqualTo("already-decided"));
        office.certified(id);
        assertThat(office.status(id)).isEqualTo(CaseStatus.APPROVED);
    }

    static OpenRegisters.Search search(String q) {
        return new OpenRegisters.Search(q, null, null, null, 20);
    }
}
