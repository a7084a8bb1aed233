package org.yimen.platform;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells who is acting in the current thread. */
@Component
public class CurrentUsers {

    /** The acting user, if one signed in or work runs on somebody's behalf. */
    public Optional<CurrentUser> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof CurrentUser user
                ? Optional.of(user) : Optional.empty();
    }

    /** The acting user; refused with 401 when nobody signed in. */
    public CurrentUser require() {
        return find().orElseThrow(DomainProblem::notSignedIn);
    }

    /** The acting user, who works here; refused with 403 to applicants. */
    public CurrentUser requireInside() {
        CurrentUser user = require();
        if (user.kind() == AccountKind.APPLICANT) {
            throw DomainProblem.forbidden("仅供工作人员查看", "For staff only");
        }
        return user;
    }

    /** The acting user, or the system where timers and jobs act. */
    public CurrentUser orSystem() {
        return find().orElse(CurrentUser.SYSTEM);
    }

    /** Runs work on behalf of a user and restores the former user afterwards. */
    public <T> T as(CurrentUser user, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(Authorities.authentication(user));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Runs work on behalf of a user. */
    public void as(CurrentUser user, Runnable work) {
        as(user, () -> {
            work.run();
            return null;
        });
    }

    static final class Authorities {
        private Authorities() {
        }

        static UsernamePasswordAuthenticationToken authentication(CurrentUser user) {
            return UsernamePasswordAuthenticationToken.authenticated(user, null,
                    java.util.List.of(new org.springframework.security.core.authority.SimpleGrantedAuthority(
                            "ROLE_" + user.kind().name())));
        }
    }
}
