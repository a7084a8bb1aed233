package org.yimen.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.yimen.payments.StipendOffice.Household;
import org.yimen.platform.DomainProblem;
import org.yimen.registers.EntitlementDesk;
import org.yimen.registers.Payee;

class PaymentRollIntegrationTests extends StipendTestBase {

    @Autowired
    RollDesk desk;
    @Autowired
    RollList list;
    @Autowired
    RollExports exports;
    @Autowired
    EntitlementDesk entitlements;

    @Test
    void paysFromTheMonthAfterTheDecisionAndNeverTwice() {
        Household h = stipend.household("300");

        UUID september = stipend.paid("2026-09");
        UUID october = stipend.paid("2026-10");

        assertThat(amounts(september)).isEmpty();
        assertThat(amounts(october)).containsExactly("500.00");
        assertThat(stipend.claimed(h.entryId(), "2026-10")).isEqualByComparingTo("500");
        assertThatThrownBy(() -> stipend.paid("2026-10")).isInstanceOfSatisfying(DomainProblem.class,
                p -> assertThat(p.slug()).isEqualTo("roll-exists"));
        assertThatThrownBy(() -> stipend.jdbc.sql("""
                insert into payment_line (roll_id, entry_id, for_month, kind, amount)
                values (:roll, :entry, '2026-10-01', 'ARREARS', 500)""").param("roll", september)
                .param("entry", h.entryId()).update()).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void makesUpWhatWasDecidedAfterTheRollOrMissed() {
        Household early = stipend.household("300");
        stipend.paid("2026-10");
        stipend.in("2026-10");
        Household late = stipend.household(Map.of("monthlyAmount", new BigDecimal("120.35"), "fromMonth", "2026-10",
                "account", "6228480012345678"));
        stipend.step(early, "change", Map.of("monthlyAmount", new BigDecimal("620"), "fromMonth", "2026-10"));

        UUID december = stipend.paid("2026-12");

        assertThat(amounts(december)).containsExactly("1360.00", "361.05");
        assertThat(list(december)).first().satisfies(t -> assertThat(t.lines()).extracting(l -> l.kind() + " "
                + l.forMonth() + " " + l.amount()).containsExactly("DIFFERENCE 2026-10 120.00",
                        "ARREARS 2026-11 620.00", "REGULAR 2026-12 620.00").isNotEmpty());
        assertThat(stipend.claimed(late.entryId(), "2026-11")).isEqualByComparingTo("120.35");
    }

    @Test
    void twoGeneratorsAtOnceMakeOneRoll() throws Exception {
        Household h = stipend.household("300");
        stipend.in("2026-10");
        var colleague = stipend.office.staff("FIN_OP", stipend.office.department);
        CyclicBarrier together = new CyclicBarrier(2);
        List<CompletableFuture<Boolean>> runs = List.of(stipend.preparer, colleague).stream().map(who ->
                CompletableFuture.supplyAsync(() -> {
                    try {
                        together.await();
                        stipend.as(who, () -> desk.generate(StipendOffice.REGISTER, YearMonth.of(2026, 10)));
                        return true;
                    } catch (DomainProblem problem) {
                        return false;
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                })).toList();

        assertThat(runs).extracting(CompletableFuture::get).containsExactlyInAnyOrder(true, false);
        assertThat(stipend.claimed(h.entryId(), "2026-10")).isEqualByComparingTo("500");
    }

    @Test
    void threePeopleTakeTheStepsInOrder() {
        stipend.household("300");
        stipend.in("2026-10");
        UUID id = stipend.as(stipend.preparer, () -> desk.generate(StipendOffice.REGISTER, YearMonth.of(2026, 10)));

        refused("forbidden", () -> stipend.as(stipend.preparer, () -> desk.check(id)));
        refused("state-conflict", () -> stipend.as(stipend.approver, () -> desk.approve(id)));
        stipend.as(stipend.checker, () -> desk.check(id));
        refused("state-conflict", () -> stipend.as(stipend.preparer, () -> desk.regenerate(id)));
        refused("forbidden", () -> stipend.as(stipend.checker, () -> desk.approve(id)));
        refused("forbidden", () -> stipend.as(stipend.handler, () -> desk.lock(id)));
        refused("state-conflict", () -> stipend.as(stipend.preparer, () -> desk.lock(id)));
        stipend.as(stipend.approver, () -> desk.giveBack(id, "金额待核"));
        stipend.as(stipend.preparer, () -> desk.regenerate(id));
        stipend.as(stipend.checker, () -> desk.check(id));
        stipend.as(stipend.approver, () -> desk.approve(id));
        refused("state-conflict", () -> stipend.as(stipend.preparer,
                () -> exports.export(id, RollExports.Format.XLSX)));
        stipend.as(stipend.preparer, () -> desk.lock(id));

        assertThat(stipend.as(stipend.preparer, () -> list.roll(id)).events()).extracting(RollEvent::action)
                .containsExactly("generated", "checked", "given-back", "regenerated", "checked", "approved", "locked");
        assertThatThrownBy(() -> stipend.jdbc.sql("update payment_roll set checked_by = generated_by").update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void somebodyInTwoPostsStillTakesOneStepOnly() {
        stipend.household("300");
        stipend.in("2026-10");
        UUID id = stipend.as(stipend.preparer, () -> desk.generate(StipendOffice.REGISTER, YearMonth.of(2026, 10)));
        long staff = stipend.jdbc.sql("select id from staff where account_id = :a")
                .param("a", stipend.preparer.accountId()).query(Long.class).single();
        stipend.jdbc.sql("insert into appointment (staff_id, unit_id, post, valid_from) "
                + "values (:staff, :unit, 'CA_CHIEF', '2020-01-01')").param("staff", staff)
                .param("unit", stipend.office.department.id()).update();

        refused("separation-of-duties", () -> stipend.as(stipend.preparer, () -> desk.check(id)));
    }

    @Test
    void aRollThatDiffersFromTheRegisterIsNotChecked() {
        Household h = stipend.household("300");
        stipend.in("2026-10");
        UUID id = stipend.as(stipend.preparer, () -> desk.generate(StipendOffice.REGISTER, YearMonth.of(2026, 10)));
        stipend.step(h, "change", Map.of("monthlyAmount", new BigDecimal("480.10"), "fromMonth", "2026-10"));

        assertThatThrownBy(() -> stipend.as(stipend.checker, () -> desk.check(id)))
                .isInstanceOfSatisfying(DomainProblem.class, p -> {
                    assertThat(p.slug()).isEqualTo("roll-differs");
                    assertThat(p.properties().get("deviations").toString()).contains("T-" + h.caseId());
                });
        stipend.as(stipend.preparer, () -> desk.regenerate(id));
        stipend.as(stipend.handler, () -> entitlements.account(h.entryId(),
                new Payee("王建国", "6228480099990002", null), "换卡"));
        refused("roll-differs", () -> stipend.as(stipend.checker, () -> desk.check(id)));
        stipend.as(stipend.preparer, () -> desk.regenerate(id));
        stipend.as(stipend.checker, () -> desk.check(id));
        Reconciliation r = stipend.as(stipend.checker, () -> list.reconciliation(id));
        assertThat(r.agrees()).isTrue();
        assertThat(r.register()).isEqualByComparingTo("480.10").isEqualByComparingTo(r.regular());
    }

    @Test
    void totalsReconcileToTheFenOverManyHouseholds() {
        Random random = new Random(7);
        for (int i = 0; i < 25; i++) {
            Household h = stipend.household(BigDecimal.valueOf(random.nextInt(79_000), 2).toPlainString());
            if (i % 5 == 0) {
                stipend.step(h, "hold", Map.of());
            }
        }
        UUID id = stipend.paid("2026-10");

        Reconciliation r = stipend.as(stipend.approver, () -> list.reconciliation(id));
        BigDecimal register = stipend.jdbc.sql("""
                select sum(p.amount) from entitlement_period p where p.replaced_at is null
                and p.from_month <= '2026-10-01'""").query(BigDecimal.class).single();
        assertThat(r.register()).isEqualByComparingTo(register);
        assertThat(r.regular().add(r.leftOut())).isEqualByComparingTo(register);
        assertThat(r.transfers()).isEqualByComparingTo(r.total());
        assertThat(stipend.as(stipend.approver, () -> list.leftOut(id))).hasSize(5);
    }

    @Test
    void exportsWhatTheBankNeedsAndTellsTheAudit() throws Exception {
        stipend.household("300");
        stipend.household("100.01");
        UUID id = stipend.paid("2026-10");
        UUID book = stipend.as(stipend.preparer, () -> exports.export(id, RollExports.Format.XLSX));

        var csv = stipend.as(stipend.preparer, () -> list.roll(id)).exports().get(1);
        String text = new String(stipend.as(stipend.preparer, () -> exports.content(csv.id())).bytes(),
                StandardCharsets.UTF_8);
        assertThat(text.lines()).hasSize(4);
        assertThat(text).containsPattern("1,王建国,62284800\\d{8},测试银行,500\\.00,").contains("合计,2笔,,,1199.99");
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(
                stipend.as(stipend.preparer, () -> exports.content(book)).bytes()))) {
            assertThat(read.getSheetAt(0).getRow(2).getCell(8).getNumericCellValue()).isEqualTo(500.00);
            assertThat(read.getSheetAt(0).getRow(4).getCell(8).getNumericCellValue()).isEqualTo(1199.99);
            assertThat(read.getSheetAt(1).getRow(2).getCell(0).getStringCellValue()).isEqualTo("复核");
        }
        assertThat(stipend.jdbc.sql("select count(*) from audit_entry where action = 'payment-roll.exported' "
                + "and object_id = :id").param("id", id.toString()).query(Integer.class).single()).isEqualTo(2);
        refused("forbidden", () -> stipend.as(stipend.checker, () -> exports.content(book)));
        assertThat(list(id)).allSatisfy(t -> assertThat(t.account()).startsWith("************"));
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
