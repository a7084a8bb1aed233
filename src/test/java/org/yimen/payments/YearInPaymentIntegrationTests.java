package org.yimen.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yimen.cases.CaseStatus;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.FieldError;
import org.yimen.registers.AllowanceForm;
import org.yimen.registers.AllowanceOffice;
import org.yimen.registers.AllowanceOffice.Household;
import org.yimen.registers.AllowanceTestBase;

/** A year of a household: approved, paid, a child is born, a job begins, a review, a better job, gradual exit, the end. */
class YearInPaymentIntegrationTests extends AllowanceTestBase {

    private static final String REGISTER = "entitlement";

    @Autowired
    RollDesk rolls;
    @Autowired
    RecoveryController recoveries;

    private AllowanceOffice street;
    private CurrentUser preparer;
    private CurrentUser checker;
    private CurrentUser approver;

    @BeforeEach
    void openTheOffices() {
        clock.set(java.time.Instant.parse("2026-01-12T02:00:00Z"));
        street = new AllowanceOffice(context, DEPARTMENTS);
        StipendOffice.nothingPaid(street.jdbc);
        preparer = street.office.staff("FIN_OP", street.office.department);
        checker = street.office.staff("CA_CHIEF", street.office.department);
        approver = street.office.staff("CA_LEADER", street.office.bureau);
    }

    @Test
    void isPaidWhatEachMonthIsOwedAndNothingMore() {
        Household h = street.household("900", street.office.applicant());
        BigDecimal first = h.amount();
        street.account(h);

        assertThat(paid(h, "2026-02")).isEqualByComparingTo(first);
        assertThat(paid(h, "2026-03")).isEqualByComparingTo(first);

        UUID birth = street.report(h, street.window, "PEOPLE", Map.of("members",
                h.membersAnd(AllowanceForm.member("王小", street.person(2025), "20", "SINGLE", "NONE", "NONE"))));
        street.visits(birth, "changed", "MEMBER_ADDED");
        street.does(birth, "Task_Update", "submit", Map.of());
        street.answersCome();
        street.decides(birth);
        BigDecimal three = street.amount(h);
        assertThat(three).isGreaterThan(first);
        assertThat(paid(h, "2026-04")).isEqualByComparingTo(three);

        street.timePasses();
        street.learns("SOCIAL_INSURANCE", h.idOf(0), Map.of("insured", true, "contributionBase", 1800));
        assertThat(paid(h, "2026-05")).isEqualByComparingTo(three);
        assertThat(paid(h, "2026-06")).isEqualByComparingTo(three);
        assertThat(paid(h, "2026-07")).isEqualByComparingTo(three);
        street.timePasses();
        UUID job = street.review(h);
        assertThat(job).isNotEqualTo(birth);
        street.visits(job, "changed", "EMPLOYMENT");
        street.does(job, "Task_Update", "submit", Map.of("incomes", List.of(AllowanceForm.wages("1800"))));
        street.answersCome();
        street.decides(job);
        BigDecimal less = street.amount(h);
        assertThat(less).isLessThan(three).isPositive();
        assertThat(paid(h, "2026-08")).isEqualByComparingTo(less);

        street.on(street.reviewOn(h).minusDays(30).toString());
        YearMonth due = YearMonth.now(clock);
        for (YearMonth month = YearMonth.of(2026, 9); !month.isAfter(due); month = month.plusMonths(1)) {
            assertThat(paid(h, month.toString())).isEqualByComparingTo(less);
        }
        street.timePasses();
        UUID review = street.review(h);
        assertThat(review).isNotEqualTo(job);
        street.learns("SOCIAL_INSURANCE", h.idOf(0), Map.of("insured", true, "contributionBase", 6000));
        street.visits(review, "changed", "EMPLOYMENT");
        street.does(review, "Task_Update", "submit", Map.of("incomes", List.of(AllowanceForm.wages("6000"))));
        street.answersCome();
        street.decides(review);

        YearMonth last = YearMonth.now(clock).plusMonths(6);
        assertThat(street.letters(review)).containsExactly("gradual");
        assertThat(street.periods(h)).last().asString().startsWith("GRADUAL_EXIT").endsWith(last.toString());
        for (YearMonth month = YearMonth.now(clock).plusMonths(1); !month.isAfter(last); month = month.plusMonths(1)) {
            assertThat(paid(h, month.toString())).isEqualByComparingTo(less);
        }
        assertThat(paid(h, last.plusMonths(1).toString())).isEqualByComparingTo("0");
        street.timePasses();
        assertThat(street.status(h)).isEqualTo("ENDED");
        assertThat(street.reviews(h)).startsWith(birth, job, review)
                .allSatisfy(id -> assertThat(street.caseStatus(id)).isIn(CaseStatus.APPROVED, CaseStatus.IN_PROGRESS,
                        CaseStatus.ACCEPTED));
        assertThat(claimedTwice()).isZero();
    }

