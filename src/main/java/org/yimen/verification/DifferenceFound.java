package org.yimen.verification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The periodic comparison of people in payment found something a person has to look at (民发〔2021〕57号 article 31).
 *
 * @param reportId the report that shows it
 */
public record DifferenceFound(UUID caseId, @Nullable UUID entryId, UUID reportId, Kind kind) {

    /** Why somebody has to look. */
    public enum Kind {
        /** A department's data differ from what was known at the last report. */
        DIFFERENCE,
        /** A department could not be reached for good. */
        INCOMPLETE,
        /** Somebody's consent is missing, has expired or was revoked. */
        NO_CONSENT
    }
}
