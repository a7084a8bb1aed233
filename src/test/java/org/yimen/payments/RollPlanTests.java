package org.yimen.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.yimen.registers.HoldKind;
import org.yimen.registers.PayableEntry;
import org.yimen.registers.Payee;
import org.yimen.registers.Period;
import org.yimen.registers.PeriodChange;

/** Properties of the plan of a roll, over invented entries from fixed seeds. */
class RollPlanTests {

    private static final YearMonth BEGIN = YearMonth.of(2026, 1);
    private static final int MONTHS = 14;
    private static final Payee ACCOUNT = new Payee("王建国", "6228480000000001", null);

    /** Claims of earlier rolls, as the database would hold them. */
    private final Map<UUID, Map<YearMonth, BigDecimal>> claimed = new HashMap<>();

    @RepeatedTest(60)
    void paysEveryMonthOnceWhateverIsSkippedHeldOrDecidedLate(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        List<PayableEntry> entries = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            entries.add(entry(random, null));
        }
        for (int m = 0; m < MONTHS; m++) {
            YearMonth month = BEGIN.plusMonths(m);
            if (m < MONTHS - 1 && random.nextInt(4) == 0) {
                continue; // no roll this month
            }
            boolean last = m == MONTHS - 1;
            List<PayableEntry> known = entries.stream().map(e -> !last && random.nextInt(5) == 0 ? held(e) : e).toList();
            RollPlan plan = RollPlan.of(month, until(known, month), ledger());
            plan.transfers().forEach(t -> {
                assertThat(t.lines()).allSatisfy(l -> assertThat(l.amount()).isPositive());
                t.lines().forEach(l -> claimed.computeIfAbsent(t.entry().entryId(), e -> new HashMap<>())
                        .merge(l.forMonth(), l.amount(), BigDecimal::add));
            });
            assertThat(RollPlan.of(month, until(known, month), ledger()).transfers())
                    .as("a second roll of the month would pay nothing").isEmpty();
        }
        for (PayableEntry entry : entries) {
            for (int m = 0; m < MONTHS; m++) {
                YearMonth month = BEGIN.plusMonths(m);
                BigDecimal owed = RollPlan.at(entry, month).map(Period::amount).orElse(BigDecimal.ZERO);
                assertThat(claimed.getOrDefault(entry.entryId(), Map.of()).getOrDefault(month, BigDecimal.ZERO))
                        .as("%s of %s", month, entry.entryId()).isEqualByComparingTo(owed);
            }
        }
    }

    @RepeatedTest(30)
    void splittingMonthsBetweenPeriodsNeverPaysMore(RepetitionInfo run) {
        Random random = new Random(1000 + run.getCurrentRepetition());
        BigDecimal amount = yuan(random);
        UUID id = UUID.randomUUID();
        YearMonth cut = BEGIN.plusMonths(1 + random.nextInt(10));
        PayableEntry whole = entry(id, List.of(period(id, BEGIN, null, amount)), null);
        PayableEntry split = entry(id, List.of(period(id, BEGIN, cut.minusMonths(1), amount),
                period(id, cut, null, amount)), null);
        YearMonth month = BEGIN.plusMonths(random.nextInt(MONTHS));

        assertThat(total(split, month)).isEqualByComparingTo(total(whole, month));
    }

    @RepeatedTest(20)
    void theOrderOfEntriesDoesNotMatter(RepetitionInfo run) {
        Random random = new Random(2000 + run.getCurrentRepetition());
        List<PayableEntry> entries = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            entries.add(entry(random, random.nextInt(3) == 0 ? HoldKind.DEATH : null));
        }
        YearMonth month = BEGIN.plusMonths(random.nextInt(MONTHS));
        Map<UUID, BigDecimal> first = amounts(RollPlan.of(month, entries, ledger()));
        Collections.shuffle(entries, random);

        assertThat(amounts(RollPlan.of(month, entries, ledger()))).isEqualTo(first);
    }

    @RepeatedTest(20)
    void withholdsNeverMoreThanIsPaidNorThanIsLeft(RepetitionInfo run) {
        Random random = new Random(3000 + run.getCurrentRepetition());
        UUID id = UUID.randomUUID();
        PayableEntry entry = entry(id, List.of(period(id, BEGIN, null, yuan(random))), null);
        BigDecimal left = yuan(random).multiply(BigDecimal.valueOf(3));
        Map<UUID, List<Ledger.Recovery>> recoveries = Map.of(id, List.of(
                new Ledger.Recovery(1, left, yuan(random)), new Ledger.Recovery(2, yuan(random), yuan(random))));

        RollPlan plan = RollPlan.of(BEGIN, List.of(entry), new Ledger(Map.of(), Map.of(), recoveries));

        RollPlan.Transfer transfer = plan.transfers().get(0);
        assertThat(transfer.amount()).isNotNegative();
        assertThat(transfer.lines()).filteredOn(l -> l.recoveryId() != null && l.recoveryId() == 1)
                .allSatisfy(l -> assertThat(l.amount().negate()).isLessThanOrEqualTo(left));
    }

    @Test
    void leavesOutWhoIsHeldOrHasNoAccountAndSendsReturnsAgain() {
        UUID held = UUID.randomUUID();
        UUID bare = UUID.randomUUID();
        UUID back = UUID.randomUUID();
        UUID roll = UUID.randomUUID();
        Period period = period(bare, BEGIN, null, new BigDecimal("500.00"));
        var entries = List.of(entry(held, List.of(period(held, BEGIN, null, new BigDecimal("300.00"))), HoldKind.DEATH),
                new PayableEntry(bare, bare, "C", "王", null, null, null, null, null, false, List.of(period)),
                entry(back, List.of(period(back, BEGIN, BEGIN, new BigDecimal("200.00"))), null));
        var returned = Map.of(back, List.of(new Ledger.Returned(roll, BEGIN, new BigDecimal("200.00"))));
        var paid = Map.of(back, Map.of(BEGIN, new BigDecimal("200.00")));

        RollPlan plan = RollPlan.of(BEGIN.plusMonths(1), entries, new Ledger(paid, returned, Map.of()));

        assertThat(plan.left()).extracting(RollPlan.Left::reason)
                .containsExactly(RollPlan.LeftReason.HOLD, RollPlan.LeftReason.NO_ACCOUNT);
        assertThat(plan.left()).extracting(RollPlan.Left::amount)
                .containsExactly(new BigDecimal("600.00"), new BigDecimal("1000.00"));
        assertThat(plan.transfers()).singleElement().satisfies(t -> assertThat(t.lines()).containsExactly(
                new PlannedLine(BEGIN, LineKind.REPAY, new BigDecimal("200.00"), null, roll, null)));
    }

    private Ledger ledger() {
        return new Ledger(claimed, Map.of(), Map.of());
    }

    private static BigDecimal total(PayableEntry entry, YearMonth month) {
        return RollPlan.of(month, until(List.of(entry), month), new Ledger(Map.of(), Map.of(), Map.of())).transfers()
                .stream().map(RollPlan.Transfer::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Map<UUID, BigDecimal> amounts(RollPlan plan) {
        Map<UUID, BigDecimal> amounts = new HashMap<>();
        plan.transfers().forEach(t -> amounts.put(t.entry().entryId(), t.amount()));
        plan.left().forEach(l -> amounts.put(l.entry().entryId(), l.amount().negate()));
        return amounts;
    }

    /** Periods known by a month, as the register gives them. */
    private static List<PayableEntry> until(List<PayableEntry> entries, YearMonth month) {
        return entries.stream().map(e -> entry(e.entryId(), e.periods().stream()
                .filter(p -> !p.from().isAfter(month)).toList(), e.heldFor())).toList();
    }

    private static PayableEntry held(PayableEntry e) {
        return entry(e.entryId(), e.periods(), HoldKind.REVIEW);
    }

    private static PayableEntry entry(Random random, @Nullable HoldKind hold) {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        List<Period> periods = new ArrayList<>();
        YearMonth at = BEGIN.plusMonths(random.nextInt(4));
        while (at.isBefore(BEGIN.plusMonths(MONTHS)) && random.nextInt(6) > 0) {
            YearMonth to = at.plusMonths(random.nextInt(5));
            periods.add(period(id, at, to, yuan(random)));
            at = to.plusMonths(1 + random.nextInt(2));
        }
        periods.add(period(id, at, null, yuan(random)));
        return entry(id, periods, hold);
    }

    private static PayableEntry entry(UUID id, List<Period> periods, @Nullable HoldKind hold) {
        return new PayableEntry(id, id, "C-" + id, "王建国", null, null, hold, hold == null ? null : "暂缓", ACCOUNT,
                false, periods);
    }

    private static Period period(UUID entry, YearMonth from, @Nullable YearMonth to, BigDecimal amount) {
        return new Period(UUID.randomUUID(), entry, from, to, amount, List.of(), 1, PeriodChange.START, null, null,
                null, Instant.EPOCH, null);
    }

    private static BigDecimal yuan(Random random) {
        return BigDecimal.valueOf(1 + random.nextInt(300_000), 2);
    }
}
