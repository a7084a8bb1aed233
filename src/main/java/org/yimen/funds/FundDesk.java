package org.yimen.funds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CaseView;
import org.yimen.cases.TimelineEntry;
import org.yimen.funds.Replenishments.Replenishment;
import org.yimen.funds.Replenishments.State;
import org.yimen.notifications.Notifications;
import org.yimen.organization.Directory;
import org.yimen.organization.Pool;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.FieldError;

/**
 * Pays out of street offices' reserve funds and fills them up again: never below nothing, always two people for what is
 * handed out, three for what comes in, and a request by itself when little is left (民发〔2018〕23号三（三）).
 */
@Service
@Transactional
class FundDesk {

    private static final String APPROVER = "CA_CHIEF";

    private final FundLedger ledger;
    private final Replenishments replenishments;
    private final FundPolicy policy;
    private final FundAccess access;
    private final CaseDesk desk;
    private final Directory directory;
    private final Notifications notifications;
    private final CurrentUsers users;
    private final AuditTrail audit;

    FundDesk(FundLedger ledger, Replenishments replenishments, FundPolicy policy, FundAccess access, CaseDesk desk,
            Directory directory, Notifications notifications, CurrentUsers users, AuditTrail audit) {
        this.ledger = ledger;
        this.replenishments = replenishments;
        this.policy = policy;
        this.access = access;
        this.desk = desk;
        this.directory = directory;
        this.notifications = notifications;
        this.users = users;
        this.audit = audit;
    }

    /**
     * Books what a form of the case says was paid out of the fund of its street: {@code source} FUND, {@code amount},
     * {@code method}, and {@code payerA}, {@code payerB}. Does nothing where the source is another.
     *
     * @throws DomainProblem 422 {@code fund-short} when less is left than was paid
     */
    void payOut(UUID caseId, String formKey) {
        Map<String, Object> form = desk.latest(caseId, formKey);
        if (!"FUND".equals(form.get("source"))) {
            return;
        }
        CaseView file = desk.get(caseId);
        long unit = Objects.requireNonNull(file.streetId(), "the case lies in no street");
        BigDecimal amount = money(form.get("amount"));
        ledger.lock(unit);
        BigDecimal balance = ledger.balance(unit);
        if (balance.compareTo(amount) < 0) {
            throw DomainProblem.unprocessable("fund-short", "街道备用金余额 " + balance + " 元，不足支付 " + amount
                    + " 元，请改用区级资金或者先申请补充。", "Only " + balance + " yuan are left in the reserve fund.");
        }
        ledger.payOut(unit, new FundLedger.Payment(caseId, amount, text(form.get("method")),
                Objects.requireNonNull(text(form.get("payerA"))), Objects.requireNonNull(text(form.get("payerB")))),
                users.orSystem());
        desk.addTimeline(caseId, new TimelineEntry("FUND", null, "备用金支付", "Paid from the reserve fund", null, null,
                users.orSystem().displayName(), null, null, null, amount + " 元", Map.of()));
        audit.record(AuditEvent.ofCase("fund.paid", caseId, Map.of("amount", amount.toPlainString())));
        askWhenLow(unit, file.departmentId());
    }

    private void askWhenLow(long unit, long departmentId) {
        BigDecimal balance = ledger.balance(unit);
        if (balance.compareTo(policy.low(unit)) < 0 && replenishments.open(unit).isEmpty()) {
            replenishments.ask(unit, policy.cap(unit).subtract(balance), "余额低于限额，自动申请补充", null);
            notifications.toPool(new Pool(departmentId, APPROVER), "fund-low", null,
                    Map.of("unit", directory.unit(unit).name()));
        }
    }

    /** Asks to fill a fund up; one request is open at a time. */
    Replenishment ask(long unitId, @Nullable BigDecimal amount, @Nullable String reason) {
        CurrentUser me = access.require(FundRight.FUND_KEEP, unitId);
        ledger.lock(unitId);
        BigDecimal room = policy.cap(unitId).subtract(ledger.balance(unitId));
        if (amount == null || amount.signum() <= 0 || amount.scale() > 2 || amount.compareTo(room) > 0) {
            throw DomainProblem.invalid(new FieldError("amount", "range", "申请金额应大于零，补充后不得超过限额（还可补充 " + room + " 元）。",
                    "More than nothing, and not above the cap: up to " + room + " yuan."));
        }
        if (reason == null || reason.isBlank() || reason.length() > 200) {
            throw DomainProblem.invalid(new FieldError("reason", "required", "请填写理由（不超过200字）。", "Please give a reason."));
        }
        replenishments.open(unitId).ifPresent(open -> {
            throw DomainProblem.conflict("replenishment-open", "已有补充申请正在办理。", "A request is open already.");
        });
        long id = replenishments.ask(unitId, amount, reason.strip(), me);
        audit.record(new AuditEvent("fund.replenishment-asked", "reserve-fund", String.valueOf(unitId), null,
                Map.of("amount", amount.toPlainString())));
        return replenishments.find(id).orElseThrow();
    }

    /** Approves or refuses a request; not whoever asked. */
    Replenishment decide(long id, boolean approved, @Nullable String note) {
        Replenishment asked = locked(id, State.ASKED);
        CurrentUser me = access.require(FundRight.FUND_APPROVE, asked.unitId());
        requireOther(me, asked.askedBy());
        if (!approved && (note == null || note.isBlank())) {
            throw DomainProblem.invalid(new FieldError("note", "required", "请填写不同意的理由。", "Please give the reason."));
        }
        replenishments.decide(id, approved ? State.APPROVED : State.REFUSED, me, note);
        return told("fund.replenishment-decided", id, Map.of("approved", approved));
    }

    /** Records that the money has come in; neither whoever asked nor who approved. */
    Replenishment paidIn(long id) {
        Replenishment approved = locked(id, State.APPROVED);
        CurrentUser me = access.require(FundRight.FUND_PAY_IN, approved.unitId());
        requireOther(me, approved.askedBy());
        requireOther(me, approved.decidedBy());
        replenishments.paidIn(id, me);
        ledger.payIn(approved.unitId(), approved.amount(), id, me);
        return told("fund.paid-in", id, Map.of("amount", approved.amount().toPlainString()));
    }

    private Replenishment told(String action, long id, Map<String, Object> detail) {
        Replenishment now = replenishments.find(id).orElseThrow();
        audit.record(new AuditEvent(action, "reserve-fund", String.valueOf(now.unitId()), null, detail));
        return now;
    }

    private Replenishment locked(long id, State state) {
        long unit = replenishments.find(id).orElseThrow(DomainProblem::notFound).unitId();
        if (!access.may(FundRight.FUND_READ, unit)) {
            throw DomainProblem.forbidden();
        }
        ledger.lock(unit);
        Replenishment now = replenishments.find(id).orElseThrow();
        if (now.state() != state) {
            throw DomainProblem.conflict("state-conflict", "该申请已经处理过了。", "The request was dealt with already.");
        }
        return now;
    }

    private static void requireOther(CurrentUser me, @Nullable Long other) {
        if (other != null && other == me.accountId()) {
            throw DomainProblem.forbidden("申请、批准、拨付须由不同的人办理。", "Asking, approving and paying in are for different people.");
        }
    }

    private static BigDecimal money(@Nullable Object value) {
        return new BigDecimal(String.valueOf(value)).setScale(2, RoundingMode.UNNECESSARY);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString().strip();
    }
}
