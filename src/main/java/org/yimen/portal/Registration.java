package org.yimen.portal;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;
import org.yimen.cases.ApplicantAccounts;
import org.yimen.platform.AccountKind;
import org.yimen.platform.Accounts;
import org.yimen.platform.DomainProblem;

/** Gives citizens an account of their own: one for each identity. */
@Service
class Registration implements ApplicantAccounts {

    private final Accounts accounts;
    private final ApplicantIdentities identities;
    private final AuditTrail audit;
    private final Clock clock;

    Registration(Accounts accounts, ApplicantIdentities identities, AuditTrail audit, Clock clock) {
        this.accounts = accounts;
        this.identities = identities;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Registers a citizen.
     *
     * @return the username to sign in with
     * @throws DomainProblem 400 at the fields that are wrong, 409 when the identity has an account
     */
    @Transactional
    String register(NewApplicant request) {
        NewApplicant.Checked citizen = request.checked(clock);
        if (identities.taken(citizen.idNumber())) {
            throw taken();
        }
        long account = accounts.create(new Accounts.NewAccount(citizen.username(), citizen.password(), citizen.name(),
                AccountKind.APPLICANT, false));
        if (!identities.add(account, citizen.name(), citizen.idNumber(), citizen.phone())) {
            throw taken();
        }
        audit.record(new AuditEvent("applicant.registered", "account", Long.toString(account), null, Map.of()));
        return citizen.username();
    }

    @Override
    @Transactional
    public void link(long accountId, String name, String idNumber, String phone) {
        if (!identities.add(accountId, name, idNumber, phone)) {
            throw taken();
        }
    }

    private static DomainProblem taken() {
        return DomainProblem.conflict("identity-registered", "该身份号码已注册，请直接登录；忘记密码请到街道窗口办理。",
                "This identity has an account. Please sign in, or ask the street office for a new password.");
    }
}
