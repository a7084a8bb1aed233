package org.yimen.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The report of a case as shown. Amounts are there only for those who work on the case; others get ranges. */
record VerificationView(boolean declared, @Nullable ReportView report, List<LineView> lines, boolean amounts,
        ReportMay may) {

    record ReportView(UUID id, int round, String purpose, Instant requestedAt, @Nullable Instant completedAt,
            @Nullable Outcome outcome, @Nullable LocalDate validUntil, boolean expired, int waiting, int errors) {
    }

    /**
     * A line.
     *
     * @param person empty for the household as a whole
     * @param fields what the source may say, for entering by hand and for reading values
     */
    record LineView(long id, String source, String sourceName, String sourceNameEn, String department,
            String departmentEn, String person, @Nullable String idMasked, Result result, @Nullable String error,
            Line.@Nullable Settled settledBy, Line.State state, boolean lifted, List<FindingView> findings,
            @Nullable Map<String, Object> values, List<FieldView> fields, List<HistoryRow> history,
            Instant changedAt, LineMay may) {
    }

    /** What was found; amounts as they are or as a range. */
    record FindingView(String code, String name, @Nullable String nameEn, Result effect, @Nullable String declared,
            @Nullable String found) {
    }

    record FieldView(String key, String name, String nameEn, String type, List<String> codes, List<FieldView> of) {
    }

    record HistoryRow(LineHistory.Kind kind, Instant at, @Nullable String actorName, @Nullable String text,
            List<UUID> documents) {
    }

    record LineMay(boolean retry, boolean enter, boolean unavailable, boolean tell, boolean contest, boolean recheck) {
    }

    record ReportMay(boolean handle) {
    }
}
