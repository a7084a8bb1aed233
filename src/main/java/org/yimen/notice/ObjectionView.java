package org.yimen.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An objection as staff see it; who objected stays masked. */
record ObjectionView(UUID id, String receipt, String name, String phone, String content, String state,
        Instant receivedAt, @Nullable String answer, @Nullable String answeredBy, @Nullable Instant answeredAt) {
}
