package org.yimen.organization;

import org.springframework.stereotype.Component;
import org.yimen.platform.AccountKind;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.DomainProblem;

/** Who may read and who may change the organisation. */
@Component
class OrganizationAccess {

    private final CurrentUsers users;
    private final Duties duties;

    OrganizationAccess(CurrentUsers users, Duties duties) {
        this.users = users;
        this.duties = duties;
    }

    /** Changes belong to the system administrator alone (三员分立); the transaction then reads what it has changed. */
    void requireChange() {
        if (users.require().kind() != AccountKind.SYSTEM_ADMIN) {
            throw DomainProblem.forbidden("只有系统管理员可以维护组织机构", "Only system administrators change the organisation");
        }
        duties.changing();
    }

    /** Everybody who works here may read it; applicants may not. */
    void requireRead() {
        users.requireInside();
    }
}
