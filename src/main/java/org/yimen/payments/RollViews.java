package org.yimen.payments;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What screens see of rolls; names and accounts are masked. */
final class RollViews {

    private RollViews() {
    }

    /** A register that is paid monthly; {@code next} is the month whose roll comes next. */
    record PaidRegisterView(String code, String name, @Nullable String nameEn, String next, boolean mayPrepare,
            boolean mayAdjust) {
    }

    /** A roll in the list. */
    record RollRow(UUID id, String registerCode, String registerName, @Nullable String registerNameEn, String month,
            String status, int transfers, BigDecimal total, Instant generatedAt) {

        static RollRow from(Roll r) {
            return new RollRow(r.id(), r.registerCode(), r.registerName(), r.registerNameEn(), r.month().toString(),
                    r.status().name(), r.lines(), r.total(), r.generatedAt());
        }
    }

    /** What the reader may do with a roll now. */
    record RollMay(boolean regenerate, boolean check, boolean approve, boolean giveBack, boolean lock, boolean export,
            boolean recordReturn) {
    }

    /** A roll with its sums and what was done with it. */
    record RollDetail(RollRow head, Map<LineKind, BigDecimal> byKind, List<RollEvent> events, RollMay may,
            List<ExportRow> exports, int leftOut) {
    }

    /** A line of a transfer. */
    @Schema(name = "TransferLine")
    record LineView(String forMonth, LineKind kind, BigDecimal amount) {
    }

    /** A transfer; {@code readable}: the reader may open its entry. */
    record TransferRow(int number, UUID entryId, @Nullable String caseNumber, String subjectName,
            @Nullable String streetName, @Nullable String communityName, int members, BigDecimal amount,
            String account, String holder, List<LineView> lines, @Nullable String returnedCode,
            @Nullable LocalDate returnedOn, boolean readable) {
    }

    /** An entry left out. */
    record LeftRow(UUID entryId, @Nullable String caseNumber, String subjectName, BigDecimal amount, String reason,
            @Nullable String note, boolean readable) {
    }

    /** A file made of a roll. */
    record ExportRow(UUID id, String format, String encoding, String fileName, String sha256, int rows,
            BigDecimal total, Instant at, String name) {
    }

    /** How the month differs from the one before. */
    record Comparison(@Nullable String before, BigDecimal beforeTotal, BigDecimal total, int unchanged,
            List<Difference> differences) {
    }

    /** One entry whose regular amount differs: NEW, STOPPED, HELD or CHANGED; {@code why} names the change. */
    record Difference(UUID entryId, @Nullable String caseNumber, String subjectName, String kind,
            @Nullable BigDecimal before, @Nullable BigDecimal now, @Nullable String why) {
    }

    /** What was paid to an entry. */
    record PaymentRow(UUID rollId, String month, String status, BigDecimal amount, List<LineView> lines,
            @Nullable String returnedCode) {
    }

    static String month(java.sql.Date date) {
        return YearMonth.from(date.toLocalDate()).toString();
    }
}
