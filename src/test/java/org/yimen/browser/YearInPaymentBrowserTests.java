package org.yimen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** A year and a bit of a household on screen: paid, a child is born, jobs are found, gradual exit, the end. */
@BrowserTest
class YearInPaymentBrowserTests {

    private static final String APPLICANT = "贺清明";
    private static final String SPOUSE = "温谷雨";
    private static final int GRADUAL_MONTHS = 6;

    private Visitors visitors;
    private Household household;
    private PaymentWork payments;
    private ReviewWork reviews;
    private String caseId;
    private EntryPage entry;

    @Test
    void isPaidWhatEachMonthIsOwedUntilTheLast(Visitors all) {
        visitors = all;
        household = Household.of(APPLICANT, SPOUSE, 1200);
        payments = new PaymentWork(visitors);
        reviews = new ReviewWork(visitors, household);
        approved();
        YearMonth start = YearMonth.from(visitors.today()).plusMonths(1);
        BigDecimal two = entry.owed(start + " — 至今", "新确认");
        payments.account(entry.address(), APPLICANT, "6228480000003333");
        assertThat(paid(start)).isEqualByComparingTo(two);
        assertThat(paid(start.plusMonths(1))).isEqualByComparingTo(two);

        String birth = aChildIsBorn();
        assertThat(entry.owed(start + " — " + start.plusMonths(1), "新确认")).isEqualByComparingTo(two);
        BigDecimal three = entry.owed(start.plusMonths(2) + " — 至今", "增发");
        assertThat(three).isGreaterThan(two);
        told(birth, "change");
        assertThat(paid(start.plusMonths(2))).isEqualByComparingTo(three);
        seeCompared(start.plusMonths(2), "增发", three.subtract(two));
        told(aNeighbourKeepsTheCard(), "custody");

        String job = aJobIsFound();
        BigDecimal less = entry.owed(start.plusMonths(3) + " — 至今", "减发");
        assertThat(less).isLessThan(three).isPositive();
        told(job, "change");
        YearMonth next = paidUntilDue(start.plusMonths(3), less);

        String better = aBetterJobIsSeen();
        YearMonth last = next.plusMonths(GRADUAL_MONTHS - 1);
        assertThat(entry.owed(next + " — " + last, "渐退")).isEqualByComparingTo(less);
        visitors.who("bureau").sees("渐退至 " + last);
        told(better, "gradual");
        assertThat(paid(next)).isEqualByComparingTo(less);
        paidUnseen(next.plusMonths(1), last, less);
        over(last);
    }

    private void approved() {
        caseId = Application.unseen(visitors, household);
        CaseWork work = new UnseenWork(visitors, household, caseId);
        work.accept();
        work.visit();
        work.confirmVisit();
        work.step("handler1", "agree", "拟同意。", form -> form.fill("investigation", "情况属实。"));
        work.step("leader1", "agree", "同意。", form -> { });
        work.postNotice();
        work.noticeOver();
        work.review("approve", "拟予确认。");
        work.step("chief", "agree", "同意审核意见。", form -> form.fill("lawful", "YES"));
        work.step("director", "confirm", "予以确认。", form -> { });
        entry = EntryPage.ofCase(visitors, caseId);
    }

    /** Walks the roll of a month; what the household gets by it. */
    private BigDecimal paid(YearMonth month) {
        visitors.until(month.atDay(8));
        Visitor finance = payments.generate(month);
        Locator row = line(finance);
        assertThat(row).hasCount(1);
        assertThat(row).containsText("本月 " + month);
        BigDecimal amount = PaymentWork.amount(row.locator("strong"));
        payments.finish(finance);
        return amount;
    }

    private Locator line(Visitor finance) {
        return finance.page().locator(".el-tab-pane:visible tbody tr",
                new Page.LocatorOptions().setHasText(household.surname()));
    }

    /** The roll says how it differs from that of the month before. */
    private void seeCompared(YearMonth month, String kind, BigDecimal difference) {
        Visitor finance = PaymentWork.tab(visitors.who("finance"), "与上月");
        assertThat(line(finance)).containsText(kind);
        assertThat(line(finance)).containsText("+%,.2f".formatted(difference));
        finance.look("roll-compared-" + month);
    }

    /** Pays until a re-verification is due and begins by itself; gives the first month that is not paid then. */
    private YearMonth paidUntilDue(YearMonth from, BigDecimal amount) {
        LocalDate due = entry.reviewOn(6).minusDays(30); // no fixed income and able to work: every half year
        YearMonth last = YearMonth.from(due.minusDays(7));
        paidUnseen(from, last, amount);
        assertThat(entry.open().id("follow-ups")).isVisible();
        visitors.until(due);
        return YearMonth.from(due).plusMonths(1);
    }

