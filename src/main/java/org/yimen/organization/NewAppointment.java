package org.yimen.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person is to hold a post in a unit from a day on, until {@code validTo} (inclusive) or without end. */
public record NewAppointment(long staffId, long unitId, String post, LocalDate validFrom,
        @Nullable LocalDate validTo) {
}
