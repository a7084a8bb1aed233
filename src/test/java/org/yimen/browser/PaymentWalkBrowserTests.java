package org.yimen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
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
import org.yimen.registers.RegisterSteps;
import org.yimen.testing.TestOffice;

/** Two months of payment on screen: accounts, a roll by three people, a payment that comes back and is sent again. */
@BrowserTest
class PaymentWalkBrowserTests {

    @Autowired
    private ApplicationContext beans;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void paysTwoMonthsAndSendsAReturnedPaymentAgain(Visitors visitors) {
        visitors.stranger().go("/login"); // the district is there once somebody looks
        String entry = "/register-entries/" + decided("孙立夏", 1133);
        decided("施芒种", 621);
        visitors.until(YearMonth.from(visitors.today()).plusMonths(1).atDay(8));
        YearMonth first = YearMonth.from(visitors.today());
        PaymentWork work = new PaymentWork(visitors);
        work.account(entry, "孙立夏", "6228480000001111");

        visitors.who("finance").go("/payments?register=entitlement").look("payments");
        Visitor finance = work.generate(first);
        String roll = PaymentWork.address(finance);
        PaymentWork.tab(finance, "未列入").sees("没有收款账户");
        finance.look("roll-left-out");
        Visitor chief = PaymentWork.tab(visitors.who("chief").go(roll), "与台账核对");
        assertThat(chief.id("agrees")).containsText("分毫不差");
        chief.look("roll-reconciliation");
        work.finish(finance);
        finance.id("roll-export").click();
        var file = finance.page().waitForDownload(() -> finance.id("export-XLSX").click());
        org.assertj.core.api.Assertions.assertThat(file.suggestedFilename()).endsWith(first + ".xlsx");
        assertThat(finance.id("roll-status")).containsText("已导出");
        finance.look("roll-exported");
        comesBack(finance, visitors.today());

        work.account(entry, "孙立夏", "6228480000002222");
        visitors.who("bureau").look("register-entitlement");
        visitors.who("bureau").sees("退件");
        visitors.until(first.plusMonths(1).atDay(8));
        work.generate(first.plusMonths(1));
        assertThat(finance.id("transfers")).containsText("退件重发");
        assertThat(finance.id("transfers")).containsText("2222");
        assertThat(finance.id("roll-total")).containsText("2,266.00");
        finance.look("roll-repay");
        work.finish(finance);
    }

    private static void comesBack(Visitor finance, LocalDate on) {
        finance.id("return-1").click();
        Locator day = finance.page().locator(".el-dialog .el-date-editor input");
        day.fill(on.toString());
        day.press("Enter");
        finance.id("return-record").click();
        assertThat(finance.id("transfers")).containsText("账户已销户");
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
