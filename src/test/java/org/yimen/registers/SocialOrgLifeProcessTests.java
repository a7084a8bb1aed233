package org.yimen.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.yimen.cases.CaseStatus;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.FieldError;
import org.yimen.platform.YimenClock;
import org.yimen.testing.PostgresTest;

/** What happens to registered organisations: changes, cancellation, annual reports, the list of irregular conduct. */
@SpringBootTest
@PostgresTest
class SocialOrgLifeProcessTests {

    private static final List<String> ALL_BACK = List.of("ORIGINAL", "DUPLICATE", "SEAL", "BOOKS");

    @Autowired
    ApplicationContext context;
    @Autowired
    YimenClock clock;
    @Autowired
    OpenRegisters open;

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

    private OpenRegisters.OpenEntry shown(UUID registered) {
        UUID entry = office.entry(registered);
        return open.entries("social-organisations", new OpenRegisters.Search(null, null, null, null, 50)).rows().stream()
                .filter(row -> row.id().equals(entry)).findFirst().orElseThrow();
    }

    @Test
    void aChangeOfNameRevisesTheRegisterAndKeepsTheCode() {
        UUID id = office.registered("太极");
        String code = shown(id).identifier();
        UUID change = office.asks(id, "social-org-change", "CHANGE", Map.of("matter", "CHANGE", "changed",
                List.of("NAME", "DOMICILE"), "reason", "扩大活动范围", "agreedOn", "2026-03-10", "nameField", "太极拳",
                "domicile", "青石街9号"));
        office.does(change, "Task_Precheck", "accept", Map.of());
        assertThat(office.open(change)).containsExactly("Task_Recheck");
        office.does(change, "Task_Recheck", "submit", Map.of("advice", "同意"));
        office.does(change, "Task_Sign", "grant", Map.of("reason", "符合规定"));

        assertThat(office.status(change)).isEqualTo(CaseStatus.APPROVED);
        assertThat(office.letters(change)).containsExactly("change", "announcement");
        assertThat(shown(id)).satisfies(entry -> {
            assertThat(entry.name()).isEqualTo("云溪区太极拳协会");
            assertThat(entry.identifier()).isEqualTo(code);
            assertThat(entry.fields()).filteredOn(f -> f.key().equals("domicile")).extracting(FieldValue::value)
                    .containsExactly("青石街9号");
        });
        assertThat(office.jdbc.sql("select subject_name from register_revision where entry_id = :e")
                .param("e", office.entry(id)).query(String.class).list()).containsExactly("云溪区太极协会");
        UUID former = office.handsIn(office.association("太极", Map.of()), OrganisationOffice.CHARTER);
        assertThat(office.prefilled(former, "Task_Precheck")).containsEntry("nameResult", "REFUSE");
    }

    @Test
    void newOfficersAreLookedAtByThePartyBodyAndMayBeRefused() {
        UUID id = office.registered("广场舞");
        UUID change = office.asks(id, "social-org-change", "CHANGE", Map.of("matter", "OFFICERS", "reason", "换届",
                "agreedOn", "2026-03-10"));
        assertThat(String.valueOf(office.prefilled(change, "Task_Precheck").get("problems"))).contains("没有财务审计报告");
        office.does(change, "Task_Precheck", "accept", Map.of());
        office.partySays(change, "agree");
        assertThat(office.status(change)).isEqualTo(CaseStatus.PUBLICITY);
        office.noticeOver(change);
        office.does(change, "Task_Recheck", "submit", Map.of("advice", "没有审计"));
        assertThat(office.open(change)).containsExactly("Task_Sign");
        office.does(change, "Task_Sign", "deny", Map.of("reason", "《社会团体登记管理条例》第二十七条"));

        assertThat(office.status(change)).isEqualTo(CaseStatus.REJECTED);
        assertThat(office.letters(change)).containsExactly("refusal");
    }

    @Test
    void aNameThatIsTakenIsNotAcceptedAsANewOne() {
        office.registered("风筝");
        UUID change = office.asks(office.registered("纸鸢制作"), "social-org-change", "CHANGE", Map.of("matter", "CHANGE",
                "changed", List.of("NAME"), "reason", "更名", "agreedOn", "2026-03-10", "nameField", "风筝"));

        assertThatThrownBy(() -> office.does(change, "Task_Precheck", "accept", Map.of()))
                .isInstanceOfSatisfying(DomainProblem.class, problem ->
                        assertThat(problem.errors()).extracting(FieldError::field).containsExactly("nameText"));
        office.withdraws(change);
    }

