package org.yimen.registers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What keeps or kept an entry out of payment rolls. */
record Hold(long id, UUID entryId, HoldKind kind, String reason, Instant placedAt, String placedBy,
        @Nullable Instant releasedAt, @Nullable String releasedBy, @Nullable String releaseReason) {
}
