package org.yimen.notice;

import org.jspecify.annotations.Nullable;

/** One line the public reads. */
record NoticeLine(String label, @Nullable String labelEn, String value) {
}
