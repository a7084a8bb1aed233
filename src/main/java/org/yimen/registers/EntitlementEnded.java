package org.yimen.registers;

import java.util.UUID;

/** An entry is no longer in payment; {@code caseId} is the case that made the entry. */
public record EntitlementEnded(UUID entryId, UUID caseId) {
}
