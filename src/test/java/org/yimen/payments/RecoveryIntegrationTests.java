package org.yimen.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yimen.payments.RecoveryController.NewRecovery;
import org.yimen.payments.RecoveryController.RecoveryReason;
import org.yimen.payments.RecoveryViews.EntryRecoveries;
import org.yimen.payments.RecoveryViews.RecoveryList;
import org.yimen.payments.RecoveryViews.RecoveryRow;
import org.yimen.payments.StipendOffice.Household;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.FieldError;

class RecoveryIntegrationTests extends StipendTestBase {

    @Autowired
    RecoveryController recoveries;
    @Autowired
    RollDesk desk;
    @Autowired
    ReturnedPayments returns;

    @Test
    void isWithheldOverTwoRollsAndThenDone() {
        Household h = stipend.household("300");
        stipend.paid("2026-10");

        EntryRecoveries decided = decide(h, h.caseId(), "133.33", "100.01", "隐瞒收入");

        assertThat(decided.rows()).singleElement().satisfies(r -> {
            assertThat(r.head().caseId()).isEqualTo(h.caseId());
            assertThat(r.head().decidedName()).isEqualTo(stipend.checker.displayName());
            assertThat(r.lines()).isEmpty();
        });
        assertThat(figures(only(decided))).isEqualTo("133.33 withheld 0.00 planned 0.00 remaining 133.33 OPEN");
        assertThat(decided.recoverable()).isEqualByComparingTo("366.67");

        stipend.in("2026-11");
        UUID draft = stipend.as(stipend.preparer, () -> desk.generate(StipendOffice.REGISTER, YearMonth.of(2026, 11)));
        assertThat(figures(only(read(stipend.handler, h)))).as("a draft withholds nothing yet")
                .isEqualTo("133.33 withheld 0.00 planned 100.01 remaining 133.33 OPEN");
        lock(draft);
        assertThat(figures(only(read(stipend.handler, h))))
                .isEqualTo("133.33 withheld 100.01 planned 0.00 remaining 33.32 OPEN");
        assertThat(sums(list(stipend.checker, RecoveryState.OPEN))).isEqualTo("1: 133.33 - 100.01 = 33.32");

        stipend.paid("2026-12");
        stipend.paid("2027-01");
        EntryRecoveries done = read(stipend.handler, h);
        assertThat(figures(only(done))).isEqualTo("133.33 withheld 133.33 planned 0.00 remaining 0.00 DONE");
        assertThat(done.rows().get(0).lines()).extracting(l -> l.month() + " " + l.amount().toPlainString())
                .containsExactly("2026-11 100.01", "2026-12 33.32");
        assertThat(done.recoverable()).as("four months of 500 less what came back").isEqualByComparingTo("1866.67");
        assertThat(sums(list(stipend.checker, RecoveryState.OPEN))).isEqualTo("0: 0 - 0 = 0");
        assertThat(sums(list(stipend.checker, RecoveryState.DONE))).isEqualTo("1: 133.33 - 133.33 = 0.00");
        refused("state-conflict", () -> cancel(only(done), "更正"));
    }

    @Test
    void whatIsPaidBackIsNotWithheld() {
        Household h = stipend.household("300");
        stipend.paid("2026-10");
        RecoveryRow row = only(decide(h, h.caseId(), "300", "100", "隐瞒收入"));
        stipend.in("2026-11");
        UUID draft = stipend.as(stipend.preparer, () -> desk.generate(StipendOffice.REGISTER, YearMonth.of(2026, 11)));

        assertThat(fields(() -> repay(row, "200.01", LocalDate.now(clock)))).containsExactly("amount above-remaining");
        assertThat(fields(() -> repay(row, "0.001", LocalDate.now(clock).plusDays(1))))
                .containsExactly("amount money", "receivedOn future");
        refused("forbidden", () -> stipend.as(stipend.handler, () -> recoveries.repaid(row.id(),
                new RecoveryController.NewRepayment(BigDecimal.ONE, LocalDate.now(clock), "现金"), null)));
        EntryRecoveries paid = repay(row, "150", LocalDate.now(clock));
        assertThat(only(paid).repaid()).isEqualByComparingTo("150");
        assertThat(only(paid).remaining()).isEqualByComparingTo("150");
        assertThat(paid.recoverable()).as("500 paid, 150 came back, 150 are still to come").isEqualByComparingTo("200");
        assertThat(paid.rows().get(0).repayments()).singleElement()
                .satisfies(r -> assertThat(r.receipt()).isEqualTo("凭证001"));

        lock(draft);
        stipend.paid("2026-12");
        EntryRecoveries done = read(stipend.handler, h);
        assertThat(figures(only(done))).isEqualTo("300.00 withheld 150.00 planned 0.00 remaining 0.00 DONE");
        refused("state-conflict", () -> repay(row, "1", LocalDate.now(clock)));
        assertThat(audited("payment.recovery-repaid", h)).isEqualTo(1);
    }

