package org.yimen.browser;

import java.util.function.Consumer;

/** The same work without its pages, on the way to what a walk wants to see. */
final class UnseenWork extends CaseWork {

    UnseenWork(Visitors visitors, Household household, String caseId) {
        super(visitors, household, caseId, false);
    }

    @Override
    Visitor step(String username, String task, String action, String opinion, Consumer<Sheet> form) {
        visitors.pass(BETWEEN_STEPS);
        visitors.completes(username, caseId, action, opinion, form);
        return visitors.who(username);
    }
}
