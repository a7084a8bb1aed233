package org.yimen.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yimen.payments.StipendOffice.Household;
import org.yimen.platform.DomainProblem;
import org.yimen.registers.EntitlementDesk;
import org.yimen.registers.Payee;

class PaymentChangesIntegrationTests extends StipendTestBase {

    @Autowired
    RollList list;
    @Autowired
    RollComparison comparison;
    @Autowired
    ReturnedPayments returns;
    @Autowired
    Recoveries recoveries;
    @Autowired
    AdjustmentDesk adjustments;
    @Autowired
    EntitlementDesk entitlements;

    @Test
    void sendsAReturnedPaymentAgainOnceTheAccountIsRight() {
        Household h = stipend.household("300");
        UUID october = stipend.paid("2026-10");
        stipend.as(stipend.preparer, () -> returns.record(october, 1, ReturnCode.ACCOUNT_CLOSED,
                LocalDate.of(2026, 10, 10), null));
        refused("state-conflict", () -> stipend.as(stipend.preparer, () -> returns.record(october, 1,
                ReturnCode.OTHER, LocalDate.of(2026, 10, 10), null)));

        assertThat(amounts(stipend.paid("2026-11"))).as("held until the account is corrected").isEmpty();
        stipend.as(stipend.handler, () -> entitlements.account(h.entryId(),
                new Payee("王建国", "6228 4800 9999 0001", "农行"), "更正账号"));
        UUID december = stipend.paid("2026-12");
        UUID january = stipend.paid("2027-01");

        assertThat(list(december)).singleElement().satisfies(t -> {
            assertThat(t.lines()).extracting(l -> l.kind() + " " + l.forMonth()).containsExactlyInAnyOrder(
                    "REPAY 2026-10", "ARREARS 2026-11", "REGULAR 2026-12");
            assertThat(t.amount()).isEqualByComparingTo("1500");
            assertThat(t.account()).endsWith("0001");
        });
        assertThat(amounts(january)).containsExactly("500.00");
        assertThat(stipend.as(stipend.preparer, () -> returns.of(StipendOffice.REGISTER))).singleElement()
                .satisfies(r -> assertThat(r.repaidIn()).isEqualTo("2026-12"));
    }

    @Test
    void withholdsByInstalmentsAndNoMoreThanWasDecided() {
        Household h = stipend.household("300");
        stipend.paid("2026-10");
        refused("forbidden", () -> stipend.as(stipend.handler, () -> recoveries.decide(h.entryId(), h.caseId(),
                new BigDecimal("250"), new BigDecimal("200"), "多发")));
        stipend.as(stipend.checker, () -> recoveries.decide(h.entryId(), h.caseId(), new BigDecimal("250"),
                new BigDecimal("200"), "多发"));

        assertThat(amounts(stipend.paid("2026-11"))).containsExactly("300.00");
        assertThat(amounts(stipend.paid("2026-12"))).containsExactly("450.00");
        assertThat(amounts(stipend.paid("2027-01"))).containsExactly("500.00");
    }

    @Test
    void comparesWithTheMonthBefore() {
        Household stays = stipend.household("300");
        Household more = stipend.household("200");
        Household stops = stipend.household("100");
        stipend.paid("2026-10");
        stipend.in("2026-10");
        Household fresh = stipend.household("50");
        stipend.step(more, "change", Map.of("monthlyAmount", new BigDecimal("700")));
        stipend.step(stops, "stop", Map.of());
        UUID november = stipend.paid("2026-11");

        RollViews.Comparison c = stipend.as(stipend.checker, () -> comparison.of(november));

        assertThat(c.unchanged()).isEqualTo(1);
        assertThat(c.beforeTotal()).isEqualByComparingTo("1800");
        assertThat(c.total()).isEqualByComparingTo("1950");
        assertThat(c.differences()).extracting(d -> d.entryId() + " " + d.kind() + " " + d.why())
                .containsExactlyInAnyOrder(more.entryId() + " CHANGED INCREASE", stops.entryId() + " STOPPED null",
                        fresh.entryId() + " NEW START").noneMatch(d -> d.startsWith(stays.entryId().toString()));
    }

    @Test
    void adjustsEverybodyWhenTheStandardChanges() {
        Household byRule = stipend.household("300");
        Household byHand = stipend.household(Map.of("income", new BigDecimal("300"), "monthlyAmount",
                new BigDecimal("333"), "account", "6228480012340000"));
        stipend.paid("2026-12");
        UUID january = stipend.paid("2027-01");

        UUID id = stipend.as(stipend.handler, () -> adjustments.prepare(StipendOffice.REGISTER,
                YearMonth.of(2027, 1), LocalDate.of(2027, 1, 1)));
        var preview = stipend.as(stipend.checker, () -> adjustments.get(id));
        refused("forbidden", () -> stipend.as(stipend.handler, () -> adjustments.apply(id)));
        stipend.as(stipend.checker, () -> adjustments.apply(id));
        UUID february = stipend.paid("2027-02");

        assertThat(preview.changed()).isEqualTo(1);
        assertThat(preview.after().subtract(preview.before())).isEqualByComparingTo("50.5");
        assertThat(preview.lines()).filteredOn(l -> l.entryId().equals(byRule.entryId())).singleElement()
                .satisfies(l -> {
                    assertThat(l.newAmount()).isEqualByComparingTo("550.5");
                    assertThat(l.why()).anySatisfy(w -> assertThat(w.code() + " " + w.before() + " " + w.after())
                            .isEqualTo("stipend.std 800 850.5"));
                });
        assertThat(preview.lines()).filteredOn(l -> l.entryId().equals(byHand.entryId())).singleElement()
                .satisfies(l -> assertThat(l.excluded()).isEqualTo("AMOUNT_BY_HAND"));
        assertThat(amounts(january)).containsExactly("500.00", "333.00");
        assertThat(list(february).get(0).lines()).extracting(l -> l.kind() + " " + l.amount())
                .containsExactly("DIFFERENCE 50.50", "REGULAR 550.50");
        long evaluation = stipend.jdbc.sql("""
                select evaluation_id from entitlement_period where cause_id = :id""").param("id", id)
                .query(Long.class).single();
        assertThat(context.getBean(org.yimen.rules.Decisions.class).replay(evaluation).sameOutputs()).isTrue();
        refused("state-conflict", () -> stipend.as(stipend.checker, () -> adjustments.apply(id)));
    }

    private List<RollViews.TransferRow> list(UUID roll) {
        return stipend.as(stipend.approver, () -> list.transfers(roll, null, null, 100)).rows();
    }

    private List<String> amounts(UUID roll) {
        return list(roll).stream().map(t -> t.amount().toPlainString()).toList();
    }

    private static void refused(String slug, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(DomainProblem.class,
                p -> assertThat(p.slug()).isEqualTo(slug));
    }
}
