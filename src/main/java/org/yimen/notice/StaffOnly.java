package org.yimen.notice;

import org.yimen.platform.AccountKind;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.DomainProblem;

/** Keeps the applicant, who may read the case, away from who objected to it. */
final class StaffOnly {

    private StaffOnly() {
    }

    static void require(CurrentUser user) {
        if (user.kind() != AccountKind.STAFF) {
            throw DomainProblem.forbidden();
        }
    }
}