    private EntryRecoveries repay(RecoveryRow row, String amount, LocalDate on) {
        return stipend.as(stipend.checker, () -> recoveries.repaid(row.id(),
                new RecoveryController.NewRepayment(new BigDecimal(amount), on, "凭证001"), null));
    }

    @Test
    void cancellingKeepsWhatWasWithheldAndStopsTheRest() {
        Household h = stipend.household("300");
        stipend.paid("2026-10");
        RecoveryRow row = only(decide(h, h.caseId(), "300", "100", "隐瞒收入"));
        stipend.paid("2026-11");
        stipend.in("2026-12");
        UUID draft = stipend.as(stipend.preparer, () -> desk.generate(StipendOffice.REGISTER, YearMonth.of(2026, 12)));

        refused("forbidden", () -> stipend.as(stipend.handler,
                () -> recoveries.cancel(row.id(), new RecoveryReason("复核撤销"), null)));
        assertThat(fields(() -> cancel(row, "  "))).containsExactly("reason required");
        EntryRecoveries cancelled = cancel(row, "复核撤销");

        assertThat(figures(only(cancelled))).isEqualTo("300.00 withheld 100.00 planned 100.00 remaining 0.00 CANCELLED");
        assertThat(only(cancelled).cancelReason()).isEqualTo("复核撤销");
        assertThat(only(cancelled).cancelledName()).isEqualTo(stipend.checker.displayName());
        assertThat(audited("payment.recovery-cancelled", h)).isEqualTo(1);
        refused("state-conflict", () -> cancel(row, "再撤销一次"));
        refused("roll-differs", () -> stipend.as(stipend.checker, () -> desk.check(draft)));
        stipend.as(stipend.preparer, () -> desk.regenerate(draft));
        lock(draft);

        EntryRecoveries after = read(stipend.checker, h);
        assertThat(figures(only(after))).isEqualTo("300.00 withheld 100.00 planned 0.00 remaining 0.00 CANCELLED");
        assertThat(after.rows().get(0).lines()).extracting(RecoveryViews.WithheldLine::month)
                .containsExactly("2026-11");
        assertThat(after.recoverable()).as("500 + 400 + 500, nothing of it being recovered").isEqualByComparingTo("1400");
        assertThat(sums(list(stipend.checker, RecoveryState.CANCELLED))).isEqualTo("1: 300.00 - 100.00 = 0.00");
    }

    @Test
    void tellsEveryFieldThatIsWrongInBothLanguages() {
        Household h = stipend.household("300");
        Household other = stipend.household("100");
        assertThat(fields(() -> decide(h, h.caseId(), "0.01", "0.01", "还没有发过"))).containsExactly("amount above-paid");
        stipend.paid("2026-10");

        assertThat(fields(() -> decide(h, null, null, null, null))).containsExactly("caseId required",
                "amount required", "monthly required", "reason required");
        assertThat(fields(() -> decide(h, other.caseId(), "500.01", "0", "")))
                .containsExactly("caseId other-entry", "amount above-paid", "monthly money", "reason required");
        assertThat(fields(() -> decide(h, h.caseId(), "100", "100.01", "多发"))).containsExactly("monthly above-amount");
        assertThat(fields(() -> decide(h, h.caseId(), "1.001", "1", "多发"))).containsExactly("amount money");
        decide(h, h.caseId(), "400", "400", "多发");
        assertThatThrownBy(() -> decide(h, h.caseId(), "100.01", "1", "又多发"))
                .isInstanceOfSatisfying(DomainProblem.class, p -> assertThat(p.errors()).singleElement().satisfies(e -> {
                    assertThat(e.zh()).contains("100.00 元");
                    assertThat(e.en()).contains("100.00 yuan");
                }));
        assertThat(decide(h, h.caseId(), "100", "1", "又多发").recoverable()).isEqualByComparingTo("0");
    }

    @Test
    void aTransferThatCameBackWasNotPaid() {
        Household h = stipend.household("300");
        UUID october = stipend.paid("2026-10");
        stipend.as(stipend.preparer, () -> returns.record(october, 1, ReturnCode.ACCOUNT_CLOSED,
                LocalDate.of(2026, 10, 10), null));

        assertThat(fields(() -> decide(h, h.caseId(), "0.01", "0.01", "多发"))).containsExactly("amount above-paid");
    }

    @Test
    void anotherCaseAboutTheEntryMayDecide() {
        Household h = stipend.household("300");
        stipend.paid("2026-10");
        UUID review = stipend.step(h, "change", Map.of("monthlyAmount", new BigDecimal("400"), "fromMonth", "2026-11"));

        EntryRecoveries decided = decide(h, review, "100", "50", "核查发现");

        assertThat(only(decided).caseId()).isEqualTo(review);
        assertThat(decided.cases()).extracting(RecoveryViews.RecoveryCase::id).containsExactly(h.caseId(), review);
    }