    @Test
    void newOfficersAreMeasuredAndAPartyBodyAgainstThemIsHeardByAll() {
        UUID id = office.registered("太鼓");
        Map<String, Object> tooLong = OrganisationOffice.officer("宋清荷", "PRESIDENT", "YES");
        tooLong.put("term", new BigDecimal(3));
        UUID change = office.asks(id, "social-org-change", "CHANGE", Map.of("matter", "OFFICERS", "reason", "换届",
                "agreedOn", "2026-03-10", "auditReport", "审字1号", "officers", List.of(tooLong), "inFavour",
                new BigDecimal(25), "against", new BigDecimal(25)));
        assertThat(String.valueOf(office.prefilled(change, "Task_Precheck").get("problems")))
                .contains("连任届数超过规定", "赞成票未达到");
        office.does(change, "Task_Precheck", "accept", Map.of());
        office.partySays(change, "disagree");
        office.objects(change);
        office.does(change, "Task_Objection", "answered", Map.of("facts", "属实", "sustained", "YES"));
        assertThat(String.valueOf(office.prefilled(change, "Task_Recheck").get("problems"))).contains("异议成立");
        office.does(change, "Task_Recheck", "submit", Map.of("advice", "意见不一"));
        office.does(change, "Task_Collective", "submit", Map.of("heldOn", "2026-03-20", "minutes", "同意备案"));
        office.does(change, "Task_Sign", "grant", Map.of("reason", "集体研究同意"));

        assertThat(office.letters(change)).containsExactly("change");
    }

    @Test
    void anOrganisationIsCancelledAndItsNameStaysBlockedForAYear() {
        UUID id = office.registered("盆景");
        UUID cancel = office.asks(id, "social-org-change", "CHANGE", Map.of("matter", "CANCEL", "reason", "完成宗旨",
                "liquidatedOn", "2026-03-09", "taxCleared", "YES", "surplusTo", "云溪区慈善会", "returned", ALL_BACK));
        office.does(cancel, "Task_Precheck", "accept", Map.of());
        office.does(cancel, "Task_Recheck", "submit", Map.of("advice", "同意注销"));
        office.does(cancel, "Task_Sign", "grant", Map.of("reason", "符合规定"));

        assertThat(office.letters(cancel)).containsExactly("cancellation", "ended");
        assertThat(shown(id).status()).isEqualTo("ENDED");
        UUID soon = office.handsIn(office.association("盆景", Map.of()), OrganisationOffice.CHARTER);
        assertThat(String.valueOf(office.prefilled(soon, "Task_Precheck").get("nameText"))).contains("未满一年");
        office.pass(380);
        UUID later = office.handsIn(office.association("盆景", Map.of()), OrganisationOffice.CHARTER);
        assertThat(office.prefilled(later, "Task_Precheck")).containsEntry("nameResult", "FREE");
    }

    @Test
    void aRequestForChangeIsSupplementedRefusedWithdrawnOrLapses() {
        UUID id = office.registered("根雕");
        Map<String, Object> asked = Map.of("matter", "CHARTER", "reason", "修改章程", "agreedOn", "2026-03-10");
        UUID first = office.asks(id, "social-org-change", "CHANGE", asked);
        office.does(first, "Task_Precheck", "supplement", Map.of("missingItems", "修改后的章程"));
        office.does(first, "Task_Supplement", "submit", Map.of());
        office.does(first, "Task_Precheck", "refuse", Map.of("refuseReason", "不属受理范围"));
        assertThat(office.status(first)).isEqualTo(CaseStatus.NOT_ACCEPTED);
        UUID second = office.asks(id, "social-org-change", "CHANGE", asked);
        office.withdraws(second);
        assertThat(office.letters(second)).containsExactly("withdrawn");
        UUID third = office.asks(id, "social-org-change", "CHANGE", asked);
        office.does(third, "Task_Precheck", "supplement", Map.of("missingItems", "修改后的章程"));
        office.pass(40);

        assertThat(office.status(third)).isEqualTo(CaseStatus.TERMINATED);
        assertThat(office.letters(third)).containsExactly("supplement", "returned");
    }

    private UUID report(UUID registered, Map<String, Object> other) {
        Map<String, Object> data = new java.util.HashMap<>(Map.of("reportYear", new BigDecimal(2025), "officersChanged", "NO",
                "staff", new BigDecimal(3), "meetings", BigDecimal.ONE, "activities", new BigDecimal(12), "summary", "开展活动",
                "fullMembers", new BigDecimal(3), "partyOrganised", "YES", "partyWork", "YES", "truthful", true));
        for (String money : List.of("liabilities", "donations", "adminCost", "publicCost")) {
            data.put(money, BigDecimal.ZERO);
        }
        for (String money : List.of("assets", "netAssets", "income", "expenses")) {
            data.put(money, new BigDecimal("60000"));
        }
        data.putAll(other);
        return office.asks(registered, "social-org-report", "ANNUAL", data);
    }

    @Test
    void anAnnualReportWithoutProblemsIsConcluded() {
        UUID report = report(office.registered("合唱"), Map.of());
        office.partySays(report, "agree");
        assertThat(office.prefilled(report, "Task_Review")).containsEntry("suggested", "QUALIFIED");
        office.does(report, "Task_Review", "correct", Map.of("conclusion", "QUALIFIED", "correction", "更正人数"));
        office.does(report, "Task_Correct", "submit", Map.of("staff", new BigDecimal(4)));
        office.partySays(report, "agree");
        office.does(report, "Task_Review", "conclude", Map.of());
        office.does(report, "Task_Confirm", "submit", Map.of("remark", "同意"));

        assertThat(office.status(report)).isEqualTo(CaseStatus.APPROVED);
        assertThat(office.letters(report)).containsExactly("conclusion");
    }