    /** Months whose rolls nobody looks at; what they brought is in the list of the entry's payments. */
    private void paidUnseen(YearMonth from, YearMonth last, BigDecimal amount) {
        for (YearMonth month = from; !month.isAfter(last); month = month.plusMonths(1)) {
            visitors.until(month.atDay(8));
            payments.unseen(month);
        }
        Locator list = entry.open().id("entry-payments");
        for (YearMonth month = from; !month.isAfter(last); month = month.plusMonths(1)) {
            assertThat(list.locator("tbody tr", new Locator.LocatorOptions().setHasText("本月 " + month)).locator("strong"))
                    .hasText("%,.2f".formatted(amount));
        }
    }

    private String aChildIsBorn() {
        visitors.pass(Duration.ofDays(4));
        LocalDate born = visitors.today().minusDays(10);
        Visitor citizen = visitors.who("citizen1").go("/portal/cases/" + caseId);
        String birth = reviews.report(citizen, "PEOPLE", "孩子出生了。", form -> {
            citizen.id("step-1").click();
            form.row("members", 2, "name", "贺立夏", "idType", "2", "idNumber", Household.idNumber(born, 905), "relation",
                    "20", "marital", "SINGLE", "health", "HEALTHY", "labourAbility", "NONE", "employment", "NONE",
                    "cohabiting", "YES", "specialStatus", "NONE", "authorised", true);
        });
        reviews.change(birth, "MEMBER_ADDED", "孩子出生。", true, form -> { });
        return birth;
    }

    /** An agreement that somebody else keeps the card is recorded by the street and filed by the bureau. */
    private String aNeighbourKeepsTheCard() {
        visitors.pass(Duration.ofDays(2));
        Visitor window = visitors.who("window1").go("/cases/" + caseId);
        String custody = reviews.report(window, "CUSTODY", "请邻居代管银行卡。", form -> { });
        CaseWork work = new CaseWork(visitors, household, custody, true);
        work.step("handler1", "custody", "登记代管协议。", form -> { });
        work.step("handler1", "report", "已核对协议原件。", form -> form.fill("keeper", "孙秀英", "keeperIdNumber",
                Household.idNumber(LocalDate.of(1970, 5, 6), 502), "keeperPhone", "13800138000", "relation", "邻居", "why",
                "妻子住院，本人行动不便，委托邻居取款。", "signedOn", visitors.today().minusDays(3).toString(), "holder", "孙秀英",
                "account", "6228480000007777", "bank", "农业银行").attach("paper", Photo.of("代管协议")));
        work.step("bureau", "file", "准予备案。", form -> form.fill("checked", new Object[] {"SIGNED", "ACCOUNT", "PURPOSE"}));
        assertThat(entry.open().page().locator("body")).containsText("7777");
        return custody;
    }

    private String aJobIsFound() {
        visitors.pass(Duration.ofDays(4));
        Visitor window = visitors.who("window1").go("/cases/" + caseId);
        String job = reviews.report(window, "INCOME", "妻子开始打零工。", form -> {
            window.id("step-1").click();
            form.fill("members[1].employment", "FLEXIBLE");
            window.id("step-2").click();
            form.row("incomes", 1, "member", SPOUSE, "kind", "WAGE", "period", "MONTHLY", "amount", 1300);
        });
        reviews.change(job, "EMPLOYMENT", "妻子打零工。", false, form -> { });
        return job;
    }

    private String aBetterJobIsSeen() {
        String better = entry.openReview();
        visitors.who("bureau").look("entry-review-due");
        reviews.change(better, "EMPLOYMENT", "妻子找到正式工作。", false, form -> form.fill("members[1].employment",
                "EMPLOYED", "incomes[1].amount", 6000));
        return better;
    }

    /** After the last month nothing is paid any more, and the entry has ended. */
    private void over(YearMonth last) {
        visitors.until(last.plusMonths(1).atDay(8));
        Visitor finance = payments.generate(last.plusMonths(1));
        PaymentWork.tab(finance, "与上月");
        assertThat(line(finance)).containsText("停发");
        finance.look("roll-compared-over");
        payments.finish(finance);
        Visitor bureau = entry.open();
        assertThat(bureau.page().locator("h1")).containsText("终止");
        bureau.look("entry-ended");
        Visitor citizen = visitors.who("citizen1").go("/portal");
        citizen.look("portal-after-the-end");
    }

    /** The household reads in the portal how its case ended, and finds the letter. */
    private void told(String review, String letter) {
        Visitor citizen = visitors.who("citizen1").go("/portal/cases/" + review);
        assertThat(citizen.id("portal-status")).containsText("予以确认");
        assertThat(citizen.id("portal-letter-" + letter)).isVisible();
        citizen.look("portal-" + letter);
        visitors.who("bureau").look("entry-" + letter);
    }
}
