package org.yimen.platform;

import java.io.Serial;
import java.io.Serializable;
import java.security.Principal;

/**
 * Who is acting: the authentication principal kept in the session.
 *
 * @param accountId id of the account; 0 for the system itself
 */
public record CurrentUser(long accountId, String username, String displayName, AccountKind kind)
        implements Serializable, Principal {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The system acting on its own: timers, jobs, loaders. */
    public static final CurrentUser SYSTEM = new CurrentUser(0, "system", "系统自动", AccountKind.SYSTEM_ADMIN);

    @Override
    public String getName() {
        return username;
    }

    public boolean isSystem() {
        return accountId == 0;
    }
}
