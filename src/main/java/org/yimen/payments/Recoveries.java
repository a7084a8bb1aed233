package org.yimen.payments;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CasePolicy;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.FieldError;
import org.yimen.registers.Entitlements;

/** Decisions to withhold by instalments what was paid without right (国务院令第649号第六十八条), each by a case. */
@Service
@Transactional
class Recoveries {

    private final JdbcClient jdbc;
    private final Entitlements entitlements;
    private final CaseDesk desk;
    private final CasePolicy policy;
    private final PaymentAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    Recoveries(JdbcClient jdbc, Entitlements entitlements, CaseDesk desk, CasePolicy policy, PaymentAccess access,
            AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.entitlements = entitlements;
        this.desk = desk;
        this.policy = policy;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Withholds an amount, at most so much a month, from the next roll on. */
    long decide(UUID entryId, UUID caseId, BigDecimal amount, BigDecimal monthly, String reason) {
        access.requireStaff();
        UUID own = entitlements.caseOf(entryId).orElseThrow(DomainProblem::notFound);
        policy.requireRead(own);
        access.require(PaymentRight.PAYMENT_CHECK, desk.get(own).departmentId());
        policy.requireRead(caseId);
        require("amount", amount);
        require("monthly", monthly);
        long id = jdbc.sql("""
                insert into payment_recovery (entry_id, case_id, amount, monthly, reason, decided_at, decided_by)
                values (:entry, :case, :amount, :monthly, :reason, :at, :by) returning id""")
                .param("entry", entryId).param("case", caseId).param("amount", amount).param("monthly", monthly)
                .param("reason", reason).param("at", Timestamp.from(clock.instant()))
                .param("by", access.user().accountId()).query(Long.class).single();
        audit.record(new AuditEvent("payment.recovery-decided", "register-entry", entryId.toString(), caseId,
                Map.of("amount", amount.toPlainString(), "monthly", monthly.toPlainString())));
        return id;
    }

    private static void require(String field, BigDecimal amount) {
        if (amount.signum() <= 0 || amount.stripTrailingZeros().scale() > 2) {
            throw DomainProblem.invalid(new FieldError(field, "money", "金额应大于零，精确到分。",
                    "The amount must be above zero and whole fen."));
        }
    }
}
