package org.yimen.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yimen.platform.FieldError;

/** What the case endpoints answer with. */
final class CaseViews {

    private CaseViews() {
    }

    /** Head of the case page. */
    record CaseHead(UUID id, @Nullable String number, @Nullable String receiptNumber, String itemCode, String itemName, String itemNameEn,
            CaseStatus status, String applicantName, @Nullable String applicantIdMasked, @Nullable String streetName,
            @Nullable String communityName, String departmentName, String channel, Instant createdAt,
            @Nullable Instant submittedAt, @Nullable Instant acceptedAt, @Nullable Instant closedAt,
            @Nullable String outcomeReason, int version, CaseProgress.@Nullable DueView due, May may,
            List<CaseProgress.OpenTask> currentTasks, String confidentiality, boolean reported) {
    }

    /** What the acting user may do with the case. */
    record May(boolean edit, boolean withdraw, boolean upload, boolean reveal, boolean print, boolean readLog) {
    }

    /** A row of the case query. */
    record CaseRow(UUID id, @Nullable String number, String itemCode, String itemName, String itemNameEn,
            String applicantName, CaseStatus status, @Nullable String stageName, @Nullable String stageNameEn,
            @Nullable String streetName, @Nullable String communityName, @Nullable Instant submittedAt,
            @Nullable Instant closedAt, @Nullable Instant dueAt, @Nullable String light,
            @Nullable String remainingText, @Nullable String remainingTextEn, List<String> handlerNames) {
    }

    /** A form handed in, masked. */
    record SubmissionView(long id, String formKey, String formName, Object schema, Map<String, Object> data,
            List<String> maskedPaths, Instant submittedAt, String submittedBy, @Nullable String taskId,
            int versionNo) {
    }

    /** A draft as it stands, and what it lacks. */
    record DraftView(Map<String, Object> data, int version, String formKey, List<FieldError> missing) {
    }

    record NewCase(String itemCode, String channel) {
    }

    record DraftData(Map<String, Object> data, int version) {
    }

    record FormData(Map<String, Object> data) {
    }

    record Reason(@Nullable String reason) {
    }

    record RevealRequest(long submissionId, @Nullable String path, @Nullable String reason) {
    }

    record Revealed(Object value) {
    }

    /** Filters of the case query; all optional. */
    record CaseFilter(@Nullable String q, @Nullable String item, @Nullable CaseStatus status, @Nullable Long street,
            @Nullable Long community, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String channel,
            @Nullable String cursor, @Nullable Integer size) {

        private static final int DEFAULT_SIZE = 20;
        private static final int MAX_SIZE = 100;

        int limit() {
            return size == null ? DEFAULT_SIZE : Math.max(1, Math.min(size, MAX_SIZE));
        }
    }
}
