package org.yimen.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An entry as it is stored and hashed. */
record AuditRow(int chain, long position, Instant at, long actorId, String actorName, String action,
        String objectType, String objectId, @Nullable String caseId, String detail) {

    /** The fields in fixed order, each with its length in front, so that no two entries read alike. */
    String canonical() {
        StringBuilder text = new StringBuilder();
        for (Object field : new Object[] {chain, position, at.getEpochSecond() * 1_000_000L + at.getNano() / 1000,
                actorId, actorName, action, objectType, objectId, caseId == null ? "" : caseId, detail}) {
            String value = field.toString();
            text.append(value.length()).append(':').append(value).append('\n');
        }
        return text.toString();
    }
}
