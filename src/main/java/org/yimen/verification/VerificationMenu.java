package org.yimen.verification;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.MenuEntries;

/** The page of data sources, for those who look after them. */
@Component
class VerificationMenu implements MenuEntries {

    private final SourceStates states;

    VerificationMenu(SourceStates states) {
        this.states = states;
    }

    @Override
    public Collection<String> of(CurrentUser user) {
        return states.open(user) ? List.of("sources") : List.of();
    }
}
