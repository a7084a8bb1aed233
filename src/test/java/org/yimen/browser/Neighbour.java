package org.yimen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** Somebody without an account who reads a public notice and objects. */
final class Neighbour {

    private Neighbour() {
    }

    /** Objects to the latest notice, which must show this name. */
    static void objects(Visitors visitors, String name, String objection) {
        Visitor neighbour = visitors.stranger().go("/portal/notices");
        neighbour.page().locator("article").filter(new Locator.FilterOptions().setHasText("公示")).first()
                .getByRole(AriaRole.LINK).click();
        neighbour.sees(name);
        neighbour.id("objection-name").fill("热心邻居");
        neighbour.id("objection-phone").fill("13912345678");
        neighbour.id("objection-content").fill(objection);
        neighbour.look("portal-objection");
        neighbour.id("objection-submit").click();
        assertThat(neighbour.id("objection-receipt")).isVisible();
    }
}
