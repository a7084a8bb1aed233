package org.yimen.registers;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry and what it is owed, for whoever pays; inside the house, since the name is in full.
 *
 * @param held    what keeps it out of the next roll, in words
 * @param shared  its account receives for more households than is usual (代管)
 * @param periods those in force that began by the month asked for
 */
public record PayableEntry(UUID entryId, UUID caseId, @Nullable String caseNumber, String subjectName,
        @Nullable String streetName, @Nullable String communityName, @Nullable HoldKind heldFor,
        @Nullable String held, @Nullable Payee payee, boolean shared, List<Period> periods) {
}
