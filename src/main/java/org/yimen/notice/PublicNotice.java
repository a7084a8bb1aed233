package org.yimen.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notice as the public reads it. */
record PublicNotice(UUID id, String title, @Nullable String titleEn, String kind, List<NoticeLine> body,
        LocalDate startsOn, LocalDate endsOn, @Nullable String phone, String place, String state) {

    static PublicNotice from(Notice notice) {
        return new PublicNotice(notice.id(), notice.title(), notice.titleEn(), "PUBLICITY", notice.body(),
                notice.startsOn(), notice.endsOn(), notice.phone(), notice.place(), notice.open() ? "OPEN" : "CLOSED");
    }
}
