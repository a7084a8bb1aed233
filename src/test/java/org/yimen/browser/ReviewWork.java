package org.yimen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.function.Consumer;

/** What happens when the circumstances of a household in payment change: who reports it, who looks into it and decides. */
final class ReviewWork {

    private static final int CHECK = 7;

    private final Visitors visitors;
    private final Household household;

    ReviewWork(Visitors visitors, Household household) {
        this.visitors = visitors;
        this.household = household;
    }

    /** Begins a report on the page a visitor is on, fills in what has changed, and hands it in; gives the id of the case. */
    String report(Visitor visitor, String ground, String note, Consumer<Sheet> changed) {
        String picture = "report-" + ground + "-" + visitor.name();
        FollowUp.begin(visitor, ground, note, picture);
        changed.accept(visitor.sheet());
        visitor.id("step-" + CHECK).click();
        assertThat(visitor.id("draft-preview")).containsText("青石街道");
        assertThat(visitor.id("draft-missing")).hasCount(0);
        visitor.look(picture + "-check");
        visitor.id("intake-submit").click();
        assertThat(visitor.id("receipt")).isVisible();
        visitor.look(picture + "-receipt");
        return visitor.receipt();
    }

    /** From the visit that finds a change to the decision; everybody follows what the rules propose. */
    void change(String caseId, String cause, String what, boolean pictures, Consumer<Sheet> update) {
        CaseWork work = new CaseWork(visitors, household, caseId, pictures);
        work.step("handler1", "changed", "入户属实。", form -> form.fill("surveyorA", "魏珍平", "surveyorB", "协理员甲",
                "presentMembers", household.applicant(), "living", "住房和生活与申报一致。", "cause", cause, "occurredOn",
                visitors.today().minusDays(10).toString(), "reportedByHousehold", "YES", "changeNote", what));
        work.step("handler1", "submit", "已更新。", update);
        work.step("handler1", "propose", "按测算办理。", form -> form.fill("investigation", what + "情况属实。"));
        work.step("leader1", "agree", "同意。", form -> { });
        work.step("bureau", "submit", "同意街道意见。", form -> form.fill("complete", "YES"));
        work.step("director", "sign", "签发。", form -> { });
    }
}