    @Test
    void actsOncePerRequest() {
        Household h = stipend.household("300");
        stipend.paid("2026-10");
        NewRecovery body = new NewRecovery(h.entryId(), h.caseId(), new BigDecimal("10"), BigDecimal.ONE, "多发");
        String key = UUID.randomUUID().toString();
        String cancelKey = UUID.randomUUID().toString();

        EntryRecoveries first = stipend.as(stipend.checker, () -> recoveries.decide(body, key));
        EntryRecoveries again = stipend.as(stipend.checker, () -> recoveries.decide(body, key));
        long id = only(first).id();
        for (int i = 0; i < 2; i++) {
            stipend.as(stipend.checker, () -> recoveries.cancel(id, new RecoveryReason("撤销"), cancelKey));
        }

        assertThat(only(again).id()).isEqualTo(id);
        assertThat(only(read(stipend.checker, h)).state()).isEqualTo(RecoveryState.CANCELLED);
        assertThat(audited("payment.recovery-decided", h)).isEqualTo(1);
        assertThat(audited("payment.recovery-cancelled", h)).isEqualTo(1);
    }

    @Test
    void isKnownToThoseOnlyWhoMayReadTheCase() {
        Household h = stipend.household("300");
        stipend.paid("2026-10");
        RecoveryRow row = only(decide(h, h.caseId(), "10", "1", "多发"));
        CurrentUser finance = stipend.preparer;
        CurrentUser street = stipend.office.staff("ST_HANDLER", stipend.office.street);

        assertThat(list(stipend.handler, RecoveryState.OPEN).page().rows()).singleElement().satisfies(r -> {
            assertThat(r.recovery().id()).isEqualTo(row.id());
            assertThat(r.subjectName()).isEqualTo("王**");
            assertThat(r.entryCaseNumber()).isEqualTo("T-" + h.caseId());
        });
        assertThat(read(stipend.handler, h).mayDecide()).isFalse();
        assertThat(sums(list(finance, RecoveryState.OPEN))).as("reads rolls, but no cases").isEqualTo("0: 0 - 0 = 0");
        refused("not-found", () -> read(finance, h));
        refused("not-found", () -> stipend.as(finance,
                () -> recoveries.cancel(row.id(), new RecoveryReason("撤销"), null)));
        refused("forbidden", () -> list(street, RecoveryState.OPEN));
        assertThat(only(read(street, h)).id()).as("reads the case, but no rolls").isEqualTo(row.id());
        refused("forbidden", () -> read(stipend.office.applicant(), h));
        refused("not-found", () -> stipend.as(stipend.checker,
                () -> recoveries.cancel(row.id() + 1_000_000, new RecoveryReason("撤销"), null)));
    }

    private EntryRecoveries decide(Household h, @Nullable UUID caseId, @Nullable String amount,
            @Nullable String monthly, @Nullable String reason) {
        return stipend.as(stipend.checker, () -> recoveries.decide(new NewRecovery(h.entryId(), caseId,
                amount == null ? null : new BigDecimal(amount), monthly == null ? null : new BigDecimal(monthly),
                reason), null));
    }

    private EntryRecoveries cancel(RecoveryRow row, String reason) {
        return stipend.as(stipend.checker, () -> recoveries.cancel(row.id(), new RecoveryReason(reason), null));
    }

    private EntryRecoveries read(CurrentUser who, Household h) {
        return stipend.as(who, () -> recoveries.ofEntry(h.entryId()));
    }

    private RecoveryList list(CurrentUser who, RecoveryState state) {
        return stipend.as(who, () -> recoveries.list(null, state, null, 20));
    }

    private void lock(UUID roll) {
        stipend.as(stipend.checker, () -> desk.check(roll));
        stipend.as(stipend.approver, () -> desk.approve(roll));
        stipend.as(stipend.preparer, () -> desk.lock(roll));
    }

    private int audited(String action, Household h) {
        return stipend.jdbc.sql("select count(*) from audit_entry where action = :action and object_id = :entry")
                .param("action", action).param("entry", h.entryId().toString()).query(Integer.class).single();
    }

    private static RecoveryRow only(EntryRecoveries found) {
        assertThat(found.rows()).hasSize(1);
        return found.rows().get(0).head();
    }

    private static String figures(RecoveryRow r) {
        return r.amount().toPlainString() + " withheld " + r.withheld().toPlainString() + " planned "
                + r.planned().toPlainString() + " remaining " + r.remaining().toPlainString() + " " + r.state();
    }

    private static String sums(RecoveryList list) {
        return list.page().total() + ": " + list.sums().amount().toPlainString() + " - "
                + list.sums().withheld().toPlainString() + " = " + list.sums().remaining().toPlainString();
    }

    private static List<String> fields(Runnable work) {
        var problem = new java.util.concurrent.atomic.AtomicReference<DomainProblem>();
        assertThatThrownBy(work::run).isInstanceOfSatisfying(DomainProblem.class, problem::set);
        assertThat(problem.get().slug()).isEqualTo("invalid-input");
        assertThat(problem.get().errors()).allSatisfy(e -> assertThat(List.of(e.zh(), e.en())).noneMatch(String::isBlank));
        return problem.get().errors().stream().map((FieldError e) -> e.field() + " " + e.code()).toList();
    }

    private static void refused(String slug, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(DomainProblem.class,
                p -> assertThat(p.slug()).isEqualTo(slug));
    }
}
