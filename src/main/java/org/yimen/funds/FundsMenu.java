package org.yimen.funds;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.MenuEntries;

/** The menu entry of those who have to do with reserve funds. */
@Component
class FundsMenu implements MenuEntries {

    private final FundAccess access;

    FundsMenu(FundAccess access) {
        this.access = access;
    }

    @Override
    public Collection<String> of(CurrentUser user) {
        return access.anywhere(user, FundRight.FUND_READ) ? List.of("funds") : List.of();
    }
}
