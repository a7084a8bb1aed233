package org.yimen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A grandmother applies for a child none of whose parents can care for it; nothing of it is published. */
@BrowserTest
class WithoutCareWalkBrowserTests {

    @Test
    void aChildIsRecognisedAndPaidForWithoutPublicNotice(Visitors visitors) {
        Visitor carer = visitors.who("citizen1");
        String caseId = applies(visitors, carer);
        CaseSteps work = new CaseSteps(visitors, "司", true);
        work.step("window1", "supplement", "请补充母亲情况。", form -> form.fill("hukouHere", "YES", "missingItems",
                "请补交公安机关查找回执。"));
        work.answer(carer, caseId, form -> form.fill("answer", "已补交回执。").attach("proof", Photo.of("查找回执")));
        work.step("window1", "accept", "材料齐全。", form -> form.fill("hukouHere", "YES"));
        for (int day = 0; day < 30 && !visitors.waits(caseId, "Task_Visit"); day++) {
            visitors.pass(Duration.ofDays(1));
        }
        work.step("handler1b", "submit", "属实。", form -> form.fill("surveyorA", "儿童督导员甲", "surveyorB", "儿童主任乙", "seen", "YES",
                "childWish", "愿意继续和奶奶一起生活", "living", "由奶奶照料，按时上学", "fatherProofSource", "PAPER", "fatherProven", "YES",
                "motherReceipt", "YES", "motherReceiptNo", "公查2025-9", "motherProofSource", "PAPER", "motherProven", "YES")
                .attach("photos", Photo.of("走访-司马")));
        work.step("leader1", "agree", "属实。", form -> form.fill("opinion", "情况属实"));
        work.step("child.handler1", "submit", "拟确认。", form -> form.fill("reason", "父亲服刑，母亲失联"));
        work.step("child.chief1", "submit", "同意。", form -> form.fill("opinion", "同意"));
        work.step("director", "back", "请补充说明监护人意见。", form -> form.fill("opinion", "请补充说明"));
        work.step("child.handler1", "submit", "已补充。", form -> form.fill("reason", "父亲服刑，母亲失联，奶奶愿意照料"));
        work.step("child.chief1", "submit", "同意。", form -> form.fill("opinion", "同意"));
        work.step("director", "approve", "予以确认。", form -> form.fill("opinion", "予以确认"));
        Visitor handler = work.step("child.handler1", "submit", "已录入。", form -> form.fill("systemNumber", "SG2026-1"));
        assertThat(handler.id("case-status")).containsText("予以确认");
        handler.id("tab-diagram").click();
        assertThat(handler.page().locator("[data-testid=diagram] svg").first()).isVisible();
        handler.look("without-care-diagram");
        carer.go("/portal/cases/" + caseId);
        assertThat(carer.id("portal-letter-approval")).isVisible();
        carer.look("without-care-recognised");
        Visitor stranger = visitors.stranger().go("/portal/notices");
        assertThat(stranger.page().locator("body")).not().containsText("司");
        endsWhenAParentIsBack(visitors, carer, caseId);
    }

    private static void endsWhenAParentIsBack(Visitors visitors, Visitor carer, String caseId) {
        visitors.pass(Duration.ofDays(20));
        carer.go("/portal/cases/" + caseId);
        FollowUp.begin(carer, "CHANGED", "孩子父亲减刑释放，已经回家。", "without-care-changed");
        String review = carer.handsIn();
        CaseSteps work = new CaseSteps(visitors, "司", true);
        work.step("handler1b", "submit", "属实。", form -> visited(visitors, form, "NONE"));
        work.step("child.chief1", "back", "父亲已回家，请核实抚养情况。", form -> { });
        work.step("handler1b", "submit", "父亲已恢复抚养。", form -> visited(visitors, form, "RECOVERED"));
        Visitor chief = work.step("child.chief1", "agree", "同意终止。", form -> form.fill("opinion", "父亲已恢复抚养，同意终止"));
        assertThat(chief.id("case-status")).containsText("予以确认");
        carer.go("/portal/cases/" + review);
        assertThat(carer.id("portal-letter-stop")).isVisible();
        carer.look("without-care-stopped");
    }

    private static void visited(Visitors visitors, Sheet form, String cause) {
        form.fill("visitDate", visitors.today(), "surveyorA", "儿童督导员甲", "surveyorB", "儿童主任乙", "living", "父亲在家，按时上学",
                "cause", cause, "dibaoShare", 0, "tekunShare", 0, "disabilityShare", 0);
    }

    private static String applies(Visitors visitors, Visitor carer) {
        carer.applies("child-without-care", "childName");
        carer.sheet().fill("childName", "司马小满", "childIdNumber", Household.idNumber(LocalDate.of(2016, 9, 9), 411), "region",
                Household.COMMUNITY, "address", "青石街8号");
        carer.next("without-care-child");
        carer.sheet().fill("fatherName", "司马国强", "fatherIdNumber", Household.idNumber(LocalDate.of(1985, 2, 3), 413),
                "fatherStatus", "PRISON", "fatherSince", "2025-01-10", "fatherUntil", visitors.today().plusYears(3));
        carer.next("without-care-father");
        carer.sheet().fill("motherStatus", "LOST", "motherSince", "2025-03-01");
        carer.next("without-care-mother");
        carer.sheet().fill("carerName", "周秀兰", "carerIdNumber", Household.idNumber(LocalDate.of(1955, 2, 3), 422),
                "carerRelation", "GRANDPARENT", "carerLivesTogether", "YES", "phone", "19412345671", "filedBy", "GUARDIAN");
        carer.next("without-care-carer");
        carer.sheet().fill("payeeKind", "GUARDIAN", "payeeName", "周秀兰", "payeeAccount", "6228480402564890018", "payeeBank",
                "农业银行", "honest", true);
        carer.next("without-care-payee");
        carer.next("without-care-materials");
        return carer.handsIn();
    }
}
