package org.yimen.notifications;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message as its receiver reads it. */
public record NotificationView(long id, @Nullable UUID caseId, String template, String title, String titleEn,
        String body, String bodyEn, Instant at, boolean read) {
}
