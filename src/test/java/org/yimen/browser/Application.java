package org.yimen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Fills the whole application in, in the portal, and hands it in. */
final class Application {

    private final Visitor citizen;
    private final Household household;

    private Application(Visitor citizen, Household household) {
        this.citizen = citizen;
        this.household = household;
    }

    /** Applies, with a picture of each step, and gives the id of the case. */
    static String handIn(Visitor citizen, Household household) {
        return new Application(citizen, household).handIn();
    }

    /** The same without the pages. */
    static String unseen(Visitors visitors, Household household) {
        return visitors.handsIn("citizen1", "dibao", form -> {
            applicant(form, household);
            members(form, household);
            income(form, household);
            consent(form);
        });
    }

    private String handIn() {
        citizen.go("/portal");
        citizen.look("portal-home");
        citizen.applies("dibao", "applicantName");
        applicant(citizen.sheet(), household);
        citizen.next("portal-apply-applicant");
        members(citizen.sheet(), household);
        citizen.next("portal-apply-members");
        income(citizen.sheet(), household);
        citizen.next("portal-apply-income");
        citizen.next("portal-apply-property");
        citizen.next("portal-apply-expenses");
        consent(citizen.sheet());
        citizen.next("portal-apply-consent");
        material();
        citizen.next("portal-apply-materials");
        assertThat(citizen.id("draft-preview")).containsText("青石街道");
        assertThat(citizen.id("draft-missing")).hasCount(0);
        citizen.look("portal-apply-check");
        citizen.id("intake-submit").click();
        assertThat(citizen.id("receipt")).isVisible();
        citizen.look("portal-receipt");
        return citizen.receipt();
    }

    private static void applicant(Sheet sheet, Household household) {
        sheet.fill("applicantName", household.applicant(), "applicantIdNumber", household.applicantId(),
                "phone", "19412345678", "hukouRegion", Household.COMMUNITY, "hukouAddress", "青石社区1号",
                "residesAtHukou", "YES", "liveSince", "2010-01-01", "householdType", "NUCLEAR", "applyType", "FAMILY",
                "firstDifficulty", "UNEMPLOYMENT", "applyReason", "家里收入低，生活困难。", "entrusted", "NO");
    }

    private static void members(Sheet sheet, Household household) {
        member(sheet, 0, household.applicant(), household.applicantId(), "01", "EMPLOYED");
        member(sheet, 1, household.spouse(), household.spouseId(), "10", "NONE");
    }

    private static void member(Sheet sheet, int row, String name, String idNumber, String relation, String employment) {
        sheet.row("members", row, "name", name, "idType", "1", "idNumber", idNumber, "relation", relation,
                "marital", "MARRIED", "health", "HEALTHY", "labourAbility", "FULL", "employment", employment,
                "cohabiting", "YES", "specialStatus", "NONE", "authorised", true);
    }

    private static void income(Sheet sheet, Household household) {
        sheet.row("incomes", 0, "member", household.applicant(), "kind", "WAGE", "period", "MONTHLY", "amount",
                household.monthlyWage());
    }

    private static void consent(Sheet sheet) {
        sheet.fill("relationDeclared", "NO", "consentAuthorisation", true, "consentHonesty", true, "consentAddress", true);
    }

    private void material() {
        Locator upload = citizen.id("upload-M07");
        Locator sometimes = citizen.page().locator("details", new Page.LocatorOptions().setHas(upload));
        assertThat(upload).hasCount(1);
        sometimes.locator("summary").click();
        upload.setInputFiles(Photo.of("务工证明-" + household.applicant()));
        assertThat(citizen.page().getByText("务工证明-" + household.applicant() + ".png")).isVisible();
    }
}
