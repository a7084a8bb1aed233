package org.yimen.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yimen.platform.YimenClock;

/** A public notice as it is kept. */
record Notice(UUID id, UUID caseId, String itemCode, String itemName, String title, @Nullable String titleEn,
        List<NoticeLine> body, String place, @Nullable String phone, @Nullable Long streetId,
        @Nullable Long communityId, Instant publishedAt, Instant endsAt, String explanation, boolean open,
        @Nullable Instant closedAt, @Nullable CloseReason closeReason) {

    LocalDate startsOn() {
        return publishedAt.atZone(YimenClock.ZONE).toLocalDate();
    }

    LocalDate endsOn() {
        return endsAt.atZone(YimenClock.ZONE).toLocalDate();
    }

    /** Whether the public may read it and object. */
    boolean visibleAt(Instant now) {
        return open && !now.isAfter(endsAt);
    }
}
