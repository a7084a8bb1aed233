package org.yimen.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;
import org.yimen.platform.AccountKind;
import org.yimen.platform.Accounts;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.DomainProblem;

/** The first administrator of an empty installation and the bureau he will build up; possible once. */
@Service
class FirstSetup {

    private final Accounts accounts;
    private final Establishment establishment;
    private final CurrentUsers users;
    private final AuditTrail audit;

    FirstSetup(Accounts accounts, Establishment establishment, CurrentUsers users, AuditTrail audit) {
        this.accounts = accounts;
        this.establishment = establishment;
        this.users = users;
        this.audit = audit;
    }

    /** What the set-up page asks; {@code regionCode} is the six-digit code of the district. */
    record SetupRequest(@Nullable String districtName, @Nullable String regionCode, @Nullable String username,
            @Nullable String displayName, @Nullable String password) {
    }

    boolean needed() {
        return accounts.none();
    }

    /** Creates the bureau and its first system administrator; 409 once any account exists. */
    @Transactional
    public void carryOut(SetupRequest request, LocalDate today) {
        if (!accounts.noneForSure()) {
            throw DomainProblem.conflict("state-conflict", "系统已经初始化。", "The system is set up already.");
        }
        String region = text(request.regionCode());
        new FieldChecks().text(text(request.districtName()), "districtName", 100)
                .text(text(request.displayName()), "displayName", 50)
                .require(region.matches("\\d{6}"), "regionCode", "pattern", "应为6位行政区划代码", "Six digits")
                .require(text(request.username()).matches("[a-z][a-z0-9._-]{2,31}"), "username", "pattern",
                        "3至32个小写字母、数字或._-，以字母开头", "3 to 32 lower-case letters, digits or ._-, beginning with a letter")
                .refuseIfAny();
        long id = accounts.create(new Accounts.NewAccount(text(request.username()), text(request.password()),
                text(request.displayName()), AccountKind.SYSTEM_ADMIN, false));
        CurrentUser admin = accounts.find(id).orElseThrow();
        users.as(admin, () -> {
            audit.record(AuditEvent.of("system.set-up", "account", id));
            establishment.openUnit(new NewUnit("BUREAU", text(request.districtName()), "Civil Affairs Bureau",
                    UnitKind.BUREAU, null, region, today));
        });
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
