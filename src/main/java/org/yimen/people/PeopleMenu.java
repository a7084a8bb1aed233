package org.yimen.people;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yimen.organization.Rights;
import org.yimen.platform.AccountKind;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.MenuEntries;

/** The menu entry of those who settle duplicates. */
@Component
class PeopleMenu implements MenuEntries {

    private final Rights rights;

    PeopleMenu(Rights rights) {
        this.rights = rights;
    }

    @Override
    public Collection<String> of(CurrentUser user) {
        return user.kind() == AccountKind.STAFF && (rights.anywhere(user.accountId(), PeopleAccess.PROPOSE)
                || rights.anywhere(user.accountId(), PeopleAccess.CONFIRM)) ? List.of("duplicates") : List.of();
    }
}
