package org.yimen.registers;

import org.jspecify.annotations.Nullable;

/** Somebody whom an entitlement covers. */
record CoveredMember(String name, @Nullable String idNumber, @Nullable String relation) {

    /** Never in full, wherever it may be printed. */
    @Override
    public String toString() {
        return "CoveredMember";
    }
}
