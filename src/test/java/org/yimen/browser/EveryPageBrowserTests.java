package org.yimen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Every page is seen by somebody whom it fits: without errors, barriers, or a page wider than the window. */
@BrowserTest
class EveryPageBrowserTests {

    private static final String NOT_FOUND = "没有找到这个页面";

    @Test
    void strangersSeeThePublicPages(Visitors visitors) {
        see(visitors.stranger(), "/login", "login", "登录");
        see(visitors.stranger(), "/portal/items/dibao", "portal-item", "最低生活保障");
        see(visitors.stranger(), "/portal/register", "portal-register", "注册账号");
        see(visitors.stranger(), "/portal/approvals", "portal-approvals", "");
        Visitor lost = visitors.stranger().go("/nowhere");
        lost.sees(NOT_FOUND);
        lost.look("not-found");
    }

    @Test
    void clerksSeeTheWorkingPages(Visitors visitors) {
        String caseId = Application.unseen(visitors, Household.of("冯小雪", "陈大暑", 1100));
        visitors.pass(Duration.ofMinutes(5));
        Visitor window = visitors.who("window1");
        see(window, "/workbench", "workbench", "");
        see(window, "/intake", "intake", "");
        window.id("item-dibao").click();
        assertThat(window.id("intake-start")).isVisible();
        window.look("intake-guide");
        window.id("intake-start").click();
        assertThat(window.sheet().field("applicantName")).isVisible();
        window.look("intake-draft");
        window.id("intake-next").click();
        assertThat(window.id("form-missing")).isVisible();
        window.look("intake-missing");
        see(window, "/intake/" + caseId + "/receipt", "intake-receipt", "");
        for (String tab : new String[] {"POOL", "MINE", "DONE", "STARTED", "CC"}) {
            see(window, "/inbox?tab=" + tab, "inbox-" + tab, "");
        }
        see(window, "/cases", "cases", "冯*");
        see(window, "/cases/" + caseId, "case-unclaimed", "");
        see(window, "/notices", "notices", "");
        see(window, "/registers", "registers", "");
        see(window, "/password", "password", "");
    }

    @Test
    void officesReadEnglish(Visitors visitors) {
        Visitor handler = visitors.who("handler1").go("/workbench");
        handler.id("language").click();
        handler.sees("Workbench");
        handler.look("workbench-en");
        see(handler, "/inbox", "inbox-en", "To claim");
        see(handler, "/cases", "cases-en", "");
    }

    @Test
    void administratorsSeeTheirPages(Visitors visitors) {
        Visitor admin = visitors.who("admin");
        see(admin, "/organization", "organization", "青石街道");
        admin.id("unit-ST01").click();
        admin.look("organization-street");
        see(admin, "/parameters", "parameters", "dibao.std");
        see(visitors.who("auditor"), "/audit", "audit-log", "");
        see(visitors.who("checker"), "/verification/sources", "sources", "数据源");
        see(visitors.who("finance"), "/payments", "payments", "");
        see(visitors.who("chief"), "/payments/recoveries", "payments-recoveries", "追缴");
    }

    @Test
    void thePortalFitsAPhone(Visitors visitors) {
        Visitor phone = visitors.strangerWithPhone();
        see(phone, "/portal", "phone-home", "最低生活保障");
        see(phone, "/portal/items/dibao", "phone-item", "");
        see(phone, "/portal/notices", "phone-notices", "");
        see(phone, "/portal/register", "phone-register", "");
        see(phone, "/login", "phone-login", "");
        phone.signIn("citizen1");
        see(phone, "/portal/my", "phone-my", "我的申请");
        phone.applies("dibao", "applicantName");
        phone.look("phone-apply");
    }

    private static void see(Visitor visitor, String path, String picture, String words) {
        visitor.go(path);
        assertThat(visitor.page().locator("h1, h2").first()).isAttached();
        visitor.sees(words);
        assertThat(visitor.page().getByText(NOT_FOUND)).hasCount(0);
        visitor.look(picture);
    }
}
