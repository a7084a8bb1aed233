package org.yimen.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yimen.organization.Directory;
import org.yimen.platform.AccountKind;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.MenuEntries;

/** Who keeps policy parameters: system administrators, and staff in the post of a parameter administrator. */
@Component
class ParameterKeepers implements MenuEntries {

    private final Directory directory;
    private final CurrentUsers users;
    private final Set<String> posts;

    ParameterKeepers(Directory directory, CurrentUsers users,
            @Value("${yimen.catalog.parameter-posts:PARAMADMIN}") Set<String> posts) {
        this.directory = directory;
        this.users = users;
        this.posts = posts;
    }

    /** The acting user, who must be a keeper. */
    CurrentUser require() {
        CurrentUser user = users.require();
        if (!keeps(user)) {
            throw DomainProblem.forbidden("仅系统管理员和参数管理员可以维护参数", "Only system and parameter administrators keep parameters");
        }
        return user;
    }

    @Override
    public Collection<String> of(CurrentUser user) {
        return keeps(user) ? List.of("parameters") : List.of();
    }

    private boolean keeps(CurrentUser user) {
        return user.kind() == AccountKind.SYSTEM_ADMIN || user.kind() == AccountKind.STAFF
                && directory.appointmentsOf(user.accountId()).stream().anyMatch(a -> posts.contains(a.post()));
    }
}
