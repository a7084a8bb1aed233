package org.yimen.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A stored unit. */
record Unit(long id, String code, String name, String nameEn, UnitKind kind, @Nullable Long parentId,
        String regionCode, LocalDate validFrom, @Nullable LocalDate validTo, @Nullable String successorCode) {

    boolean openOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
    }

    UnitView view() {
        return new UnitView(id, code, name, nameEn, kind, parentId, regionCode);
    }
}
