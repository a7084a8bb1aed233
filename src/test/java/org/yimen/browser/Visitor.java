package org.yimen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yimen.demo.DemoOrganization;

/** One person and what the pages say that he opens. */
final class Visitor {

    private static final Pattern CASE = Pattern.compile("/cases/([0-9a-f-]{36})");
    private static final Pattern RECEIPT = Pattern.compile(".*/([0-9a-f-]{36})/receipt");

    private final String name;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final Consumer<String> onError = error -> complain("page error: " + error);
    private final Consumer<ConsoleMessage> onMessage = this::hear;
    private boolean refusalExpected;

    Visitor(String name, Page page) {
        this.name = name;
        this.page = page;
        page.onPageError(onError);
        page.onConsoleMessage(onMessage);
    }

    /** Hears no more of the page. */
    void leave() {
        page.offPageError(onError);
        page.offConsoleMessage(onMessage);
    }

    private void hear(ConsoleMessage message) {
        boolean refusal = message.text().contains("the server responded with a status of 4");
        if (message.type().equals("error") && !(refusal && refusalExpected)) {
            complain("console: " + message.text() + " (" + message.location() + ")");
        }
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

    /** Has signed in already when the first page is opened; the page to sign in at is walked elsewhere. */
    void signedIn(String username) {
        APIRequestContext server = page.context().request();
        server.get("/api/session");
        String token = page.context().cookies().stream().filter(c -> c.name.equals("XSRF-TOKEN")).findFirst().orElseThrow().value;
        APIResponse answer = server.post("/api/login", RequestOptions.create().setHeader("X-XSRF-TOKEN", token)
                .setData(Map.of("username", username, "password", DemoOrganization.PASSWORD)));
        if (!answer.ok()) {
            throw new AssertionError(username + " cannot sign in: " + answer.text());
        }
    }

    /** Signs in at the page for it. */
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

    /** The case of the receipt on the page. */
    String receipt() {
        assertThat(id("receipt")).isVisible();
        Matcher address = RECEIPT.matcher(page.url());
        if (!address.matches()) {
            throw new AssertionError("No receipt at " + page.url());
        }
        return address.group(1);
    }

    /** The case whose page this is. */
    UUID caseId() {
        Matcher address = CASE.matcher(page.url());
        if (!address.find()) {
            throw new AssertionError("No case at " + page.url());
        }
        return UUID.fromString(address.group(1));
    }

    /** Begins an application in the portal and waits for a field of its form. */
    void applies(String item, String field) {
        go("/portal");
        // The account never gave its particulars; the form asks for them and is told so.
        refused(() -> {
            id("portal-apply-" + item).click();
            assertThat(sheet().field(field)).isVisible();
        });
    }

    /** Goes on to the next step of an application, with a picture of this one. */
    void next(String picture) {
        look(picture);
        id("intake-next").click();
    }

    /** Goes on to the last step of an application and hands it in; gives the id of the case. */
    String handsIn() {
        while (id("intake-next").isVisible()) {
            id("intake-next").click();
        }
        assertThat(id("draft-missing")).hasCount(0);
        id("intake-submit").click();
        return receipt();
    }

    /** The form on the page. */
    Sheet sheet() {
        return new PageSheet(page.locator("body"));
    }

    /** The form of the task beside the case. */
    Sheet taskSheet() {
        return new PageSheet(id("task-panel"));
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
        Accessibility.faults(page).forEach(fault -> complain(picture + ": " + fault));
    }

    private void complain(String what) {
        complaints.add(name + " at " + page.url() + ": " + what);
    }
}
