package org.yimen.reports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** What a reporter is told about the report. */
record ReportState(Instant receivedAt, List<Answer> answers) {

    /** One answer of the office. */
    @Schema(name = "ReportAnswer")
    record Answer(Instant at, String zh, String en) {
    }
}
