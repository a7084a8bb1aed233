package org.yimen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the whole application in, in the portal, and hands it in. */
final class Application {

    private static final Pattern RECEIPT = Pattern.compile(".*/portal/cases/([0-9a-f-]{36})/receipt");

    private final Visitor citizen;
    private final Household household;
    private final boolean pictures;

    private Application(Visitor citizen, Household household, boolean pictures) {
        this.citizen = citizen;
        this.household = household;
        this.pictures = pictures;
    }

    /** Applies and gives the id of the case. */
    static String handIn(Visitor citizen, Household household) {
        return new Application(citizen, household, false).handIn();
    }

    /** The same, with a picture of each step. */
    static String handInWithPictures(Visitor citizen, Household household) {
        return new Application(citizen, household, true).handIn();
    }

    private String handIn() {
        citizen.go("/portal");
        look("portal-home");
        // This account never gave its particulars; the form asks for them and is told so.
        citizen.refused(() -> {
            citizen.id("portal-apply-dibao").click();
            assertThat(citizen.sheet().field("applicantName")).isVisible();
        });
        applicant();
        next("portal-apply-applicant");
        members();
        next("portal-apply-members");
        citizen.sheet().row("incomes", 0, "member", household.applicant(), "kind", "WAGE", "period", "MONTHLY",
                "amount", household.monthlyWage());
        next("portal-apply-income");
        next("portal-apply-property");
        next("portal-apply-expenses");
        citizen.sheet().fill("relationDeclared", "NO", "consentAuthorisation", true, "consentHonesty", true,
                "consentAddress", true);
        next("portal-apply-consent");
        material();
        next("portal-apply-materials");
        assertThat(citizen.id("draft-preview")).containsText("青石街道");
        assertThat(citizen.id("draft-missing")).hasCount(0);
        look("portal-apply-check");
        citizen.id("intake-submit").click();
        assertThat(citizen.id("receipt")).isVisible();
        look("portal-receipt");
        Matcher address = RECEIPT.matcher(citizen.page().url());
        if (!address.matches()) {
            throw new AssertionError("No receipt at " + citizen.page().url());
        }
        return address.group(1);
    }

    private void applicant() {
        citizen.sheet().fill("applicantName", household.applicant(), "applicantIdNumber", household.applicantId(),
                "phone", "19412345678", "hukouRegion", Household.COMMUNITY, "hukouAddress", "青石社区1号",
                "residesAtHukou", "YES", "liveSince", "2010-01-01", "householdType", "NUCLEAR", "applyType", "FAMILY",
                "firstDifficulty", "UNEMPLOYMENT", "applyReason", "家里收入低，生活困难。", "entrusted", "NO");
    }

    private void members() {
        member(0, household.applicant(), household.applicantId(), "01", "EMPLOYED");
        member(1, household.spouse(), household.spouseId(), "10", "NONE");
    }

    private void member(int row, String name, String idNumber, String relation, String employment) {
        citizen.sheet().row("members", row, "name", name, "idType", "1", "idNumber", idNumber, "relation", relation,
                "marital", "MARRIED", "health", "HEALTHY", "labourAbility", "FULL", "employment", employment,
                "cohabiting", "YES", "specialStatus", "NONE", "authorised", true);
    }

    private void material() {
        Locator upload = citizen.id("upload-M07");
        Locator sometimes = citizen.page().locator("details", new Page.LocatorOptions().setHas(upload));
        assertThat(upload).hasCount(1);
        sometimes.locator("summary").click();
        upload.setInputFiles(Photo.of("务工证明-" + household.applicant()));
        assertThat(citizen.page().getByText("务工证明-" + household.applicant() + ".png")).isVisible();
    }

    private void next(String picture) {
        look(picture);
        citizen.id("intake-next").click();
    }

    private void look(String picture) {
        if (pictures) {
            citizen.look(picture);
        }
    }
}
