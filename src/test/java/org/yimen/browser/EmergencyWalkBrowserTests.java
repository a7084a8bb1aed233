package org.yimen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Somebody is helped at once, the papers follow, others are asked to help further; and the street's reserve fund. */
@BrowserTest
class EmergencyWalkBrowserTests {

    private static final Pattern CASE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Test
    void helpComesAtOnceThePapersFollowAndOthersTakeOver(Visitors visitors) {
        fillTheFund(visitors);
        Household person = Household.of("陆惊蛰", "陆清明", 0);
        String caseId = report(visitors, person);
        CaseWork work = new CaseWork(visitors, person, caseId, true);

        work.step("handler1", "help", "现场核实，需要马上救助。", form -> form.fill("method", "SITE", "verifierA", "孙晓梅",
                "food", "3", "shelter", "2", "health", "0", "care", "0", "safety", "0", "immediateNeed", "YES", "severity",
                "SHORT", "childRisk", "NO", "situation", "见到本人，身无分文，已经一天没有吃饭。")
                .attach("photos", Photo.of("现场-" + person.applicant())));
        work.step("handler1", "propose", "按档救助。", form -> form.fill("reason", "情况属实，按一档测算救助"));
        work.step("leader1", "agree", "同意，马上落实。", form -> { });
        work.step("handler1", "given", "已当面交付。", form -> form.fill("method", "CASH", "payerA", "孙晓梅", "payerB", "刘国强")
                .attach("receipt", Photo.of("签收单-" + person.applicant())));
        work.step("handler1", "complete", "手续补齐。", form -> form.row("members", 0, "name", person.applicant(), "relation",
                "01", "idNumber", person.applicantId(), "authorised", true).fill("monthlyIncome", 3000, "verifierB", "刘国强",
                "registered", true).attach("signed", Photo.of("申请表-" + person.applicant())));
        visitors.pass(Duration.ofHours(3));
        Visitor handler = work.step("handler1", "close", "急难已缓解。", form -> form.fill("relieved", "YES", "assessment",
                "已经找到住处，仍需医疗救助", "referrals", "MEDICAL", "referralNeed", "住院费用高，请予医疗救助", "referralConsent", "YES"));
        assertThat(handler.id("case-status")).containsText("予以确认");

        takeOver(visitors, person, handler);
        handler.go("/cases/" + caseId);
        handler.id("tab-household").click();
        assertThat(handler.id("trail").locator("li")).hasCount(2);
        assertThat(handler.id("trail")).containsText("转介");
        handler.look("emergency-trail");
        handler.id("tab-diagram").click();
        assertThat(handler.page().locator("[data-testid=diagram] svg").first()).isVisible();
        handler.look("emergency-diagram");
        handler.go("/funds");
        assertThat(handler.id("fund-list")).containsText("青石街道");
        handler.look("funds");
    }

    /** Somebody in an emergency is brought to the window; gives the id of the case. */
    static String report(Visitors visitors, Household person) {
        Visitor clerk = visitors.who("window1");
        clerk.go("/intake");
        clerk.id("item-linshi").click();
        clerk.id("intake-start").click();
        assertThat(clerk.sheet().field("cause")).isVisible();
        clerk.sheet().fill("source", "DISCOVERY", "reporterName", "网格员甲", "eventOn", visitors.today(), "cause", "LOST", "immediate", "YES",
                "urgencyItems", "NO_FOOD", "needs", "CASH", "narrative", "外地来此务工，钱物被盗，已经一天没有吃饭。");
        clerk.look("emergency-report");
        clerk.id("intake-next").click();
        clerk.sheet().fill("applicantName", person.applicant(), "applicantIdNumber", person.applicantId(), "phone",
                "19412345679", "residence", "OTHER", "region", Household.COMMUNITY, "address", "火车站广场", "householdSize", 1);
        clerk.id("intake-next").click();
        clerk.id("intake-next").click();
        clerk.id("intake-submit").click();
        return clerk.receipt();
    }

    /** The receiving office knows the referral by its own case, which the trail of the origin leads to. */
    private static void takeOver(Visitors visitors, Household person, Visitor handler) {
        CaseWork work = new CaseWork(visitors, person, referred(handler), false);
        work.step("ext_medical.officer1", "accept", "接收。", form -> { });
        Visitor officer = work.step("ext_medical.officer1", "report", "已报销。", form -> form.fill("result", "HELPED", "note", "已按医疗救助政策报销"));
        assertThat(officer.id("case-status")).containsText("予以确认");
        officer.look("referral-done");
    }

    /** The case that the first referral of the one on the page led to. */
    static String referred(Visitor handler) {
        handler.id("tab-household").click();
        Locator link = handler.id("trail").getByRole(AriaRole.LINK).first();
        Matcher found = CASE.matcher(link.getAttribute("href"));
        if (!found.find()) {
            throw new AssertionError("No referral in the trail");
        }
        return found.group();
    }

    private static void fillTheFund(Visitors visitors) {
        Visitor handler = fund(visitors, "handler1");
        handler.id("fund-ask").click();
        handler.id("fund-reason").fill("日常备用");
        handler.id("fund-save").click();
        assertThat(handler.id("fund-replenishments")).containsText("待批准");
        Visitor chief = fund(visitors, "chief");
        chief.id("fund-approve").click();
        assertThat(chief.id("fund-replenishments")).containsText("待拨付");
        Visitor finance = fund(visitors, "finance");
        finance.id("fund-pay-in").click();
        finance.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("确定")).click();
        assertThat(finance.id("fund-balance")).containsText("20,000");
        finance.look("fund");
    }

    private static Visitor fund(Visitors visitors, String username) {
        Visitor visitor = visitors.who(username).go("/funds");
        visitor.id("fund-list").getByText("青石街道").click();
        assertThat(visitor.id("fund-ledger")).isVisible();
        return visitor;
    }
}
