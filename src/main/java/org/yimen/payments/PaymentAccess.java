package org.yimen.payments;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yimen.organization.AppointmentView;
import org.yimen.organization.Rights;
import org.yimen.platform.AccountKind;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.DomainProblem;

/** Who may do what with payments: by the rights of one's posts over the department whose register it is. */
@Component
class PaymentAccess {

    private final Rights rights;
    private final CurrentUsers users;

    PaymentAccess(Rights rights, CurrentUsers users) {
        this.rights = rights;
        this.users = users;
    }

    CurrentUser user() {
        return users.require();
    }

    /** The post by which the acting user has the right; 403 without one. */
    AppointmentView require(PaymentRight right, long departmentId) {
        return find(right, departmentId).orElseThrow(DomainProblem::forbidden);
    }

    boolean may(PaymentRight right, long departmentId) {
        return find(right, departmentId).isPresent();
    }

    /** 403 unless the acting user has the right over some department's business. */
    void requireAnywhere(PaymentRight right) {
        if (!anywhere(users.require(), right)) {
            throw DomainProblem.forbidden();
        }
    }

    boolean anywhere(CurrentUser user, PaymentRight right) {
        return user.kind() == AccountKind.STAFF && rights.anywhere(user.accountId(), right.name());
    }

    /** 403 unless the acting user is staff. */
    void requireStaff() {
        if (users.require().kind() != AccountKind.STAFF) {
            throw DomainProblem.forbidden();
        }
    }

    private Optional<AppointmentView> find(PaymentRight right, long departmentId) {
        CurrentUser user = users.require();
        return user.kind() == AccountKind.STAFF ? rights.granting(user.accountId(), right.name(), departmentId)
                : Optional.empty();
    }
}
