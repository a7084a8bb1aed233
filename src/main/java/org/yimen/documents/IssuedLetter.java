package org.yimen.documents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A letter 文书 issued in a case; its print is at {@code /api/letters/{id}/pdf}. */
public record IssuedLetter(UUID id, String code, String name, @Nullable String number, Instant issuedAt) {
}
