package org.yimen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The page of a register entry, as the bureau sees it. */
final class EntryPage {

    private final Visitor bureau;
    private final String address;

    private EntryPage(Visitor bureau, String address) {
        this.bureau = bureau;
        this.address = address;
    }

    /** Found from the case that made the entry. */
    static EntryPage ofCase(Visitors visitors, String caseId) {
        Visitor bureau = visitors.who("bureau").go("/cases/" + caseId);
        bureau.id("to-entry").click();
        assertThat(bureau.id("entitlement")).isVisible();
        return new EntryPage(bureau, PaymentWork.address(bureau));
    }

    String address() {
        return address;
    }

    Visitor open() {
        bureau.go(address);
        assertThat(bureau.id("entitlement")).isVisible();
        return bureau;
    }

    /** What is owed a month for the months shown, since a change of that name. */
    BigDecimal owed(String months, String change) {
        Locator row = open().id("entitlement").locator("tbody tr", new Locator.LocatorOptions().setHasText(months));
        assertThat(row).containsText(change);
        return PaymentWork.amount(row.locator("strong"));
    }

    /** The day by which the household is to be verified again, every so many months. */
    LocalDate reviewOn(int months) {
        Locator head = open().id("entitlement");
        assertThat(head).containsText("每 " + months + " 个月");
        return LocalDate.parse(head.locator(".row strong.number").first().innerText());
    }

    /** The open case about the entry. */
    String openReview() {
        Locator link = open().id("open-follow-up");
        assertThat(link).isVisible();
        return link.getAttribute("href").replaceFirst(".*/", "");
    }
}
