package org.yimen.cases;

import org.jspecify.annotations.Nullable;

/** Who applies and where, taken from the application form along the paths the item's manifest names. */
record ApplicantParticulars(String name, String[] grams, @Nullable String idHash, byte @Nullable [] idSealed,
        @Nullable Long streetId, @Nullable Long communityId, @Nullable Long authorityId) {
}
