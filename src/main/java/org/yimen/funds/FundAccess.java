package org.yimen.funds;

import org.springframework.stereotype.Component;
import org.yimen.organization.Rights;
import org.yimen.platform.AccountKind;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.DomainProblem;

/** Who may do what with a fund: by the rights of one's posts over the street office whose fund it is. */
@Component
class FundAccess {

    private final Rights rights;
    private final CurrentUsers users;

    FundAccess(Rights rights, CurrentUsers users) {
        this.rights = rights;
        this.users = users;
    }

    /** The acting user, who has the right over the unit's fund; 403 without. */
    CurrentUser require(FundRight right, long unitId) {
        if (!may(right, unitId)) {
            throw DomainProblem.forbidden();
        }
        return users.require();
    }

    boolean may(FundRight right, long unitId) {
        CurrentUser user = users.require();
        return user.kind() == AccountKind.STAFF
                && rights.granting(user.accountId(), right.name(), unitId).isPresent();
    }

    boolean anywhere(CurrentUser user, FundRight right) {
        return user.kind() == AccountKind.STAFF && rights.anywhere(user.accountId(), right.name());
    }

    /** 403 unless the acting user may read some fund. */
    void requireReader() {
        if (!anywhere(users.require(), FundRight.FUND_READ)) {
            throw DomainProblem.forbidden();
        }
    }
}
