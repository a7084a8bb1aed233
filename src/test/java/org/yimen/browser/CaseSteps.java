package org.yimen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** What people do with the tasks of one case, each step from the inbox to the submitted decision. */
class CaseSteps {

    static final Duration BETWEEN_STEPS = Duration.ofMinutes(25);
    /** Whose inbox has its picture. */
    private static final Set<String> INBOXES = ConcurrentHashMap.newKeySet();

    private final Visitors visitors;
    private final String row;
    private final boolean pictures;

    /** The case is that of the inbox row that shows these words; with a picture of each step or without. */
    CaseSteps(Visitors visitors, String row, boolean pictures) {
        this.visitors = visitors;
        this.row = row;
        this.pictures = pictures;
    }

    /** Claims the case's task in the inbox and leaves the page where its form is. */
    Visitor claim(String username) {
        return claim(username, "");
    }

    /** The same where one person has several tasks of the case: that of this name. */
    Visitor claim(String username, String task) {
        Visitor visitor = visitors.who(username).go("/inbox?tab=POOL");
        Locator found = visitor.id("inbox-table").locator("tbody tr", new Locator.LocatorOptions().setHasText(row))
                .filter(new Locator.FilterOptions().setHasText(task));
        assertThat(found).hasCount(1);
        if (INBOXES.add(username)) {
            look(visitor, "inbox-" + username);
        }
        found.getByTestId("inbox-claim").click();
        visitor.page().waitForURL("**/cases/*?task=*");
        assertThat(visitor.id("task-submit")).isVisible();
        return visitor;
    }

    /** One step: claim, fill in, decide with an opinion, submit. */
    Visitor step(String username, String action, String opinion, Consumer<Sheet> form) {
        return step(username, "", action, opinion, form);
    }

    /** The same where one person has several tasks of such cases: that of this name. */
    Visitor step(String username, String task, String action, String opinion, Consumer<Sheet> form) {
        visitors.pass(BETWEEN_STEPS);
        Visitor visitor = claim(username, task);
        form.accept(visitor.taskSheet());
        decide(visitor, action, opinion);
        return visitor;
    }

    /** Does something to a case beside its tasks, and leaves its page open. */
    Visitor act(String username, String caseId, String action, String reason, Consumer<Sheet> form) {
        visitors.pass(BETWEEN_STEPS);
        Visitor visitor = visitors.who(username).go("/cases/" + caseId);
        visitor.id("case-actions").click();
        visitor.id("case-action-" + action).click();
        form.accept(new PageSheet(visitor.page().locator(".el-dialog")));
        visitor.id("case-action-reason").fill(reason);
        look(visitor, "case-action-" + action);
        visitor.id("case-action-send").click();
        assertThat(visitor.id("case-action-send")).not().isVisible();
        return visitor;
    }

    void decide(Visitor visitor, String action, String opinion) {
        visitor.id("opinion").fill(opinion);
        visitor.id("action-" + action).click();
        assertThat(visitor.id("next-step")).hasAttribute("aria-busy", "false");
        assertThat(visitor.id("next-step").locator(".alarm")).hasCount(0);
        look(visitor, "task-" + visitor.name() + "-" + action);
        Response answer = visitor.page().waitForResponse(
                response -> response.url().endsWith("/complete"), () -> visitor.id("task-submit").click());
        if (!answer.ok()) {
            throw new AssertionError(visitor.name() + " could not " + action + ": " + answer.text());
        }
        assertThat(visitor.id("action-" + action)).hasCount(0);
    }

    /** The applicant answers what the case asks of him in the portal. */
    void answer(Visitor citizen, String caseId, Consumer<Sheet> form) {
        visitors.pass(BETWEEN_STEPS);
        citizen.go("/portal/cases/" + caseId);
        citizen.id("portal-open-task").click();
        form.accept(citizen.sheet());
        look(citizen, "portal-task-" + citizen.name());
        citizen.page().waitForResponse(answer -> answer.url().endsWith("/complete") && answer.ok(),
                () -> citizen.id("portal-submit-task").click());
    }

    private void look(Visitor visitor, String picture) {
        if (pictures) {
            visitor.look(picture);
        }
    }
}
