package org.yimen.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person is away from {@code from} to {@code to}, both included. A deputy named here stands in for all his posts;
 * without one the standing deputies of each appointment do.
 */
public record NewAbsence(long staffId, LocalDate from, LocalDate to, AbsenceReason reason,
        @Nullable Long deputyStaffId) {
}
