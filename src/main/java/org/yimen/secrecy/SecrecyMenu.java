package org.yimen.secrecy;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yimen.organization.Rights;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.MenuEntries;

/** The menu entry of those who review emergency accesses. */
@Component
class SecrecyMenu implements MenuEntries {

    private final Rights rights;

    SecrecyMenu(Rights rights) {
        this.rights = rights;
    }

    @Override
    public Collection<String> of(CurrentUser user) {
        return rights.anywhere(user.accountId(), EmergencyAccess.REVIEW) ? List.of("emergency") : List.of();
    }
}
