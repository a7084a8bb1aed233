package org.yimen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.net.URI;
import java.time.YearMonth;
import java.util.UUID;
import org.yimen.payments.RollDesk;

/** What the bureau does so that households are paid: their accounts, and each month's roll by three people. */
final class PaymentWork {

    private static final String REGISTER = "entitlement";
    private static final int DIGITS_HIDDEN = 12;

    private final Visitors visitors;

    PaymentWork(Visitors visitors) {
        this.visitors = visitors;
    }

    /** Enters or corrects the account of a register entry. */
    void account(String entry, String holder, String account) {
        Visitor bureau = visitors.who("bureau").go(entry);
        bureau.id("enter-account").click();
        bureau.id("account-holder").fill(holder);
        bureau.id("account-number").fill(account);
        bureau.id("account-bank").fill("云溪农商行");
        bureau.id("account-reason").fill("登记账户");
        bureau.id("account-save").click();
        assertThat(bureau.id("account")).containsText(account.substring(DIGITS_HIDDEN));
    }

    /** Draws up the roll of a month, after those that are missing before it, and leaves its page open. */
    Visitor generate(YearMonth month) {
        Visitor finance = visitors.who("finance").go("/payments?register=" + REGISTER);
        String offered = finance.id("generate-roll").innerText();
        finance.id("generate-roll").click();
        confirm(finance);
        assertThat(finance.id("roll-status")).containsText("待复核");
        if (offered.contains(month.toString())) {
            return finance;
        }
        finish(finance);
        return generate(month);
    }

    /** Checked and approved by two others, then locked by whoever generated it, on whose page it is. */
    void finish(Visitor finance) {
        String roll = address(finance);
        step(visitors.who("chief").go(roll), "roll-check", "待审批");
        step(visitors.who("director").go(roll), "roll-approve", "待锁定");
        step(finance.go(roll), "roll-lock", "已锁定");
    }

    /** The roll of a month, by the same people without a browser. */
    void unseen(YearMonth month) {
        UUID roll = visitors.unseen("finance", RollDesk.class, desk -> desk.generate(REGISTER, month));
        visitors.unseen("chief", RollDesk.class, desk -> {
            desk.check(roll);
            return roll;
        });
        visitors.unseen("director", RollDesk.class, desk -> {
            desk.approve(roll);
            return roll;
        });
        visitors.unseen("finance", RollDesk.class, desk -> {
            desk.lock(roll);
            return roll;
        });
    }

    /** Opens a tab of a roll's page. */
    static Visitor tab(Visitor visitor, String name) {
        visitor.page().getByRole(AriaRole.TAB).filter(new Locator.FilterOptions().setHasText(name)).click();
        return visitor;
    }

    /** The path of the page a visitor is on. */
    static String address(Visitor visitor) {
        return URI.create(visitor.page().url()).getPath();
    }

    /** An amount of money as pages show it. */
    static BigDecimal amount(Locator shown) {
        return new BigDecimal(shown.innerText().replace(",", "").strip());
    }

    private static void step(Visitor visitor, String button, String state) {
        visitor.id(button).click();
        confirm(visitor);
        assertThat(visitor.id("roll-status")).containsText(state);
    }

    private static void confirm(Visitor visitor) {
        visitor.page().locator(".el-message-box__btns .el-button--primary").click();
    }
}
