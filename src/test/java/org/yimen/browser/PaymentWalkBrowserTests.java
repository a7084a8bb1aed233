package org.yimen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yimen.cases.CaseDesk;
import org.yimen.catalog.Catalog;
import org.yimen.organization.Directory;
import org.yimen.platform.Ids;
import org.yimen.platform.YimenClock;
import org.yimen.registers.RegisterSteps;
import org.yimen.testing.TestOffice;

/** Two months of payment on screen: accounts, a roll by three people, a payment that comes back and is sent again. */
@BrowserTest
class PaymentWalkBrowserTests {

    @Autowired
    private ApplicationContext beans;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private YimenClock clock;

    @Test
    void paysTwoMonthsAndSendsAReturnedPaymentAgain(Visitors visitors) {
        visitors.stranger().go("/login"); // the district is there once somebody looks
        UUID entry = decided("孙立夏", 1133);
        decided("周芒种", 621);
        clock.set(YearMonth.now(clock).plusMonths(1).atDay(8).atTime(10, 0).atZone(YimenClock.ZONE).toInstant());
        String first = YearMonth.now(clock).toString();
        account(visitors, entry, "6228480000001111");

        Visitor finance = visitors.who("finance").go("/payments");
        finance.look("payments");
        finance.id("generate-roll").click();
        finance.page().locator(".el-message-box__btns .el-button--primary").click();
        assertThat(finance.id("roll-status")).containsText("待复核");
        String roll = finance.page().url().replaceFirst(".*(/payments/rolls/.*)", "$1");
        finance.page().getByRole(AriaRole.TAB).filter(
                new Locator.FilterOptions().setHasText("未列入")).click();
        finance.sees("没有收款账户");
        finance.look("roll-left-out");

        Visitor chief = visitors.who("chief").go(roll);
        chief.page().getByRole(AriaRole.TAB).filter(
                new Locator.FilterOptions().setHasText("与台账核对")).click();
        assertThat(chief.id("agrees")).containsText("分毫不差");
        chief.look("roll-reconciliation");
        step(chief, "roll-check", "待审批");
        step(visitors.who("director").go(roll), "roll-approve", "待锁定");
        finance.go(roll);
        step(finance, "roll-lock", "已锁定");
        finance.id("roll-export").click();
        var file = finance.page().waitForDownload(() -> finance.id("export-XLSX").click());
        org.assertj.core.api.Assertions.assertThat(file.suggestedFilename()).endsWith(first + ".xlsx");
        assertThat(finance.id("roll-status")).containsText("已导出");
        finance.look("roll-exported");
        comesBack(finance);

        account(visitors, entry, "6228480000002222");
        visitors.who("bureau").look("register-entitlement");
        visitors.who("bureau").sees("退件");
        clock.set(YearMonth.now(clock).plusMonths(1).atDay(8).atTime(10, 0).atZone(YimenClock.ZONE).toInstant());
        finance.go("/payments");
        finance.id("generate-roll").click();
        finance.page().locator(".el-message-box__btns .el-button--primary").click();
        assertThat(finance.id("transfers")).containsText("退件重发");
        assertThat(finance.id("transfers")).containsText("2222");
        assertThat(finance.id("roll-total")).containsText("2,266.00");
        finance.look("roll-repay");
    }

    private void comesBack(Visitor finance) {
        finance.id("return-1").click();
        Locator day = finance.page().locator(".el-dialog .el-date-editor input");
        day.fill(LocalDate.now(clock).toString());
        day.press("Enter");
        finance.id("return-record").click();
        assertThat(finance.id("transfers")).containsText("账户已销户");
    }

    private static void step(Visitor visitor, String button, String state) {
        visitor.id(button).click();
        visitor.page().locator(".el-message-box__btns .el-button--primary").click();
        assertThat(visitor.id("roll-status")).containsText(state);
    }

    private static void account(Visitors visitors, UUID entry, String account) {
        Visitor bureau = visitors.who("bureau").go("/register-entries/" + entry);
        bureau.id("enter-account").click();
        bureau.id("account-holder").fill("孙立夏");
        bureau.id("account-number").fill(account);
        bureau.id("account-bank").fill("云溪农商行");
        bureau.id("account-reason").fill("登记账户");
        bureau.id("account-save").click();
        assertThat(bureau.id("account")).containsText(account.substring(12));
    }

    /** A household whose support was decided now. */
    private UUID decided(String name, int amount) {
        Directory directory = beans.getBean(Directory.class);
        var community = directory.unitByCode("ST01C01").orElseThrow();
        UUID id = Ids.next();
        jdbc.sql("""
                insert into case_file (id, number, item_code, release_id, status, channel, confidentiality,
                    applicant_name, street_id, community_id, bureau_id, department_id, region_code, created_by,
                    created_at, submitted_at, accepted_at, version)
                values (:id, :number, 'dibao', :release, 'IN_PROGRESS', 'ONLINE', 'NORMAL', :name, :street, :community,
                    :bureau, :department, :region, 0, :now, :now, :now, 0)""")
                .param("id", id).param("number", "210299-DB01-" + id.toString().substring(24))
                .param("release", beans.getBean(Catalog.class).currentRelease("dibao")).param("name", name)
                .param("street", directory.streetOf(community.id()).id()).param("community", community.id())
                .param("bureau", directory.bureau().id()).param("department", directory.department("RESCUE").id())
                .param("region", community.regionCode())
                .param("now", java.sql.Timestamp.from(beans.getBean(Clock.class).instant())).update();
        CaseDesk desk = beans.getBean(CaseDesk.class);
        new TestOffice(beans).asSystem(() -> {
            desk.recordSubmission(id, "application", Map.of("applicantName", name, "hukouRegion",
                    community.regionCode(), "members", List.of(Map.of("name", name, "relation", "01"))), null);
            desk.recordSubmission(id, "bureauReview", Map.of("monthlyAmount", BigDecimal.valueOf(amount),
                    "basicAmount", BigDecimal.valueOf(amount), "topUpAmount", BigDecimal.ZERO, "memberCount", 1,
                    "supportedPersons", 1), null);
            beans.getBean(RegisterSteps.class).enter(id.toString());
            return true;
        });
        return jdbc.sql("select id from register_entry where case_id = :id").param("id", id).query(UUID.class).single();
    }
}