    @Test
    void whatAReportShowsIsPutRightWithinThreeMonths() {
        UUID report = failed(office.registered("民乐"));
        assertThat(office.letters(report)).containsExactly("rectify");
        assertThatThrownBy(() -> office.withdraws(report)).isInstanceOfSatisfying(DomainProblem.class, problem ->
                assertThat(problem.slug()).isEqualTo("already-decided"));
        office.does(report, "Task_Rectify", "submit", Map.of("done", "已建立党组织"));
        office.does(report, "Task_Verify", "done", Map.of("finding", "属实"));

        assertThat(office.letters(report)).containsExactly("rectify", "conclusion");
        assertThat(office.status(report)).isEqualTo(CaseStatus.APPROVED);
    }

    @Test
    void whatWasNotPutRightLeadsToTheList() {
        UUID id = office.registered("口琴");
        UUID report = failed(id);
        office.does(report, "Task_Rectify", "submit", Map.of("done", "已建立党组织"));
        office.does(report, "Task_Verify", "notDone", Map.of("finding", "没有建立"));

        assertThat(office.status(report)).isEqualTo(CaseStatus.APPROVED);
        assertThat(office.letters(report)).containsExactly("rectify");
        assertThat(office.open(office.about(id, "social-org-list"))).containsExactly("Task_Evidence");
    }

    private UUID failed(UUID registered) {
        UUID report = report(registered, Map.of("partyOrganised", "NO", "activities", BigDecimal.ZERO));
        office.partySays(report, "disagree");
        assertThat(office.prefilled(report, "Task_Review")).containsEntry("suggested", "FAILED");
        office.does(report, "Task_Review", "conclude", Map.of("conclusion", "FAILED", "rectification", "建立党组织"));
        office.does(report, "Task_Confirm", "submit", Map.of("remark", "同意"));
        return report;
    }

    @Test
    void whoDoesNotPutThingsRightIsHeardListedAndLaterTakenOff() {
        UUID id = office.registered("朗诵");
        UUID report = failed(id);
        office.pass(100);
        assertThat(office.status(report)).isEqualTo(CaseStatus.APPROVED);
        UUID listing = office.about(id, "social-org-list");
        office.does(listing, "Task_Evidence", "propose", Map.of("facts", "整改逾期", "rectifiable", "YES"));
        assertThat(office.letters(listing)).containsExactly("notice");
        office.pass(20);
        office.does(listing, "Task_Decide", "list", Map.of("reason", "整改未完成"));

        assertThat(office.letters(listing)).containsExactly("notice", "listing");
        assertThat(shown(id).marks()).singleElement().satisfies(mark -> {
            assertThat(mark.code()).isEqualTo("IRREGULAR");
            assertThat(mark.reason()).isEqualTo("整改未完成");
        });
        UUID early = office.asks(id, "social-org-list", "REMOVE", Map.of("removalReason", "已整改"));
        office.does(early, "Task_Verify", "submit", Map.of("rectified", "NO", "reason", "没有完成"));
        assertThat(office.status(early)).isEqualTo(CaseStatus.REJECTED);
        assertThat(office.letters(early)).containsExactly("kept");
        UUID removal = office.asks(id, "social-org-list", "REMOVE", Map.of("removalReason", "已整改"));
        office.does(removal, "Task_Verify", "submit", Map.of("rectified", "YES", "reason", "已完成"));
        assertThat(shown(id).marks()).isEmpty();
        assertThat(office.letters(removal)).containsExactly("removal");
    }

    @Test
    void whoIsHeardMayConvinceTheSection() {
        UUID id = office.registered("楹联");
        UUID first = office.takesUp(id, "social-org-list", "UNREACHABLE");
        office.does(first, "Task_Evidence", "drop", Map.of("facts", "已联系上", "rectifiable", "NO"));
        assertThat(office.status(first)).isEqualTo(CaseStatus.TERMINATED);
        UUID second = office.takesUp(id, "social-org-list", "NOT_REPORTED");
        office.does(second, "Task_Evidence", "propose", Map.of("facts", "未报年报", "rectifiable", "YES"));
        office.does(second, "Task_Statement", "submit", Map.of("statement", "已经报送"));
        office.does(second, "Task_Decide", "drop", Map.of("reason", "已补报"));

        assertThat(office.status(second)).isEqualTo(CaseStatus.TERMINATED);
        assertThat(shown(id).marks()).isEmpty();
    }

    @Test
    void aReportIsWithdrawn() {
        UUID report = report(office.registered("诗词"), Map.of());
        office.withdraws(report);

        assertThat(office.letters(report)).containsExactly("withdrawn");
    }
}
