package org.yimen.payments;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CasePolicy;
import org.yimen.payments.RecoveryViews.RecoveryCase;
import org.yimen.payments.RecoveryViews.RecoveryRow;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.DomainProblem;
import org.yimen.registers.Entitlements;

/** Decisions to withhold by instalments what was paid without right (国务院令第649号第六十八条), each by a case. */
@Service
@Transactional
class Recoveries {

    private final JdbcClient jdbc;
    private final Rolls rolls;
    private final RecoveryRows rows;
    private final RecoveryOverview overview;
    private final Entitlements entitlements;
    private final CaseDesk desk;
    private final CasePolicy policy;
    private final PaymentAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    Recoveries(JdbcClient jdbc, Rolls rolls, RecoveryRows rows, RecoveryOverview overview, Entitlements entitlements,
            CaseDesk desk, CasePolicy policy, PaymentAccess access, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.rolls = rolls;
        this.rows = rows;
        this.overview = overview;
        this.entitlements = entitlements;
        this.desk = desk;
        this.policy = policy;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Withholds an amount, at most so much a month, from the next roll that is drawn up on. */
    long decide(UUID entryId, UUID caseId, BigDecimal amount, BigDecimal monthly, String reason) {
        return decide(entryId, new RecoveryTerms(caseId, amount, monthly, reason));
    }

    /** The same on terms that may be incomplete; 400 with what is wrong at which field. */
    long decide(UUID entryId, RecoveryTerms terms) {
        requireRight(entryId);
        return decided(entryId, terms);
    }

    /** What a case decided by its process, where whoever signed it there had the right to. */
    long ordered(UUID entryId, RecoveryTerms terms) {
        return decided(entryId, terms);
    }

    private long decided(UUID entryId, RecoveryTerms terms) {
        rolls.serialise(entitlements.registerOf(entryId).orElseThrow(DomainProblem::notFound));
        RecoveryTerms.Sound sound = terms.against(overview.cases(entryId).stream().map(RecoveryCase::id).toList(),
                rows.recoverable(entryId));
        CurrentUser user = access.user();
        long id = jdbc.sql("""
                insert into payment_recovery (entry_id, case_id, amount, monthly, reason, decided_at, decided_by,
                    decided_name)
                values (:entry, :case, :amount, :monthly, :reason, :at, :by, :name) returning id""")
                .param("entry", entryId).param("case", sound.caseId()).param("amount", sound.amount())
                .param("monthly", sound.monthly()).param("reason", sound.reason())
                .param("at", Timestamp.from(clock.instant())).param("by", user.accountId())
                .param("name", user.displayName()).query(Long.class).single();
        audit.record(new AuditEvent("payment.recovery-decided", "register-entry", entryId.toString(), sound.caseId(),
                Map.of("recovery", id, "amount", sound.amount().toPlainString(), "monthly",
                        sound.monthly().toPlainString())));
        return id;
    }

    /**
     * Withholds nothing more; what rolls withheld already stays as it is, and so does the decision. A roll under way
     * that withholds for it no longer agrees with the register and must be drawn up anew, unless it was approved.
     *
     * @return the entry it was to be withheld from
     */
    UUID cancel(long id, String reason) {
        UUID entryId = entryOf(id);
        var recovery = open(entryId, id);
        CurrentUser user = access.user();
        UUID caseId = jdbc.sql("""
                update payment_recovery set cancelled_at = :at, cancelled_by = :by, cancelled_name = :name,
                    cancel_reason = :reason where id = :id returning case_id""")
                .param("at", Timestamp.from(clock.instant())).param("by", user.accountId())
                .param("name", user.displayName()).param("reason", reason).param("id", id)
                .query(UUID.class).single();
        audit.record(new AuditEvent("payment.recovery-cancelled", "register-entry", entryId.toString(), caseId,
                Map.of("recovery", id, "withheld", recovery.withheld().toPlainString(), "remaining",
                        recovery.remaining().toPlainString())));
        return entryId;
    }

    /**
     * Records money that the household paid back itself.
     *
     * @param amount in yuan, at most what is neither withheld nor about to be by a roll under way
     * @return the entry it was paid from
     */
    UUID repaid(long id, BigDecimal amount, LocalDate receivedOn, String receipt) {
        UUID entryId = entryOf(id);
        var recovery = open(entryId, id);
        BigDecimal most = recovery.remaining().subtract(recovery.planned());
        RecoveryTerms.requireRepayment(amount, most, receivedOn, LocalDate.now(clock));
        CurrentUser user = access.user();
        jdbc.sql("""
                insert into payment_repayment (recovery_id, amount, received_on, receipt, recorded_at, recorded_by,
                    recorded_name)
                values (:recovery, :amount, :on, :receipt, :at, :by, :name)""")
                .param("recovery", id).param("amount", amount).param("on", receivedOn).param("receipt", receipt)
                .param("at", Timestamp.from(clock.instant())).param("by", user.accountId())
                .param("name", user.displayName()).update();
        audit.record(new AuditEvent("payment.recovery-repaid", "register-entry", entryId.toString(),
                entitlements.caseOf(entryId).orElseThrow(), Map.of("recovery", id, "amount", amount.toPlainString())));
        return entryId;
    }

    private UUID entryOf(long id) {
        access.requireStaff();
        return jdbc.sql("select entry_id from payment_recovery where id = :id").param("id", id)
                .query(UUID.class).optional().orElseThrow(DomainProblem::notFound);
    }

    /** The recovery, no roll moving meanwhile; 409 unless something of it is still to come. */
    private RecoveryRow open(UUID entryId, long id) {
        requireRight(entryId);
        rolls.serialise(entitlements.registerOf(entryId).orElseThrow(DomainProblem::notFound));
        RecoveryRow recovery = overview.of(entryId).rows().stream().map(RecoveryViews.RecoveryDetail::head)
                .filter(r -> r.id() == id).findFirst().orElseThrow(DomainProblem::notFound);
        if (recovery.state() != RecoveryState.OPEN) {
            throw DomainProblem.conflict("state-conflict", "这笔追缴已经收清或者已经撤销。",
                    "Everything has come back, or it was cancelled already.");
        }
        return recovery;
    }

    private void requireRight(UUID entryId) {
        access.requireStaff();
        UUID own = entitlements.caseOf(entryId).orElseThrow(DomainProblem::notFound);
        policy.requireRead(own);
        access.require(PaymentRight.PAYMENT_CHECK, desk.get(own).departmentId());
    }
}
