package org.yimen.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The consent 授权 of one person of a case. */
record Consent(UUID id, UUID caseId, String personKey, String name, @Nullable String idNumber,
        @Nullable String guardian, List<Scope> scope, Method method, @Nullable UUID documentId, Instant signedAt,
        LocalDate validUntil, @Nullable Instant revokedAt) {

    /** What a consent allows. */
    enum Scope { APPLICATION, IN_PAYMENT }

    /** How it was given; a minor's by the guardian; by law where the office may ask without it. */
    enum Method { ELECTRONIC, HANDWRITTEN, GUARDIAN, BY_LAW }

    /** Whether it allows asking for this purpose today. */
    boolean covers(Scope purpose, LocalDate today) {
        return revokedAt == null && scope.contains(purpose) && !validUntil.isBefore(today);
    }
}