    @Test
    void whatWasHadByFraudIsRecoveredAndPaidBack() {
        Household h = street.household("900", street.office.applicant());
        street.account(h);
        BigDecimal twice = paid(h, "2026-02").add(paid(h, "2026-03"));
        UUID lead = street.lead(h, "举报隐瞒收入");

        street.visits(lead, "changed", "FRAUD");
        street.does(lead, "Task_Update", "submit", Map.of("incomes", List.of(AllowanceForm.wages("9000"))));
        street.answersCome();
        street.opines(lead);
        street.does(lead, "Task_StreetSign", "agree", Map.of());
        street.does(lead, "Task_BureauReview", "submit", Map.of("complete", "YES"));
        assertThatThrownBy(() -> street.does(lead, "Task_BureauDecide", "sign", fine("99999"))).isInstanceOfSatisfying(
                DomainProblem.class, p -> assertThat(p.errors()).extracting(FieldError::field).contains("repay"));
        street.does(lead, "Task_BureauDecide", "sign", fine(twice.toPlainString()));

        assertThat(street.caseStatus(lead)).isEqualTo(CaseStatus.APPROVED);
        assertThat(street.status(h)).isEqualTo("ENDED");
        assertThat(street.letters(lead)).containsExactly("recovery", "stop");
        var found = street.as(checker, () -> recoveries.ofEntry(h.entryId()));
        assertThat(found.rows()).singleElement().satisfies(r -> {
            assertThat(r.head().caseId()).isEqualTo(lead);
            assertThat(r.head().remaining()).isEqualByComparingTo(twice);
        });
        street.as(checker, () -> recoveries.repaid(found.rows().get(0).head().id(),
                new RecoveryController.NewRepayment(twice, LocalDate.now(clock), "缴款书 001"), null));
        assertThat(street.as(checker, () -> recoveries.ofEntry(h.entryId())).rows().get(0).head().state())
                .isEqualTo(RecoveryState.DONE);
    }

    private Map<String, Object> fine(String repay) {
        return Map.of("repay", new BigDecimal(repay), "repayBy", LocalDate.now(clock).plusMonths(3).toString(), "fine", "1",
                "fraudFacts", "隐瞒在外地的工资收入，有银行流水为证。", "toPolice", "NO");
    }

    /** The month's roll, from the draft to the lock; what the household gets in it. */
    private BigDecimal paid(Household h, String month) {
        street.on(month + "-10");
        UUID roll = street.as(preparer, () -> rolls.generate(REGISTER, YearMonth.parse(month)));
        street.as(checker, () -> {
            rolls.check(roll);
            return null;
        });
        street.as(approver, () -> {
            rolls.approve(roll);
            return null;
        });
        street.as(preparer, () -> {
            rolls.lock(roll);
            return null;
        });
        return street.jdbc.sql("select coalesce(sum(amount), 0) from payment_line where roll_id = :roll and entry_id = :entry")
                .param("roll", roll).param("entry", h.entryId()).query(BigDecimal.class).single();
    }

    private int claimedTwice() {
        return street.jdbc.sql("""
                select count(*) from (select entry_id, for_month from payment_line
                where kind in ('REGULAR', 'ARREARS') group by 1, 2 having count(*) > 1) twice""")
                .query(Integer.class).single();
    }
}
