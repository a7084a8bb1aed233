package org.yimen.organization;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;
import org.yimen.platform.AccountKind;
import org.yimen.platform.Accounts;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.MenuEntries;
import org.yimen.platform.SignIn;
import org.yimen.platform.YimenProperties;

/** Signing in and out, and what the signed-in person finds. */
@RestController
@RequestMapping("/api")
class SessionController {

    private final SignIn signIn;
    private final Accounts accounts;
    private final CurrentUsers users;
    private final Directory directory;
    private final OrgCharts charts;
    private final List<MenuEntries> menus;
    private final AuditTrail audit;
    private final YimenProperties properties;

    SessionController(SignIn signIn, Accounts accounts, CurrentUsers users, Directory directory, OrgCharts charts,
            List<MenuEntries> menus, AuditTrail audit, YimenProperties properties) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.users = users;
        this.directory = directory;
        this.charts = charts;
        this.menus = menus;
        this.audit = audit;
        this.properties = properties;
    }

    record Credentials(@Nullable String username, @Nullable String password) {
    }

    record PasswordChange(@Nullable String oldPassword, @Nullable String newPassword) {
    }

    record SessionAccount(long id, String username, String displayName, AccountKind kind) {
    }

    record SessionAppointment(long id, long unitId, String unitName, String unitNameEn, UnitKind unitKind, String post,
            String postName, String postNameEn, boolean deputy) {
    }

    record SessionView(boolean signedIn, @Nullable SessionAccount account, List<SessionAppointment> appointments,
            boolean mustChangePassword, List<String> menu, boolean demo, @Nullable String districtName) {
    }

    @GetMapping("/session")
    SessionView session() {
        return users.find().map(this::view).orElseGet(() -> new SessionView(false, null, List.of(), false, List.of(),
                properties.demo(), districtName()));
    }

    @PostMapping("/login")
    SessionView login(@RequestBody Credentials body, HttpServletRequest request, HttpServletResponse response) {
        String username = Optional.ofNullable(body.username()).orElse("");
        try {
            CurrentUser user = signIn.open(username, Optional.ofNullable(body.password()).orElse(""), request, response);
            audit.recordAs(user, new AuditEvent("login.ok", "account", Long.toString(user.accountId()), null, Map.of()));
            return view(user);
        } catch (DomainProblem problem) {
            accounts.findByUsername(username.trim()).ifPresent(user -> audit.recordAs(user, new AuditEvent("login.failed",
                    "account", Long.toString(user.accountId()), null, Map.of("problem", problem.slug()))));
            throw problem;
        }
    }

    @PostMapping("/logout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logout(HttpServletRequest request) {
        users.find().ifPresent(user -> audit.recordAs(user,
                new AuditEvent("logout", "account", Long.toString(user.accountId()), null, Map.of())));
        signIn.close(request);
    }

    @PostMapping("/session/password")
    SessionView changePassword(@RequestBody PasswordChange body) {
        CurrentUser user = users.require();
        accounts.changePassword(user.accountId(), Optional.ofNullable(body.oldPassword()).orElse(""),
                Optional.ofNullable(body.newPassword()).orElse(""));
        audit.recordAs(user, new AuditEvent("password.changed", "account", Long.toString(user.accountId()), null, Map.of()));
        return view(user);
    }

    private SessionView view(CurrentUser user) {
        List<SessionAppointment> appointments = directory.appointmentsOf(user.accountId()).stream()
                .map(a -> new SessionAppointment(a.id(), a.unit().id(), a.unit().name(), a.unit().nameEn(),
                        a.unit().kind(), a.post(), a.postName(), englishPost(a.post()), a.deputy())).toList();
        List<String> menu = menus.stream().map(m -> m.of(user)).flatMap(Collection::stream).distinct().toList();
        return new SessionView(true, new SessionAccount(user.accountId(), user.username(), user.displayName(),
                user.kind()), appointments, accounts.mustChangePassword(user.accountId()), menu, properties.demo(),
                districtName());
    }

    private String englishPost(String post) {
        return charts.current().post(post).map(Post::nameEn).orElse(post);
    }

    private @Nullable String districtName() {
        return charts.current().bureau().map(u -> u.view().name()).orElse(null);
    }
}
