package org.yimen.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What commands need to know of a member of staff. */
record StaffRecord(long id, long accountId, LocalDate joinedOn, @Nullable LocalDate leftOn) {
}
