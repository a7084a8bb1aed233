package org.yimen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.yimen.demo.DemoOrganization;

/** One person and what the pages say that he opens. */
final class Visitor {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private final String name;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private boolean refusalExpected;

    Visitor(String name, Page page) {
        this.name = name;
        this.page = page;
        page.onPageError(error -> complain("page error: " + error));
        page.onConsoleMessage(message -> {
            boolean refusal = message.text().contains("the server responded with a status of 4");
            if (message.type().equals("error") && !(refusal && refusalExpected)) {
                complain("console: " + message.text() + " (" + message.location() + ")");
            }
        });
    }

    String name() {
        return name;
    }

    Page page() {
        return page;
    }

    List<String> complaints() {
        return complaints;
    }

    void signIn(String username) {
        page.navigate("/login");
        id("login-username").fill(username);
        id("login-password").fill(DemoOrganization.PASSWORD);
        id("login-submit").click();
        page.waitForURL(Pattern.compile("^(?!.*/login).*$"));
    }

    Visitor go(String path) {
        page.navigate(path);
        return this;
    }

    Locator id(String testId) {
        return page.getByTestId(testId);
    }

    /** The form on the page. */
    Sheet sheet() {
        return new Sheet(page.locator("body"));
    }

    /** The form of the task beside the case. */
    Sheet taskSheet() {
        return new Sheet(id("task-panel"));
    }

    void sees(String words) {
        assertThat(page.locator("body")).containsText(words);
    }

    /** What the work does is refused by the server, and the browser notes that. */
    void refused(Runnable work) {
        refusalExpected = true;
        work.run();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        refusalExpected = false;
    }

    /** Takes a picture; complains of what hinders people with impairments, and of a page wider than the window. */
    void look(String picture) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page.getByText("正在加载…").filter(new Locator.FilterOptions().setVisible(true))).hasCount(0);
        page.evaluate("window.scrollTo(0, 0)");
        Screenshots.take(page, picture);
        int excess = (Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (excess > 0) {
            complain(picture + " is " + excess + " px wider than the window");
        }
        new AxeBuilder(page).setLegacyMode(true).analyze().getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact())).forEach(rule -> rule.getNodes().forEach(node ->
                        complain(picture + ": " + rule.getId() + " (" + rule.getImpact() + ") " + node.getTarget()
                                + " " + node.getFailureSummary())));
    }

    private void complain(String what) {
        complaints.add(name + " at " + page.url() + ": " + what);
    }
}
