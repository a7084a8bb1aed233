package org.yimen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Expenses that nobody can bear: applied for, objected to, sent back, decided by a meeting; and an emergency that is none. */
@BrowserTest
class HardshipWalkBrowserTests {

    private static final Consumer<Sheet> NOTHING = form -> { };

    @Test
    void hardshipByExpensesIsObjectedToAndDecidedByAMeeting(Visitors visitors) {
        Household person = Household.of("秦白露", "秦立冬", 0);
        Visitor citizen = visitors.who("citizen1");
        String caseId = apply(visitors, citizen, person);
        CaseWork work = new CaseWork(visitors, person, caseId, true);

        work.step("handler1", "done", "入户属实。", form -> form.fill("surveyorA", "孙晓梅", "surveyorB", "刘国强", "confirmed", "YES",
                "propertyWithin", "YES", "several", "NO", "findings", "入户核实，票据与医保结算一致。").row("bills", 0, "kind", "MEDICAL",
                "billNo", "YB202602-118", "paidOn", visitors.today().minusDays(20), "total", 90000, "reimbursed", 20000, "aided",
                0, "accepted", 36000));
        work.step("handler1", "propose", "提请一事一议。", form -> form.fill("special", "YES", "reason", "自付费用远超家庭收入，现有救助不足。"));
        Neighbour.objects(visitors, person.applicant(), "听说他家有车，请核实。");
        work.step("handler1", "answered", "已查清。", form -> form.fill("objectionText", "听说他家有车", "upheld", "NO", "finding",
                "查无车辆登记，异议不成立。"));
        proposeAgain(work);
        work.step("bureau", "return", "请补充医保结算说明。", form -> form.fill("complete", "NO", "reason", "请补充医保结算说明。"));
        proposeAgain(work);
        work.step("bureau", "submit", "提请一事一议。", form -> form.fill("complete", "YES", "reason", "困难重大，提请一事一议。"));
        work.step("bureau.director1", "minuted", "会议同意。", form -> form.fill("attended", new Object[] {"BUREAU", "FINANCE", "MEDICAL"},
                "agreed", "YES", "basis", "自付费用超过家庭年收入的七成，同意救助。").attach("minutes", Photo.of("会议纪要-" + person.applicant())));
        work.step("director", "sign", "签发。", NOTHING);
        Visitor finance = work.step("finance", "paid", "已发放。", form -> form.fill("account", "6228480000007777"));
        assertThat(finance.id("case-status")).containsText("予以确认");

        citizen.go("/portal/cases/" + caseId);
        assertThat(citizen.id("portal-letter-approval")).isVisible();
        citizen.look("hardship-approved");
    }

    @Test
    void whatIsNotTrueNeedsTwoSignaturesAndWhatIsNotTakenOverComesBack(Visitors visitors) {
        Household person = Household.of("闵小寒", "闵大寒", 0);
        String caseId = EmergencyWalkBrowserTests.report(visitors, person);
        CaseWork work = new CaseWork(visitors, person, caseId, true);
        Visitor handler = work.act("handler1", caseId, "ReferralRequested", "需要医疗救助。", form -> form.fill("referrals", "MEDICAL",
                "referralNeed", "住院费用高，请予医疗救助", "referralConsent", "YES"));
        CaseWork referral = new CaseWork(visitors, person, EmergencyWalkBrowserTests.referred(handler), true);
        referral.step("ext_medical.officer1", "decline", "不在本区参保。", NOTHING);
        referral.step("handler1", "处理退回", "settled", "由街道另行联系。", NOTHING);

        work.step("handler1", "untrue", "反映的情况不属实。", form -> form.fill("method", "SITE", "verifierA", "孙晓梅", "food", "0",
                "shelter", "0", "health", "0", "care", "0", "safety", "0", "immediateNeed", "UNTRUE", "childRisk", "NO", "situation",
                "见到本人，食宿正常，钱物已经找回。").attach("photos", Photo.of("现场-" + person.applicant())));
        Visitor leader = work.step("leader1", "confirm", "确认不属实。", NOTHING);
        assertThat(leader.id("case-status")).containsText("不予确认");
        leader.look("emergency-untrue");
    }

    private static void proposeAgain(CaseWork work) {
        work.step("handler1", "propose", "维持原意见。", form -> form.fill("special", "YES", "reason", "自付费用远超家庭收入，现有救助不足。"));
        work.step("leader1", "agree", "同意，报区级一事一议。", form -> assertThat(form.field("cosigner")).hasCount(0));
    }

    private static String apply(Visitors visitors, Visitor citizen, Household person) {
        citizen.applies("linshi", "cause");
        citizen.sheet().fill("source", "SELF", "eventOn", visitors.today().minusDays(30), "cause", "MEDICAL", "immediate", "NO",
                "needs", "CASH", "narrative", "住院自付费用高，家庭生活难以维持。");
        citizen.next("hardship-report");
        citizen.sheet().fill("applicantName", person.applicant(), "applicantIdNumber", person.applicantId(), "phone", "19412345670",
                "residence", "LOCAL", "region", Household.COMMUNITY, "address", "青石街8号", "householdSize", 1);
        citizen.next("hardship-person");
        citizen.sheet().row("members", 0, "name", person.applicant(), "relation", "01", "idNumber", person.applicantId(),
                "authorised", true).fill("declaredIncome", 48000).row("expenses", 0, "kind", "MEDICAL", "total", 90000,
                "reimbursed", 20000).fill("consentHonesty", true);
        citizen.next("hardship-household");
        citizen.next("hardship-papers");
        assertThat(citizen.id("draft-missing")).hasCount(0);
        citizen.look("hardship-check");
        citizen.id("intake-submit").click();
        return citizen.receipt();
    }
}
