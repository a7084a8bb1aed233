package org.yimen.payments;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;
import org.yimen.organization.AppointmentView;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.FieldError;
import org.yimen.platform.Masking;
import org.yimen.registers.Entitlements;
import org.yimen.registers.HoldKind;

/**
 * Payments that the bank sent back 银行退件. A returned transfer holds the entry until its account is corrected; the
 * next roll sends it again, once.
 */
@Service
@Transactional
public class ReturnedPayments {

    private final JdbcClient jdbc;
    private final Rolls rolls;
    private final RollContent content;
    private final Entitlements entitlements;
    private final PaymentAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    ReturnedPayments(JdbcClient jdbc, Rolls rolls, RollContent content, Entitlements entitlements,
            PaymentAccess access, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.rolls = rolls;
        this.content = content;
        this.entitlements = entitlements;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Notes that a transfer of an exported roll came back. */
    public void record(UUID rollId, int number, ReturnCode code, LocalDate on, @Nullable String note) {
        access.requireAnywhere(PaymentRight.PAYMENT_PREPARE);
        Roll roll = rolls.get(rollId);
        AppointmentView post = access.require(PaymentRight.PAYMENT_PREPARE, roll.departmentId());
        rolls.serialise(roll.registerCode());
        if (rolls.lock(rollId).status() != RollStatus.EXPORTED) {
            throw DomainProblem.conflict("state-conflict", "批次导出后才能登记退件。", "The roll was not exported yet.");
        }
        if (on.isAfter(LocalDate.now(clock)) || on.isBefore(roll.month().atDay(1).minusMonths(1))) {
            throw DomainProblem.invalid(new FieldError("returnedOn", "date", "退件日期不正确。",
                    "The day of return cannot be right."));
        }
        CurrentUser user = access.user();
        UUID entry = jdbc.sql("""
                update payment_item set returned_code = :code, returned_note = :note, returned_on = :on,
                    returned_at = :at, returned_by = :by, returned_name = :name
                where roll_id = :roll and number = :number and returned_code is null and amount > 0
                returning entry_id""")
                .param("code", code.name()).param("note", note, Types.VARCHAR).param("on", on)
                .param("at", Timestamp.from(clock.instant())).param("by", user.accountId())
                .param("name", user.displayName()).param("roll", rollId).param("number", number)
                .query(UUID.class).optional().orElseThrow(() -> DomainProblem.conflict("state-conflict",
                        "没有这一笔，或者已经登记过退件。", "There is no such transfer, or its return is on record."));
        entitlements.hold(entry, HoldKind.RETURNED, roll.month() + " 发放退件：" + code.zh());
        rolls.tell(rollId, "returned", user.accountId(), user.displayName(),
                post.unit().name() + " " + post.postName(), clock.instant(), "第 " + number + " 笔 " + code.zh());
        audit.record(new AuditEvent("payment.returned", "register-entry", entry.toString(), null,
                Map.of("roll", rollId.toString(), "number", number, "code", code.name())));
    }

    /** Returned transfers of a register, those not sent again first. */
    @Transactional(readOnly = true)
    public List<ReturnRow> of(String register) {
        access.requireAnywhere(PaymentRight.PAYMENT_READ);
        access.require(PaymentRight.PAYMENT_READ, entitlements.register(register).departmentId());
        return jdbc.sql("""
                select i.*, r.month, again.month as repaid_in from payment_item i join payment_roll r on r.id = i.roll_id
                left join lateral (select n.month from payment_line l join payment_roll n on n.id = l.roll_id
                    where l.kind = 'REPAY' and l.entry_id = i.entry_id and l.repays_roll = i.roll_id) again on true
                where r.register_code = :register and i.returned_code is not null
                order by again.month desc nulls first, i.returned_at desc""")
                .param("register", register).query((rs, n) -> {
                    java.sql.Date again = rs.getDate("repaid_in");
                    return new ReturnRow(rs.getObject("roll_id", UUID.class), RollViews.month(rs.getDate("month")),
                            rs.getInt("number"), rs.getObject("entry_id", UUID.class), rs.getString("case_number"),
                            Masking.name(rs.getString("subject_name")), rs.getBigDecimal("amount"),
                            Masking.bankAccount(content.open(rs.getBytes("payee_sealed")).account()),
                            rs.getString("returned_code"), rs.getString("returned_note"),
                            rs.getObject("returned_on", LocalDate.class), rs.getString("returned_name"),
                            again == null ? null : RollViews.month(again));
                }).list();
    }

    /** A transfer that came back; {@code repaidIn} is the month of the roll that sent it again. */
    public record ReturnRow(UUID rollId, String month, int number, UUID entryId, @Nullable String caseNumber,
            String subjectName, java.math.BigDecimal amount, String account, String code, @Nullable String note,
            LocalDate returnedOn, String name, @Nullable String repaidIn) {
    }
}
