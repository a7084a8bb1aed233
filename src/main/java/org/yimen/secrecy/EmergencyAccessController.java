package org.yimen.secrecy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yimen.platform.CommandReceipts;

/** Emergency access to confidential cases, and its review. */
@RestController
@RequestMapping("/api/emergency-access")
class EmergencyAccessController {

    private static final String KEY = "Idempotency-Key";

    private final EmergencyAccess access;
    private final CommandReceipts receipts;
    private final Clock clock;

    EmergencyAccessController(EmergencyAccess access, CommandReceipts receipts, Clock clock) {
        this.access = access;
        this.receipts = receipts;
        this.clock = clock;
    }

    record Emergency(@Nullable String q, @Nullable String reason) {
    }

    record AccessReview(boolean justified, @Nullable String remark) {
    }

    /** An access as its reviewer sees it: who, when and why, and nothing of the case but its number. */
    record AccessRow(UUID id, String number, String name, String reason, Instant at, Instant until, Instant reviewDue,
            boolean overdue, @Nullable Boolean justified, @Nullable String remark, @Nullable String reviewedName,
            @Nullable Instant reviewedAt) {

        static AccessRow from(EmergencyAccesses.Access a, Instant now) {
            return new AccessRow(a.id(), a.number(), a.name(), a.reason(), a.at(), a.until(), a.reviewDue(),
                    a.justified() == null && now.isAfter(a.reviewDue()), a.justified(), a.remark(), a.reviewedName(),
                    a.reviewedAt());
        }
    }

    record AccessRows(List<AccessRow> rows) {
    }

    @PostMapping
    EmergencyAccess.Opened open(@RequestBody Emergency body,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return receipts.once(key, EmergencyAccess.Opened.class, () -> access.open(body.q(), body.reason()));
    }

    @GetMapping
    AccessRows toReview() {
        return new AccessRows(rows());
    }

    @PostMapping("/{id}/review")
    AccessRows review(@PathVariable UUID id, @RequestBody AccessReview body,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return receipts.once(key, AccessRows.class, () -> {
            access.review(id, body.justified(), body.remark());
            return new AccessRows(rows());
        });
    }

    private List<AccessRow> rows() {
        return access.toReview().stream().map(found -> AccessRow.from(found, clock.instant())).toList();
    }
}
