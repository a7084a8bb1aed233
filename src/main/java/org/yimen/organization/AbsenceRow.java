package org.yimen.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An absence as administrators see it. */
record AbsenceRow(long id, long staffId, String staffName, LocalDate from, LocalDate to, AbsenceReason reason,
        @Nullable Long deputyStaffId, @Nullable String deputyName) {
}
