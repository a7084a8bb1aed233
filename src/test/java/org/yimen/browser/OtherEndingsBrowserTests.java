package org.yimen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.yimen.organization.Directory;
import org.yimen.organization.NewAppointment;
import org.yimen.organization.Staffing;
import org.yimen.platform.Accounts;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;

/** Cases that end otherwise than with support: supplemented and refused, and withdrawn. */
@BrowserTest
class OtherEndingsBrowserTests {

    @Autowired
    private Directory directory;
    @Autowired
    private Staffing staffing;
    @Autowired
    private Accounts accounts;
    @Autowired
    private CurrentUsers users;
    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aSupplementedApplicationIsRefusedWithRemedies(Visitors visitors) throws IOException {
        Household household = Household.of("钱谷雨", "孙白露", 9000);
        Visitor citizen = visitors.who("citizen1");
        String caseId = Application.unseen(visitors, household);
        CaseWork work = new CaseWork(visitors, household, caseId, false);

        work.step("window1", "supplement", "请补充收入说明。",
                form -> form.fill("jurisdiction", "SAME_STREET", "inScope", "YES", "duplicate", "NO",
                        "authorisationsComplete", "YES", "declarationComplete", "NO", "relativeFiled", "NO",
                        "missingItems", "请说明上月收入来源，并补交务工证明。"));
        supplement(visitors, citizen, caseId);
        CaseWork between = new UnseenWork(visitors, household, caseId);
        between.accept();
        between.visit();
        between.confirmVisit();
        work.step("handler1", "disagree", "收入超过标准。", form -> form.fill("investigation", "经核对，月人均收入超过保障标准。",
                "refusalReason", "共同生活家庭成员月人均收入高于当地低保标准。"));
        work.step("leader1", "disagree", "同意拟不予确认。", form -> { });
        work.review("refuse", "收入超过标准，拟不予确认。");
        work.step("chief", "agree", "同意审核意见。", form -> form.fill("lawful", "YES"));
        Visitor director = work.step("director", "refuse", "不予确认。", form -> { });

        assertThat(director.id("case-status")).containsText("不予确认");
        director.look("case-refused");
        citizen.go("/portal/cases/" + caseId);
        assertThat(citizen.id("portal-status")).containsText("不予确认");
        citizen.look("portal-refused");
        assertThat(letter(citizen, "refusal")).contains("行政复议").contains("60日").contains("行政诉讼")
                .contains("不予确认");
    }

    @Test
    void anApplicantWithdrawsWhileTheVisitIsOpen(Visitors visitors) {
        Household household = Household.of("周立春", "吴霜降", 1500);
        Visitor citizen = visitors.who("citizen1");
        String caseId = Application.unseen(visitors, household);
        new UnseenWork(visitors, household, caseId).accept();
        appoint("window1", "ST_HANDLER");
        refuseWhoAccepted(visitors, caseId);

        citizen.go("/portal/cases/" + caseId);
        citizen.id("portal-withdraw").click();
        citizen.id("portal-withdraw-reason").fill("家里情况好转了");
        citizen.look("portal-withdraw");
        citizen.id("portal-withdraw-confirm").click();
        assertThat(citizen.id("portal-status")).containsText("已撤回");
        citizen.look("portal-withdrawn");

        for (String username : new String[] {"handler1", "checker"}) {
            Visitor visitor = visitors.who(username).go("/inbox?tab=POOL");
            assertThat(visitor.id("inbox-table")).isVisible();
            assertThat(visitor.id("inbox-tab-POOL").locator(".count")).hasText(Pattern.compile("\\d+"));
            assertThat(rows(visitor, caseId)).hasCount(0);
        }
        Visitor handler = visitors.who("handler1").go("/cases/" + caseId);
        assertThat(handler.id("case-status")).containsText("已撤回");
        assertThat(handler.id("task-claim")).hasCount(0);
        handler.look("case-withdrawn");
    }

    private static void supplement(Visitors visitors, Visitor citizen, String caseId) {
        visitors.pass(Duration.ofHours(5));
        citizen.go("/portal/my");
        citizen.sees("需要您处理");
        citizen.look("portal-my-supplement");
        citizen.go("/portal/cases/" + caseId);
        citizen.id("portal-open-task").click();
        citizen.sheet().fill("answer", "已补交务工证明，每月工资9000元。");
        citizen.look("portal-supplement");
        citizen.id("portal-submit-task").click();
        assertThat(citizen.id("portal-status")).containsText("受理审查中");
        assertThat(citizen.id("portal-open-task")).hasCount(0);
    }

    /** Who accepted a case may not visit the household, though he holds the post. */
    private static void refuseWhoAccepted(Visitors visitors, String caseId) {
        Visitor window = visitors.who("window1").go("/inbox?tab=POOL");
        Locator row = rows(window, caseId);
        assertThat(row).hasCount(1);
        window.refused(() -> {
            row.getByTestId("inbox-claim").click();
            assertThat(window.page().locator(".el-message--error")).containsText("不得由同一人办理");
        });
        window.look("duties-separated");
    }

    private static Locator rows(Visitor visitor, String caseId) {
        Locator link = visitor.page().locator("a[href*='" + caseId + "']");
        return visitor.id("inbox-table").locator("tbody tr", new Locator.LocatorOptions().setHas(link));
    }

    private void appoint(String username, String post) {
        long account = accounts.findByUsername(username).orElseThrow().accountId();
        long street = directory.unitByRegion(Household.COMMUNITY.substring(0, 9)).orElseThrow().id();
        users.as(CurrentUser.SYSTEM, () -> transaction.execute(tx -> staffing.appoint(new NewAppointment(
                directory.staffByAccount(account).orElseThrow().id(), street, post, LocalDate.of(2026, 1, 1), null))));
    }

    private static String letter(Visitor citizen, String code) throws IOException {
        String address = citizen.id("portal-letter-" + code).getByRole(AriaRole.LINK).getAttribute("href");
        byte[] content = citizen.page().context().request().get(address).body();
        try (var pdf = Loader.loadPDF(content)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
        }
    }
}
