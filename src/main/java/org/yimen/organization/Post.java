package org.yimen.organization;

import java.util.Set;

/** A post that processes route to, such as {@code ST_WINDOW}. */
record Post(String code, String name, String nameEn, ReadScope readScope, boolean supervisory,
        Set<UnitKind> unitKinds) {
}
