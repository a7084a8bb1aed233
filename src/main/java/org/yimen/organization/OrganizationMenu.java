package org.yimen.organization;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.MenuEntries;

/** Administrators' entries of the menu. */
@Component
class OrganizationMenu implements MenuEntries {

    @Override
    public Collection<String> of(CurrentUser user) {
        return switch (user.kind()) {
            case SYSTEM_ADMIN -> List.of("organization");
            case AUDIT_ADMIN -> List.of("audit");
            default -> List.of();
        };
    }
}
