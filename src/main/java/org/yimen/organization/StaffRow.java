package org.yimen.organization;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A member of staff with the posts held today. */
record StaffRow(long id, String name, @Nullable String username, LocalDate joinedOn, @Nullable LocalDate leftOn,
        List<AppointmentRow> appointments) {
}
