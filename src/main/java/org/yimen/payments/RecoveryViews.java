package org.yimen.payments;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yimen.platform.Page;

/** What screens see of recoveries; names are masked. */
final class RecoveryViews {

    private RecoveryViews() {
    }

    /** What one roll withholds; it counts as withheld once the roll is locked. */
    record WithheldLine(UUID rollId, String month, String status, BigDecimal amount) {
    }

    /** Money that came back other than by withholding; {@code receipt} is the number of its receipt. */
    record Repayment(BigDecimal amount, LocalDate receivedOn, String receipt, Instant recordedAt, String recordedName) {
    }

    /**
     * A recovery.
     *
     * @param caseId     the case that decided it and its number; missing where the reader may not read that case
     * @param withheld   by locked rolls
     * @param planned    by rolls under way
     * @param repaid     paid back by the household
     * @param remaining  neither withheld nor paid back yet; nothing once it is cancelled
     */
    record RecoveryRow(long id, UUID entryId, @Nullable UUID caseId, @Nullable String caseNumber, BigDecimal amount,
            BigDecimal monthly, BigDecimal withheld, BigDecimal planned, BigDecimal repaid, BigDecimal remaining, RecoveryState state,
            String reason, Instant decidedAt, String decidedName, @Nullable Instant cancelledAt,
            @Nullable String cancelledName, @Nullable String cancelReason) {
    }

    /** A recovery, the rolls that withhold for it and what was paid back, earliest first. */
    record RecoveryDetail(RecoveryRow head, List<WithheldLine> lines, List<Repayment> repayments) {
    }

    /** A case that may have decided a recovery. */
    record RecoveryCase(UUID id, @Nullable String number) {
    }

    /**
     * Recoveries from one entry, latest first.
     *
     * @param recoverable the most that can still be decided
     * @param cases       cases about the entry that the reader may read
     * @param mayDecide   whether the reader may decide and cancel
     */
    record EntryRecoveries(List<RecoveryDetail> rows, BigDecimal recoverable, List<RecoveryCase> cases,
            boolean mayDecide) {
    }

    /** A recovery in the list of all; {@code entryCaseNumber} is that of the case that made the entry. */
    record RecoveryListRow(String registerCode, @Nullable String entryCaseNumber, String subjectName,
            @Nullable String streetName, @Nullable String communityName, RecoveryRow recovery) {
    }

    /** Sums over the whole list, not the page. */
    record RecoverySums(BigDecimal amount, BigDecimal withheld, BigDecimal repaid, BigDecimal remaining) {
    }

    /** A page of recoveries with the sums of all that the filter finds. */
    record RecoveryList(Page<RecoveryListRow> page, RecoverySums sums) {
    }
}
