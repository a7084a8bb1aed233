package org.yimen.reports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The seal on a reporter and who asked to open it. */
record SealView(boolean mayAsk, List<Row> openings) {

    /** One request to open it; {@code agreed} is missing until somebody decided. */
    @Schema(name = "SealOpening")
    record Row(UUID id, String askedName, Instant askedAt, String reason, @Nullable Boolean agreed,
            @Nullable String decidedName, @Nullable Instant decidedAt, @Nullable String remark, @Nullable Instant readAt,
            boolean mayDecide, boolean mayRead) {
    }
}
