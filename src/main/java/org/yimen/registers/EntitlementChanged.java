package org.yimen.registers;

import java.util.UUID;

/** What an entry is owed has changed. */
public record EntitlementChanged(UUID entryId, UUID caseId, PeriodChange change) {
}
