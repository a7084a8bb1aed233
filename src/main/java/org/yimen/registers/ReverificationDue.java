package org.yimen.registers;

import java.util.UUID;

/** An entry is to be verified again soon; told once for each date. {@code caseId} is the case that made the entry. */
public record ReverificationDue(UUID entryId, UUID caseId) {
}
