package org.yimen.funds;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.cases.CasePolicy;
import org.yimen.funds.FundLedger.FundEntry;
import org.yimen.funds.Replenishments.Replenishment;
import org.yimen.funds.Replenishments.State;
import org.yimen.organization.Directory;
import org.yimen.organization.UnitKind;
import org.yimen.organization.UnitView;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.DomainProblem;

/** The funds that the acting user may read, and one of them with its ledger. */
@Service
@Transactional(readOnly = true)
class FundOverview {

    private static final int MOST = 200;

    private final Directory directory;
    private final FundLedger ledger;
    private final Replenishments replenishments;
    private final FundPolicy policy;
    private final FundAccess access;
    private final CasePolicy cases;
    private final CurrentUsers users;

    FundOverview(Directory directory, FundLedger ledger, Replenishments replenishments, FundPolicy policy,
            FundAccess access, CasePolicy cases, CurrentUsers users) {
        this.directory = directory;
        this.ledger = ledger;
        this.replenishments = replenishments;
        this.policy = policy;
        this.access = access;
        this.cases = cases;
        this.users = users;
    }

    /** A fund at a glance; {@code low} where little is left. */
    record FundRow(long unitId, String unitName, String unitNameEn, BigDecimal balance, BigDecimal cap, boolean low,
            @Nullable State replenishment) {
    }

    /** What the acting user may do with the fund now. */
    record FundMay(boolean ask, boolean decide, boolean payIn) {
    }

    /** A fund with its ledger, the newest first. */
    record FundDetail(FundRow head, List<FundEntry> entries, List<Replenishment> replenishments, FundMay may) {
    }

    /** The funds of all street offices that the acting user may read. */
    List<FundRow> list() {
        access.requireReader();
        return directory.subtree(directory.bureau().id()).stream().filter(unit -> unit.kind() == UnitKind.STREET)
                .filter(unit -> access.may(FundRight.FUND_READ, unit.id())).map(this::row).toList();
    }

    /** The fund of a street office. */
    FundDetail of(long unitId) {
        access.require(FundRight.FUND_READ, unitId);
        UnitView unit = directory.unit(unitId);
        if (unit.kind() != UnitKind.STREET) {
            throw DomainProblem.notFound();
        }
        return new FundDetail(row(unit), ledger.latest(unitId, MOST, cases.readable()),
                replenishments.latest(unitId, MOST), may(unitId));
    }

    private FundMay may(long unitId) {
        Replenishment open = replenishments.open(unitId).orElse(null);
        CurrentUser me = users.require();
        boolean asked = open != null && open.askedBy() != null && open.askedBy() == me.accountId();
        boolean decided = open != null && open.decidedBy() != null && open.decidedBy() == me.accountId();
        return new FundMay(open == null && access.may(FundRight.FUND_KEEP, unitId),
                open != null && open.state() == State.ASKED && !asked && access.may(FundRight.FUND_APPROVE, unitId),
                open != null && open.state() == State.APPROVED && !asked && !decided
                        && access.may(FundRight.FUND_PAY_IN, unitId));
    }

    private FundRow row(UnitView unit) {
        BigDecimal balance = ledger.balance(unit.id());
        return new FundRow(unit.id(), unit.name(), unit.nameEn(), balance, policy.cap(unit.id()),
                balance.compareTo(policy.low(unit.id())) < 0,
                replenishments.open(unit.id()).map(Replenishment::state).orElse(null));
    }
}
