package org.yimen.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A unit to be opened; region codes have 6 (bureau, department), 9 (street) or 12 digits (community). */
public record NewUnit(String code, String name, String nameEn, UnitKind kind, @Nullable Long parentId,
        String regionCode, LocalDate validFrom) {
}
