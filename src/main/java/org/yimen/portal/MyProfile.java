package org.yimen.portal;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;
import org.yimen.notifications.Notifications;
import org.yimen.platform.AccountKind;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.FieldError;
import org.yimen.platform.Masking;

/** What a citizen keeps with us about himself. */
@Service
class MyProfile {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]{2,}");

    private final ApplicantIdentities identities;
    private final Notifications notifications;
    private final CurrentUsers users;
    private final AuditTrail audit;

    MyProfile(ApplicantIdentities identities, Notifications notifications, CurrentUsers users, AuditTrail audit) {
        this.identities = identities;
        this.notifications = notifications;
        this.users = users;
        this.audit = audit;
    }

    /** The profile as shown: identity number and phone masked. */
    record Profile(String username, String name, String idMasked, String phoneMasked, @Nullable String email) {
    }

    /** Changes to the profile; what is absent stays, an empty e-mail ends mailing. */
    record Change(@Nullable String phone, @Nullable String email) {
    }

    @Transactional(readOnly = true)
    public Profile show() {
        CurrentUser me = applicant();
        ApplicantIdentities.Identity identity = identity(me);
        return new Profile(me.username(), identity.name(), Masking.idNumber(identity.idNumber()),
                Masking.phone(identity.phone()), notifications.mailAddress(me.accountId()));
    }

    /** One's own particulars in full, to fill an application with; audited. */
    @Transactional
    public ApplicantIdentities.Identity particulars() {
        CurrentUser me = applicant();
        ApplicantIdentities.Identity identity = identity(me);
        audit.record(new AuditEvent("field.revealed", "account", Long.toString(me.accountId()), null,
                Map.of("field", "own")));
        return identity;
    }

    @Transactional
    public Profile change(Change change) {
        CurrentUser me = applicant();
        identity(me);
        if (change.phone() != null) {
            String phone = Phones.clean(change.phone());
            if (!Phones.mobile(phone)) {
                throw DomainProblem.invalid(Phones.error("phone"));
            }
            identities.changePhone(me.accountId(), phone);
        }
        if (change.email() != null) {
            mailTo(me, change.email().strip());
        }
        audit.record(new AuditEvent("applicant.changed", "account", Long.toString(me.accountId()), null, Map.of()));
        return show();
    }

    private void mailTo(CurrentUser me, String email) {
        if (!email.isEmpty() && (email.length() > 200 || !EMAIL.matcher(email).matches())) {
            throw DomainProblem.invalid(new FieldError("email", "email", "邮箱地址不正确。", "This is no e-mail address."));
        }
        notifications.mailTo(me.accountId(), email.isEmpty() ? null : email);
    }

    private ApplicantIdentities.Identity identity(CurrentUser me) {
        return identities.of(me.accountId()).orElseThrow(DomainProblem::notFound);
    }

    private CurrentUser applicant() {
        CurrentUser me = users.require();
        if (me.kind() != AccountKind.APPLICANT) {
            throw DomainProblem.forbidden();
        }
        return me;
    }
}
