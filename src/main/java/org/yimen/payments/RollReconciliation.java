package org.yimen.payments;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yimen.registers.Entitlements;
import org.yimen.registers.PayableEntry;
import org.yimen.registers.Payee;

/** Works a roll out anew from the register and compares it with what was generated. */
@Component
class RollReconciliation {

    private static final String OTHER_ACCOUNT = "ACCOUNT";
    private static final String SHARED_ACCOUNT = "SHARED_ACCOUNT";

    private final Entitlements entitlements;
    private final RollContent content;

    RollReconciliation(Entitlements entitlements, RollContent content) {
        this.entitlements = entitlements;
        this.content = content;
    }

    Reconciliation of(Roll roll) {
        List<PayableEntry> entries = entitlements.payable(roll.registerCode(), roll.month());
        RollPlan plan = RollPlan.of(roll.month(), entries, content.ledger(roll.registerCode(), roll.id()));
        List<RollContent.StoredLine> stored = content.lines(roll.id());
        Map<LineKind, BigDecimal> byKind = new EnumMap<>(LineKind.class);
        stored.forEach(s -> byKind.merge(s.line().kind(), s.line().amount(), BigDecimal::add));
        BigDecimal total = byKind.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal transfers = content.transfers(roll.id());
        BigDecimal owed = RollPlan.owed(roll.month(), entries);
        BigDecimal regular = byKind.getOrDefault(LineKind.REGULAR, BigDecimal.ZERO);
        BigDecimal leftOut = plan.left().stream().flatMap(l -> l.lines().stream())
                .filter(l -> l.kind() == LineKind.REGULAR).map(PlannedLine::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Reconciliation.Deviation> deviations = deviations(plan, stored, entries);
        deviations.addAll(otherAccounts(roll, entries));
        boolean agrees = deviations.isEmpty() && owed.compareTo(regular.add(leftOut)) == 0
                && total.compareTo(transfers) == 0 && total.compareTo(roll.total()) == 0;
        List<Reconciliation.Warning> warnings = plan.transfers().stream().filter(t -> t.entry().shared())
                .map(t -> new Reconciliation.Warning(t.entry().entryId(), t.entry().caseNumber(), SHARED_ACCOUNT))
                .toList();
        return new Reconciliation(agrees, owed, regular, leftOut, byKind, transfers, total, deviations, warnings);
    }

    /** An account corrected after the roll was drawn up must not be missed. */
    private List<Reconciliation.Deviation> otherAccounts(Roll roll, List<PayableEntry> entries) {
        Map<UUID, Payee> accounts = content.payees(roll.id());
        return entries.stream().filter(e -> accounts.containsKey(e.entryId())
                        && !accounts.get(e.entryId()).equals(e.payee()))
                .map(e -> new Reconciliation.Deviation(e.entryId(), e.caseNumber(), OTHER_ACCOUNT, null, null)).toList();
    }

    private static List<Reconciliation.Deviation> deviations(RollPlan plan, List<RollContent.StoredLine> stored,
            List<PayableEntry> entries) {
        Map<UUID, String> numbers = new HashMap<>();
        entries.forEach(e -> numbers.put(e.entryId(), String.valueOf(e.caseNumber())));
        Map<UUID, Map<String, BigDecimal>> must = new LinkedHashMap<>();
        plan.transfers().forEach(t -> t.lines().forEach(l -> must
                .computeIfAbsent(t.entry().entryId(), id -> new LinkedHashMap<>()).put(l.key(), l.amount())));
        List<Reconciliation.Deviation> found = new ArrayList<>();
        for (RollContent.StoredLine s : stored) {
            BigDecimal expected = must.getOrDefault(s.entryId(), Map.of()).get(s.line().key());
            if (expected == null || expected.compareTo(s.line().amount()) != 0) {
                found.add(new Reconciliation.Deviation(s.entryId(), numbers.get(s.entryId()), s.line().key(),
                        s.line().amount(), expected));
            }
            if (expected != null) {
                must.get(s.entryId()).remove(s.line().key());
            }
        }
        must.forEach((entry, lines) -> lines.forEach((key, amount) -> found.add(
                new Reconciliation.Deviation(entry, numbers.get(entry), key, null, amount))));
        return found;
    }
}
