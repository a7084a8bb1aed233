package org.yimen.verification;

import org.jspecify.annotations.Nullable;

/**
 * A comparison that found something.
 *
 * @param effect   DIFF or OVER
 * @param declared what the applicant said
 * @param found    what the department says
 */
record Finding(String code, String name, @Nullable String nameEn, Result effect, @Nullable Object declared,
        @Nullable Object found) {
}
