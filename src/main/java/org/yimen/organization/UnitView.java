package org.yimen.organization;

import org.jspecify.annotations.Nullable;

/** A unit as other modules see it; closed units stay resolvable because old cases name them. */
public record UnitView(long id, String code, String name, String nameEn, UnitKind kind,
        @Nullable Long parentId, String regionCode) {
}
