package org.yimen.notice;

import java.time.Instant;
import java.util.UUID;

/** When a case was on public notice. */
public record NoticePeriod(UUID noticeId, Instant startedAt, Instant endsAt, boolean open) {
}
