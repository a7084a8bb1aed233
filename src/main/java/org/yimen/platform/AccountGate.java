package org.yimen.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;

/** Ends the sessions of disabled accounts, and lets nobody further whose password has to be changed first. */
final class AccountGate extends OncePerRequestFilter {

    private static final Set<String> BEFORE_THE_CHANGE =
            Set.of("/api/session", "/api/session/password", "/api/login", "/api/logout");

    /** Answers with a problem. */
    interface Refusal {
        void write(HttpServletRequest request, HttpServletResponse response, DomainProblem problem) throws IOException;
    }

    private final Accounts accounts;
    private final CurrentUsers users;
    private final Refusal refusal;

    AccountGate(Accounts accounts, CurrentUsers users, Refusal refusal) {
        this.accounts = accounts;
        this.users = users;
        this.refusal = refusal;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !path(request).startsWith("/api/") || path(request).startsWith("/api/public/");
    }

    private static String path(HttpServletRequest request) {
        return UrlPathHelper.defaultInstance.getPathWithinApplication(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var user = users.find();
        if (user.isPresent() && !accounts.enabled(user.get().accountId())) {
            var session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            SecurityContextHolder.clearContext();
        } else if (user.isPresent() && !BEFORE_THE_CHANGE.contains(path(request))
                && accounts.mustChangePassword(user.get().accountId())) {
            refusal.write(request, response, DomainProblem.of("password-change-required", HttpStatus.FORBIDDEN,
                    "请先修改初始密码。", "Please change your initial password first."));
            return;
        }
        chain.doFilter(request, response);
    }
}
