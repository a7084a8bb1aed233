package org.yimen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** One case of each ending, walked by everybody who has to do with it, in a browser. */
@BrowserTest
class CaseWalkBrowserTests {

    /** The tabs of the case page, each with something that shows when it has loaded. */
    private static final Map<String, String> TABS = new TreeMap<>(Map.of(
            "application", "[data-testid^=submission-]", "household", "[data-testid=parties]",
            "materials", "[data-testid=material-M07]", "process", "[data-testid=timeline]",
            "diagram", "[data-testid=diagram] svg", "letters", "[data-testid=letter-approval]",
            "log", "[data-testid=case-log]"));

    @Test
    void aHouseholdAppliesOnlineAndIsSupported(Visitors visitors) throws IOException {
        Household household = Household.of("郑小满", "李秋分", 1200);
        Visitor citizen = visitors.atTheDoor("citizen1");
        visitors.atTheDoor("window1");
        String caseId = Application.handIn(citizen, household);
        CaseWork work = new CaseWork(visitors, household, caseId, true);

        work.accept();
        work.visit();
        work.confirmVisit();
        String amount = firstOpinion(visitors, work);
        work.step("leader1", "agree", "同意。", form -> { });
        seePublicNotice(visitors, household);
        seeNoticeAsStaff(visitors.who("handler1"));
        work.postNotice();
        work.noticeOver();
        work.review("approve", "拟予确认。");
        work.step("chief", "agree", "同意审核意见。", form -> form.fill("lawful", "YES"));
        Visitor director = work.step("director", "confirm", "予以确认。", form -> { });

        assertThat(director.id("case-status")).containsText("予以确认");
        seeEveryTab(director);
        seeDecision(director, amount);
        seeRegister(visitors.who("bureau"), household, amount);
        seeOutcome(citizen, caseId);
        verifyAudit(visitors.who("auditor"));
    }

    private static String firstOpinion(Visitors visitors, CaseWork work) {
        visitors.pass(Duration.ofMinutes(25));
        Visitor handler = work.claim("handler1");
        Locator amount = handler.taskSheet().field("monthlyAmount").locator("input.ym-input");
        assertThat(amount).not().hasValue("");
        String prefilled = amount.inputValue();
        handler.taskSheet().fill("investigation", "经核对和入户调查，情况属实。");
        work.decide(handler, "agree", "拟同意。");
        return new BigDecimal(prefilled.replace(",", "")).stripTrailingZeros().toPlainString();
    }

    private static void seePublicNotice(Visitors visitors, Household household) {
        Visitor stranger = visitors.stranger().go("/portal/notices");
        Locator notice = stranger.page().locator("article").filter(new Locator.FilterOptions().setHasText("公示"));
        assertThat(notice).not().hasCount(0);
        stranger.look("portal-notices");
        notice.first().getByRole(AriaRole.LINK).click();
        stranger.sees(household.applicant());
        assertThat(stranger.page().locator("body")).not().containsText(household.applicantId());
        stranger.look("portal-notice");
    }

    private static void seeNoticeAsStaff(Visitor handler) {
        handler.go("/notices");
        handler.page().locator("tbody tr a").first().click();
        assertThat(handler.id("notice-evidence-START")).isAttached();
        handler.look("notice");
    }

    private static void seeEveryTab(Visitor visitor) {
        TABS.forEach((tab, shows) -> {
            visitor.id("tab-" + tab).click();
            assertThat(visitor.page().locator(shows).first()).isVisible();
            visitor.look("case-" + tab);
        });
        visitor.id("tab-letters").click();
    }

    private static void seeDecision(Visitor visitor, String amount) throws IOException {
        Locator letter = visitor.id("letter-approval");
        String number = letter.locator(".number").first().innerText();
        Download download = visitor.page().waitForDownload(() -> letter.getByText("下载").click());
        Path file = Screenshots.DIRECTORY.resolve("decision.pdf");
        download.saveAs(file);
        try (var pdf = Loader.loadPDF(file.toFile())) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(number).isNotBlank();
            assertThat(text.replaceAll("\\s", "")).contains(number.replaceAll("\\s", "")).contains("月保障金" + amount);
        }
    }

    private static void seeRegister(Visitor visitor, Household household, String amount) {
        visitor.go("/registers");
        visitor.id("register-entitlement").click();
        Locator row = visitor.page().locator("tbody tr").filter(new Locator.FilterOptions()
                .setHasText(household.surname()));
        assertThat(row).hasCount(1);
        visitor.look("register");
        row.getByRole(AriaRole.LINK).first().click();
        assertThat(visitor.page().locator("[data-field=monthlyAmount]")).containsText(amount);
        visitor.look("register-entry");
    }

    private static void seeOutcome(Visitor citizen, String caseId) {
        citizen.go("/portal/cases/" + caseId);
        assertThat(citizen.id("portal-status")).containsText("予以确认");
        assertThat(citizen.id("portal-letter-approval")).isVisible();
        citizen.look("portal-approved");
    }

    private static void verifyAudit(Visitor auditor) {
        auditor.go("/audit");
        auditor.id("audit-verify").click();
        assertThat(auditor.id("audit-report")).containsText("✓");
        auditor.look("audit");
    }
}
