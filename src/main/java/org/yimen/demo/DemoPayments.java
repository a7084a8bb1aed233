package org.yimen.demo;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yimen.organization.Directory;
import org.yimen.organization.Pool;
import org.yimen.payments.ReturnCode;
import org.yimen.payments.ReturnedPayments;
import org.yimen.payments.RollDesk;
import org.yimen.payments.RollExports;
import org.yimen.platform.Accounts;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;
import org.yimen.registers.EntitlementDesk;
import org.yimen.registers.Entitlements;
import org.yimen.registers.HoldKind;
import org.yimen.registers.PaidRegister;
import org.yimen.registers.PayableEntry;
import org.yimen.registers.Payee;

/** Pays the demo district month by month: accounts are entered, rolls drawn up, checked, approved, sent to the bank. */
@Component
class DemoPayments {

    private static final int RETURNED_EVERY = 4;

    private final Entitlements entitlements;
    private final EntitlementDesk desk;
    private final RollDesk rolls;
    private final RollExports exports;
    private final ReturnedPayments returns;
    private final Directory directory;
    private final Accounts accounts;
    private final CurrentUsers users;

    DemoPayments(Entitlements entitlements, EntitlementDesk desk, RollDesk rolls, RollExports exports,
            ReturnedPayments returns, Directory directory, Accounts accounts, CurrentUsers users) {
        this.entitlements = entitlements;
        this.desk = desk;
        this.rolls = rolls;
        this.exports = exports;
        this.returns = returns;
        this.directory = directory;
        this.accounts = accounts;
        this.users = users;
    }

    /** Draws up and completes the roll of a month for every register that pays; the latest waits for its check. */
    void pay(YearMonth month, boolean latest) {
        for (PaidRegister register : entitlements.registers()) {
            List<PayableEntry> owed = entitlements.payable(register.code(), month);
            if (owed.isEmpty()) {
                continue;
            }
            CurrentUser keeper = holder(register.departmentId(), "CA_HANDLER");
            owed.stream().filter(e -> e.payee() == null || e.heldFor() == HoldKind.RETURNED)
                    .forEach(e -> users.as(keeper, () -> enterAccount(e)));
            CurrentUser finance = holder(directory.department("FIN").id(), "FIN_OP");
            UUID roll = users.as(finance, () -> rolls.generate(register.code(), month));
            if (!latest) {
                users.as(holder(register.departmentId(), "CA_CHIEF"), () -> rolls.check(roll));
                users.as(holder(directory.bureau().id(), "CA_LEADER"), () -> rolls.approve(roll));
                users.as(finance, () -> send(roll, month));
            }
        }
    }

    private void enterAccount(PayableEntry entry) {
        String digits = "%012d".formatted(Math.floorMod(entry.entryId().hashCode() + (entry.payee() == null ? 0 : 1L),
                1_000_000_000_000L));
        desk.account(entry.entryId(), new Payee(entry.subjectName(), "622848" + digits, "云溪农商行"),
                entry.payee() == null ? "首次登记社保卡账号" : "账户销户，更换账号");
    }

    private void send(UUID roll, YearMonth month) {
        rolls.lock(roll);
        exports.export(roll, RollExports.Format.CSV_GB18030);
        if (month.getMonthValue() % RETURNED_EVERY == 1) {
            returns.record(roll, 1, ReturnCode.ACCOUNT_CLOSED, month.atDay(1), null);
        }
    }

    private CurrentUser holder(long unit, String post) {
        long account = directory.membersOf(new Pool(unit, post)).get(0).accountId();
        return accounts.find(account).orElseThrow();
    }
}
