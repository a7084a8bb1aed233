package org.yimen.payments;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.FieldError;

/**
 * What is to be withheld, by which case, how much a month and why; whatever is wrong is told at once, field by field.
 *
 * @param amount  in yuan
 * @param monthly the most that one roll withholds, in yuan
 */
record RecoveryTerms(@Nullable UUID caseId, @Nullable BigDecimal amount, @Nullable BigDecimal monthly,
        @Nullable String reason) {

    private static final int LONGEST = 500;

    /** The terms with nothing missing. */
    record Sound(UUID caseId, BigDecimal amount, BigDecimal monthly, String reason) {
    }

    /**
     * Checks the terms against the entry.
     *
     * @param cases       cases about the entry
     * @param recoverable what the entry was paid, less what is being recovered already
     */
    Sound against(List<UUID> cases, BigDecimal recoverable) {
        List<FieldError> errors = new ArrayList<>();
        if (caseId == null) {
            errors.add(required("caseId"));
        } else if (!cases.contains(caseId)) {
            errors.add(new FieldError("caseId", "other-entry", "这个办件与该台账条目无关。",
                    "The case is not about this register entry."));
        }
        boolean amountSound = money(errors, "amount", amount);
        if (amountSound && amount != null && amount.compareTo(recoverable) > 0) {
            String most = recoverable.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
            errors.add(new FieldError("amount", "above-paid", "不能超过已发给该户且尚未决定追缴的 " + most + " 元。",
                    "Not above the " + most + " yuan that were paid and are not being recovered yet."));
        }
        if (money(errors, "monthly", monthly) && amountSound && amount != null && monthly != null
                && monthly.compareTo(amount) > 0) {
            errors.add(new FieldError("monthly", "above-amount", "每月扣回不能超过追缴总额。",
                    "The monthly part cannot be above the amount."));
        }
        if (reason == null || reason.isBlank() || reason.length() > LONGEST) {
            errors.add(new FieldError("reason", "required", "请填写理由，最多 500 个字。",
                    "Give the reason, 500 characters at most."));
        }
        if (!errors.isEmpty() || caseId == null || amount == null || monthly == null || reason == null) {
            throw DomainProblem.invalid(errors);
        }
        return new Sound(caseId, amount, monthly, reason.strip());
    }

    /** Checks a repayment: whole fen, not above what is still to come, received today or before. */
    static void requireRepayment(BigDecimal amount, BigDecimal most, LocalDate receivedOn, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        if (money(errors, "amount", amount) && amount.compareTo(most) > 0) {
            errors.add(new FieldError("amount", "above-remaining", "不能超过尚未收回的 " + most.toPlainString()
                    + " 元（在编名册将扣的除外）。", "Not above the " + most.toPlainString()
                    + " yuan still to come that no roll under way withholds."));
        }
        if (receivedOn.isAfter(today)) {
            errors.add(new FieldError("receivedOn", "future", "收款日期不能晚于今天。",
                    "The day of receipt is not after today."));
        }
        if (!errors.isEmpty()) {
            throw DomainProblem.invalid(errors);
        }
    }

    private static boolean money(List<FieldError> errors, String field, @Nullable BigDecimal amount) {
        if (amount == null) {
            errors.add(required(field));
        } else if (amount.signum() <= 0 || amount.stripTrailingZeros().scale() > 2) {
            errors.add(new FieldError(field, "money", "金额应大于零，精确到分。",
                    "The amount must be above zero and whole fen."));
        } else {
            return true;
        }
        return false;
    }

    private static FieldError required(String field) {
        return new FieldError(field, "required", "请填写。", "This is required.");
    }
}
