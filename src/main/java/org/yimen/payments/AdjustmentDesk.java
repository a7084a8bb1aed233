package org.yimen.payments;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;
import org.yimen.payments.Adjustments.Adjustment;
import org.yimen.payments.Adjustments.Line;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.Ids;
import org.yimen.platform.Masking;
import org.yimen.registers.AwardPart;
import org.yimen.registers.Entitlements;
import org.yimen.registers.PaidRegister;
import org.yimen.rules.Decisions;
import org.yimen.rules.DifferingValue;

/**
 * Batch adjustment 批量重算: when a standard changes, every household in payment is worked out anew, without a case of
 * its own; one person prepares, another applies. Months paid already are made up by the next roll (补差).
 */
@Service
@Transactional
public class AdjustmentDesk {

    private final Adjustments adjustments;
    private final Recalculating recalculating;
    private final Entitlements entitlements;
    private final Decisions decisions;
    private final PaymentAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    AdjustmentDesk(Adjustments adjustments, Recalculating recalculating, Entitlements entitlements,
            Decisions decisions, PaymentAccess access, AuditTrail audit, Clock clock) {
        this.adjustments = adjustments;
        this.recalculating = recalculating;
        this.entitlements = entitlements;
        this.decisions = decisions;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Works out every household's amount with the parameters in force on a day, to be paid from a month on. */
    public UUID prepare(String registerCode, YearMonth from, LocalDate parametersOn) {
        access.requireAnywhere(PaymentRight.ADJUSTMENT_PREPARE);
        PaidRegister register = entitlements.register(registerCode);
        access.require(PaymentRight.ADJUSTMENT_PREPARE, register.departmentId());
        CurrentUser user = access.user();
        UUID id = Ids.next();
        adjustments.add(new Adjustment(id, registerCode, register.departmentId(), from, parametersOn, "PREVIEW",
                user.accountId(), user.displayName(), clock.instant(), null, null));
        int lines = 0;
        for (var entry : entitlements.payable(registerCode, YearMonth.of(9999, 12))) {
            var line = recalculating.line(entry, from, parametersOn);
            line.ifPresent(l -> adjustments.add(id, l));
            lines += line.isPresent() ? 1 : 0;
        }
        told("prepared", id, Map.of("register", registerCode, "from", from.toString(), "on", parametersOn.toString(),
                "households", lines));
        return id;
    }

    /** Gives every household of the preview its new amount; those changed since are left out and say so. */
    public void apply(UUID id) {
        Adjustment a = locked(id);
        if (access.user().accountId() == a.preparedBy()) {
            throw DomainProblem.conflict("separation-of-duties", "批量调整须由另一人确认。",
                    "Somebody else must apply what you prepared.");
        }
        for (Line line : adjustments.lines(id)) {
            if (line.excluded() != null) {
                continue;
            }
            Long evaluation = java.util.Objects.requireNonNull(line.evaluationId());
            long kept = decisions.keepRecalculated(evaluation, recalculating.parameters(line.caseId(),
                    a.parametersOn()));
            boolean done = entitlements.adjust(line.entryId(), line.periodId(), a.fromMonth(),
                    java.util.Objects.requireNonNull(line.newAmount()), line.breakdown(), id, kept);
            if (!done) {
                adjustments.exclude(id, line.entryId(), "CHANGED_SINCE");
            }
        }
        adjustments.decide(id, "APPLIED", access.user().accountId(), access.user().displayName(), clock.instant());
        told("applied", id, Map.of("register", a.registerCode()));
    }

    /** Drops a preview. */
    public void discard(UUID id) {
        access.requireAnywhere(PaymentRight.PAYMENT_READ);
        Adjustment a = adjustments.lock(id);
        if (!access.may(PaymentRight.ADJUSTMENT_PREPARE, a.departmentId())) {
            access.require(PaymentRight.ADJUSTMENT_APPLY, a.departmentId());
        }
        requirePreview(a);
        adjustments.decide(id, "DISCARDED", access.user().accountId(), access.user().displayName(), clock.instant());
        told("discarded", id, Map.of("register", a.registerCode()));
    }

    /** Adjustments of a register, latest first. */
    @Transactional(readOnly = true)
    public List<AdjustmentRow> of(String register) {
        access.requireAnywhere(PaymentRight.PAYMENT_READ);
        access.require(PaymentRight.PAYMENT_READ, entitlements.register(register).departmentId());
        return adjustments.of(register).stream().map(this::row).toList();
    }

    /** One adjustment with every household. */
    @Transactional(readOnly = true)
    public AdjustmentDetail get(UUID id) {
        access.requireAnywhere(PaymentRight.PAYMENT_READ);
        Adjustment a = adjustments.get(id);
        access.require(PaymentRight.PAYMENT_READ, a.departmentId());
        List<AdjustmentLine> lines = adjustments.lines(id).stream().map(l -> new AdjustmentLine(l.entryId(),
                l.caseNumber(), Masking.name(l.subjectName()), l.oldAmount(), l.newAmount(), l.breakdown(), l.why(),
                l.excluded())).toList();
        List<AdjustmentLine> in = lines.stream().filter(l -> l.excluded() == null).toList();
        boolean preview = a.status().equals("PREVIEW");
        return new AdjustmentDetail(row(a), in.size(), lines.size() - in.size(),
                in.stream().map(AdjustmentLine::oldAmount).reduce(BigDecimal.ZERO, BigDecimal::add),
                in.stream().map(l -> java.util.Objects.requireNonNull(l.newAmount()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add), lines,
                preview && access.may(PaymentRight.ADJUSTMENT_APPLY, a.departmentId())
                        && access.user().accountId() != a.preparedBy(),
                preview && (access.may(PaymentRight.ADJUSTMENT_PREPARE, a.departmentId())
                        || access.may(PaymentRight.ADJUSTMENT_APPLY, a.departmentId())));
    }

    private AdjustmentRow row(Adjustment a) {
        return new AdjustmentRow(a.id(), a.registerCode(), a.fromMonth().toString(), a.parametersOn(), a.status(),
                a.preparedName(), a.preparedAt(), a.decidedName(), a.decidedAt());
    }

    private Adjustment locked(UUID id) {
        access.requireAnywhere(PaymentRight.ADJUSTMENT_APPLY);
        Adjustment a = adjustments.lock(id);
        access.require(PaymentRight.ADJUSTMENT_APPLY, a.departmentId());
        requirePreview(a);
        return a;
    }

    private static void requirePreview(Adjustment a) {
        if (!a.status().equals("PREVIEW")) {
            throw DomainProblem.conflict("state-conflict", "这次调整已经处理。", "The adjustment was decided already.");
        }
    }

    private void told(String action, UUID id, Map<String, Object> detail) {
        audit.record(new AuditEvent("adjustment." + action, "payment-adjustment", id.toString(), null, detail));
    }

    /** An adjustment in the list. */
    public record AdjustmentRow(UUID id, String registerCode, String fromMonth, LocalDate parametersOn, String status,
            String preparedName, Instant preparedAt, @Nullable String decidedName, @Nullable Instant decidedAt) {
    }

    /** A household of an adjustment. */
    public record AdjustmentLine(UUID entryId, @Nullable String caseNumber, String subjectName, BigDecimal oldAmount,
            @Nullable BigDecimal newAmount, List<AwardPart> breakdown, List<DifferingValue> why,
            @Nullable String excluded) {
    }

    /** An adjustment with its sums and what the reader may do with it. */
    public record AdjustmentDetail(AdjustmentRow head, int changed, int excluded, BigDecimal before, BigDecimal after,
            List<AdjustmentLine> lines, boolean mayApply, boolean mayDiscard) {
    }
}
