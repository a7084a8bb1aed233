package org.yimen.payments;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yimen.registers.PayableEntry;
import org.yimen.registers.Period;

/**
 * What a roll must contain, worked out from what entries are owed and what other rolls claimed already: for each month
 * up to the roll's own, what is owed less what was claimed. So a month is never paid twice, whenever it was decided.
 */
record RollPlan(List<Transfer> transfers, List<Left> left) {

    /** What one entry gets. */
    record Transfer(PayableEntry entry, List<PlannedLine> lines) {

        BigDecimal amount() {
            return sum(lines);
        }
    }

    /** An entry that is owed something but is left out. */
    record Left(PayableEntry entry, List<PlannedLine> lines, LeftReason reason) {

        BigDecimal amount() {
            return sum(lines);
        }
    }

    /** Why an entry is left out. */
    enum LeftReason { HOLD, NO_ACCOUNT }

    static RollPlan of(YearMonth month, List<PayableEntry> entries, Ledger ledger) {
        List<Transfer> transfers = new ArrayList<>();
        List<Left> left = new ArrayList<>();
        for (PayableEntry entry : entries) {
            List<PlannedLine> lines = claims(month, entry, ledger.claimed().getOrDefault(entry.entryId(), Map.of()));
            ledger.returned().getOrDefault(entry.entryId(), List.of()).forEach(r -> lines.add(
                    new PlannedLine(r.month(), LineKind.REPAY, r.amount(), null, r.rollId(), null)));
            if (lines.isEmpty()) {
                continue;
            }
            if (entry.heldFor() != null) {
                left.add(new Left(entry, lines, LeftReason.HOLD));
            } else if (entry.payee() == null) {
                left.add(new Left(entry, lines, LeftReason.NO_ACCOUNT));
            } else {
                withhold(month, lines, ledger.recoveries().getOrDefault(entry.entryId(), List.of()));
                transfers.add(new Transfer(entry, lines));
            }
        }
        return new RollPlan(transfers, left);
    }

    /** The register's sum for the month: what all entries are owed, paid or left out. */
    static BigDecimal owed(YearMonth month, List<PayableEntry> entries) {
        return entries.stream().flatMap(e -> at(e, month).stream()).map(Period::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The period of an entry in a month. */
    static Optional<Period> at(PayableEntry entry, YearMonth month) {
        return entry.periods().stream().filter(p -> p.covers(month)).findFirst();
    }

    static BigDecimal sum(List<PlannedLine> lines) {
        return lines.stream().map(PlannedLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<PlannedLine> claims(YearMonth month, PayableEntry entry, Map<YearMonth, BigDecimal> claimed) {
        List<PlannedLine> lines = new ArrayList<>();
        YearMonth first = entry.periods().stream().map(Period::from).min(YearMonth::compareTo).orElse(month);
        for (YearMonth m = first; !m.isAfter(month); m = m.plusMonths(1)) {
            YearMonth current = m;
            at(entry, m).ifPresent(period -> {
                BigDecimal before = claimed.get(current);
                BigDecimal open = before == null ? period.amount() : period.amount().subtract(before);
                if (open.signum() > 0) {
                    LineKind kind = before != null ? LineKind.DIFFERENCE
                            : current.equals(month) ? LineKind.REGULAR : LineKind.ARREARS;
                    lines.add(new PlannedLine(current, kind, open, period.id(), null, null));
                }
            });
        }
        return lines;
    }

    /** Never more than the transfer holds. */
    private static void withhold(YearMonth month, List<PlannedLine> lines, List<Ledger.Recovery> recoveries) {
        for (Ledger.Recovery recovery : recoveries) {
            BigDecimal part = recovery.left().min(recovery.monthly()).min(sum(lines));
            if (part.signum() > 0) {
                lines.add(new PlannedLine(month, LineKind.RECOVERY, part.negate(), null, null, recovery.id()));
            }
        }
    }
}
