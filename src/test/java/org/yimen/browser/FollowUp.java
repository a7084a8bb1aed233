package org.yimen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Begins a case about something registered, on the page of the case that led to it. */
final class FollowUp {

    private FollowUp() {
    }

    /** Chooses what it is about, says why, and leaves the form open. */
    static void begin(Visitor visitor, String ground, String note, String picture) {
        visitor.id("follow-ups").click();
        visitor.id("follow-up-" + ground).click();
        visitor.id("follow-up-note").fill(note);
        visitor.look(picture + "-dialog");
        visitor.id("follow-up-begin").click();
        assertThat(visitor.id("intake-next")).isVisible();
        visitor.look(picture + "-form");
    }
}
