package org.yimen.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yimen.platform.Masking;

/** Consents as shown. */
final class ConsentViews {

    private ConsentViews() {
    }

    /** A person of the case and what was consented to. */
    record PersonConsents(String person, String name, @Nullable String idMasked, @Nullable Integer age, boolean valid,
            List<ConsentView> consents) {
    }

    record ConsentView(UUID id, List<Consent.Scope> scope, Consent.Method method, @Nullable String guardian,
            @Nullable UUID documentId, Instant signedAt, LocalDate validUntil, @Nullable Instant revokedAt,
            boolean valid) {
    }

    /**
     * A consent to record.
     *
     * @param person key of the person, as the list gives it
     */
    record NewConsent(@Nullable String person, @Nullable List<Consent.Scope> scope, Consent.@Nullable Method method,
            @Nullable String guardian, @Nullable Instant signedAt, @Nullable LocalDate validUntil,
            @Nullable UUID documentId) {
    }

    record Revocation(@Nullable String reason) {
    }

    static PersonConsents of(Person p, @Nullable Integer age, List<Consent> given, LocalDate today) {
        List<Consent> own = given.stream().filter(c -> c.personKey().equals(p.key())).toList();
        return new PersonConsents(p.key(), p.name(), p.idNumber() == null ? null : Masking.idNumber(p.idNumber()), age,
                own.stream().anyMatch(c -> c.covers(Consent.Scope.APPLICATION, today)),
                own.stream().map(c -> view(c, today)).toList());
    }

    static ConsentView view(Consent c, LocalDate today) {
        return new ConsentView(c.id(), c.scope(), c.method(), c.guardian(), c.documentId(), c.signedAt(),
                c.validUntil(), c.revokedAt(), c.revokedAt() == null && !c.validUntil().isBefore(today));
    }
}
