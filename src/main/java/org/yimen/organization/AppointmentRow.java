package org.yimen.organization;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An appointment as administrators see it. {@code away}: the holder is absent today. */
record AppointmentRow(long id, long staffId, String staffName, long unitId, String unitName, String post,
        String postName, LocalDate validFrom, @Nullable LocalDate validTo, boolean away, List<Deputy> deputies) {

    record Deputy(long staffId, String name) {
    }
}
