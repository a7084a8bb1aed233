package org.yimen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.yimen.demo.DemoOrganization;

/** An empty installation asks for its first administrator, who can then sign in. */
@BrowserTest
@TestPropertySource(properties = "yimen.test.context=empty")
class SetUpBrowserTests {

    @Test
    void theFirstAdministratorSetsTheDistrictUp(Visitors visitors) {
        Visitor first = visitors.stranger().go("/");
        assertThat(first.id("setup-submit")).isVisible();
        first.id("setup-districtName").fill("测试区民政局");
        first.id("setup-regionCode").fill("210299");
        first.id("setup-displayName").fill("王管理");
        first.id("setup-username").fill("first");
        first.id("setup-password").fill(DemoOrganization.PASSWORD);
        first.look("set-up");
        first.id("setup-submit").click();
        assertThat(first.id("login-submit")).isVisible();
        first.signIn("first");
        first.sees("测试区民政局");
        first.look("set-up-done");
    }
}
