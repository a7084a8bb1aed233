package org.yimen.people;

import org.springframework.stereotype.Component;
import org.yimen.organization.Rights;
import org.yimen.platform.AccountKind;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.DomainProblem;

/** Who may do what with files of persons, beside the case policy: staff read, some posts merge. */
@Component
class PeopleAccess {

    /** Proposes that two persons are one, or that they are not after all. */
    static final String PROPOSE = "PERSON_MERGE_PROPOSE";
    /** Decides what somebody else proposed. */
    static final String CONFIRM = "PERSON_MERGE_CONFIRM";

    private final Rights rights;
    private final CurrentUsers users;

    PeopleAccess(Rights rights, CurrentUsers users) {
        this.rights = rights;
        this.users = users;
    }

    CurrentUser user() {
        return users.require();
    }

    /** 403 unless the acting user is staff. */
    void requireStaff() {
        if (users.require().kind() != AccountKind.STAFF) {
            throw DomainProblem.forbidden();
        }
    }

    boolean has(String right) {
        CurrentUser user = users.require();
        return user.kind() == AccountKind.STAFF && rights.anywhere(user.accountId(), right);
    }

    void require(String right) {
        if (!has(right)) {
            throw DomainProblem.forbidden();
        }
    }

    /** Whether the acting user has to do with duplicates at all. */
    boolean mayMerge() {
        return has(PROPOSE) || has(CONFIRM);
    }

    void requireMerging() {
        if (!mayMerge()) {
            throw DomainProblem.forbidden();
        }
    }
}
