package org.yimen.payments;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CasePolicy;
import org.yimen.cases.SqlPredicate;
import org.yimen.payments.RecoveryViews.EntryRecoveries;
import org.yimen.payments.RecoveryViews.RecoveryCase;
import org.yimen.payments.RecoveryViews.RecoveryList;
import org.yimen.platform.DomainProblem;
import org.yimen.registers.Entitlements;
import org.yimen.registers.PaidRegister;

/** Recoveries and what rolls withheld for them, as those read them who may read the case of the entry. */
@Service
@Transactional(readOnly = true)
class RecoveryOverview {

    private final JdbcClient jdbc;
    private final RecoveryRows rows;
    private final Entitlements entitlements;
    private final CaseDesk desk;
    private final CasePolicy policy;
    private final PaymentAccess access;

    RecoveryOverview(JdbcClient jdbc, RecoveryRows rows, Entitlements entitlements, CaseDesk desk, CasePolicy policy,
            PaymentAccess access) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.entitlements = entitlements;
        this.desk = desk;
        this.policy = policy;
        this.access = access;
    }

    /** Recoveries from an entry, latest first. */
    public EntryRecoveries of(UUID entryId) {
        access.requireStaff();
        UUID own = entitlements.caseOf(entryId).orElseThrow(DomainProblem::notFound);
        policy.requireRead(own);
        return new EntryRecoveries(rows.of(entryId, policy.readable()), rows.recoverable(entryId), cases(entryId),
                access.may(PaymentRight.PAYMENT_CHECK, desk.get(own).departmentId()));
    }

    /**
     * Recoveries of the registers that the reader has to do with, latest first.
     *
     * @param register one of them, or all when missing
     * @param before   the last one shown
     */
    public RecoveryList list(@Nullable String register, List<RecoveryState> states, @Nullable Long before, int size) {
        access.requireAnywhere(PaymentRight.PAYMENT_READ);
        if (register != null) {
            access.require(PaymentRight.PAYMENT_READ, entitlements.register(register).departmentId());
        }
        List<String> codes = entitlements.registers().stream()
                .filter(r -> register == null || r.code().equals(register))
                .filter(r -> access.may(PaymentRight.PAYMENT_READ, r.departmentId())).map(PaidRegister::code).toList();
        return rows.list(codes, states, policy.readable(), before, size);
    }

    /** Cases about the entry that the reader may read and that were handed in, the one that made it first. */
    List<RecoveryCase> cases(UUID entryId) {
        List<UUID> about = entitlements.casesOf(entryId);
        SqlPredicate readable = policy.readable();
        return jdbc.sql("select c.id, c.number from case_file c where c.id = any(:cases) and c.status <> 'DRAFT' and ("
                + readable.sql() + ") order by array_position(:cases, c.id)").params(readable.params())
                .param("cases", about.toArray(UUID[]::new))
                .query((rs, n) -> new RecoveryCase(rs.getObject("id", UUID.class), rs.getString("number"))).list();
    }
}
