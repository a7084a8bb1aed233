package org.yimen.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yimen.platform.AccountKind;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.MenuEntries;

/** Menu entries around cases: staff work in them, intake posts take them in, applicants have the portal. */
@Component
class CasesMenu implements MenuEntries {

    private final CaseReach reach;

    CasesMenu(CaseReach reach) {
        this.reach = reach;
    }

    @Override
    public Collection<String> of(CurrentUser user) {
        if (user.kind() == AccountKind.APPLICANT) {
            return List.of("portal");
        }
        if (user.kind() != AccountKind.STAFF) {
            return List.of();
        }
        List<String> entries = new ArrayList<>(List.of("workbench", "inbox", "cases", "notices", "registers"));
        if (reach.takesIn(user.accountId())) {
            entries.add(1, "intake");
        }
        return entries;
    }
}
