package org.yimen.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CaseIntake;
import org.yimen.cases.CaseStatus;
import org.yimen.catalog.Concern.Occasion;
import org.yimen.platform.DomainProblem;
import org.yimen.registers.AllowanceOffice.Household;

/** Reviews of households in support: how they begin, every way through them and every end. */
class DibaoReviewProcessTests extends AllowanceTestBase {

    @Autowired
    FollowUps followUps;
    @Autowired
    CaseDesk desk;
    @Autowired
    CaseIntake intake;
    @Autowired
    HouseholdsInPayment inPayment;

    private AllowanceOffice street;
    private Household h;

    @BeforeEach
    void inSupport() {
        clock.set(java.time.Instant.parse("2026-01-12T02:00:00Z"));
        street = new AllowanceOffice(context, DEPARTMENTS);
        h = street.household("900", street.office.applicant());
    }

    @Test
    void reverificationComesToTheStreetWithEverythingKnownAndLeavesThingsAsTheyAre() {
        street.on(street.reviewOn(h).minusDays(30).toString());
        street.timePasses();
        UUID review = street.review(h);

        assertThat(street.pool(review)).isEqualTo(street.office.street.id() + ":ST_HANDLER");
        assertThat(desk.get(review)).satisfies(c -> {
            assertThat(c.itemCode()).isEqualTo("dibao-review");
            assertThat(c.number()).contains("DB02");
            assertThat(c.applicantAccountId()).isEqualTo(h.applicant().accountId());
        });
        assertThat(desk.latest(review, "application")).containsEntry("applicantIdNumber",
                h.application().get("applicantIdNumber")).containsKeys("members", "incomes");

        street.visits(review, "unchanged", "NONE");
        street.answersCome();
        street.decides(review);

        assertThat(street.caseStatus(review)).isEqualTo(CaseStatus.APPROVED);
        assertThat(street.letters(review)).isEmpty();
        assertThat(street.periods(h)).containsExactly("START 2026-02 null");
        assertThat(street.reviewOn(h)).isAfter(java.time.LocalDate.now(clock).plusMonths(5));
    }

    @Test
    void thereIsOneReviewOfAnEntryAtATimeAndItHearsOfFurtherGrounds() {
        List<UUID> first = street.office.asSystem(() -> followUps.happened(h.entryId(), Occasion.REVERIFICATION, null));
        List<UUID> again = street.office.asSystem(() -> followUps.happened(h.entryId(), Occasion.REVERIFICATION, null));
        List<UUID> other = street.office.asSystem(() -> followUps.happened(h.entryId(), Occasion.DIFFERENCE, null));

        assertThat(again).isEqualTo(first).isEqualTo(other).hasSize(1);
        assertThat(street.jdbc.sql("select node_name from case_timeline where case_id = :c and kind = 'FURTHER_GROUND'")
                .param("c", first.get(0)).query(String.class).list()).containsExactly("定期核查到期", "定期比对发现差异");
        assertThatThrownBy(() -> street.report(h, street.window, "INCOME", Map.of())).isInstanceOf(DomainProblem.class)
                .hasMessageContaining("already-open");
        assertThat(street.as(street.window, () -> followUps.view(h.caseId())).open()).singleElement()
                .satisfies(open -> assertThat(open.id()).isEqualTo(first.get(0)));
    }

    @Test
    void aDifferenceThatTheComparisonFindsIsLookedInto() {
        street.timePasses();
        assertThat(street.reviews(h)).isEmpty();
        street.learns("SOCIAL_INSURANCE", h.idOf(0), Map.of("insured", true, "contributionBase", 1300));
        street.on("2026-05-12");
        street.timePasses();

        UUID review = street.review(h);
        street.visits(review, "unchanged", "INCOME_UP");
        street.answersCome();
        street.decides(review);

        assertThat(street.periods(h)).containsExactly("START 2026-02 2026-05", "DECREASE 2026-06 null");
        assertThat(street.amount(h)).isLessThan(h.amount());
        assertThat(street.letters(review)).containsExactly("change");
        assertThat(inPayment.inPayment()).anySatisfy(p -> {
            assertThat(p.entryId()).isEqualTo(h.entryId());
            assertThat(p.caseId()).isEqualTo(review);
        });
    }

    @Test
    void aBirthReportedAtTheWindowRaisesTheAmount() {
        street.on("2026-02-10");
        UUID review = street.report(h, street.window, "PEOPLE", Map.of("members",
                h.membersAnd(AllowanceForm.member("王小", street.person(2025), "20", "SINGLE", "NONE", "NONE"))));
        street.visits(review, "changed", "MEMBER_ADDED");
        street.does(review, "Task_Update", "submit", Map.of());
        street.answersCome();
        street.decides(review);

        assertThat(street.periods(h)).containsExactly("START 2026-02 2026-02", "INCREASE 2026-03 null");
        assertThat(street.amount(h)).isGreaterThan(h.amount());
        assertThat(street.letters(review)).containsExactly("change");
    }

    @Test
    void aDeathHoldsPaymentUntilItIsDecided() {
        UUID review = street.report(h, street.window, "PEOPLE", Map.of());
        street.visits(review, "death", "MEMBER_DIED");
        assertThat(street.openHolds(h)).isEqualTo(1);
        street.does(review, "Task_Update", "submit", Map.of("members",
                List.of(AllowanceForm.member("王建国", h.idOf(0), "01", "WIDOWED", "FULL", "EMPLOYED"))));
        street.answersCome();
        street.decides(review);

        assertThat(street.openHolds(h)).isZero();
        assertThat(street.amount(h)).isLessThan(h.amount());
    }

    @Test
    void whoDoesNotCooperateIsUrgedAndVisitedAgain() {
        UUID review = street.report(h, street.window, "INCOME", Map.of());
        street.does(review, "Task_Visit", "refused", Map.of());
        assertThat(street.letters(review)).containsExactly("urge");
        assertThat(street.open(review)).isEmpty();
        street.on("2026-01-26");
        street.timePasses();

        assertThat(street.open(review)).containsExactly("Task_Visit");
    }

    @Test
    void missingAnswersGoToTheCentreAndNothingIsDecidedWithoutThem() {
        UUID review = street.report(h, street.window, "INCOME", Map.of());
        street.departmentsFail();
        street.visits(review, "unchanged", "NONE");
        street.answersCome();
        assertThat(street.open(review)).isEmpty();
        for (int day = 13; day < 30 && street.open(review).isEmpty(); day++) {
            street.on("2026-01-" + day);
            street.answersCome();
        }

        street.does(review, "Task_Check", "settled", Map.of());
        assertThat(street.open(review)).containsExactly("Task_Check");
        street.does(review, "Task_Check", "without", Map.of());

        assertThat(street.open(review)).containsExactly("Task_Opinion");
    }

    @Test
    void leadersAndBureauSendBackAndWhoDepartsFromTheRulesSaysWhy() {
        UUID review = street.report(h, street.window, "INCOME", Map.of());
        street.visits(review, "unchanged", "NONE");
        street.answersCome();
        assertThatThrownBy(() -> street.does(review, "Task_Opinion", "propose", Map.of("investigation", "核实", "change",
                "DECREASE", "monthlyAmount", 100, "deviationReason", "太多"))).isInstanceOf(DomainProblem.class);
        street.does(review, "Task_Opinion", "propose", Map.of("investigation", "核实", "change", "DECREASE",
                "monthlyAmount", 100, "deviationReason", "入户发现家庭另有未申报的经常性收入来源，正在核实，先按低限发放"));
        street.does(review, "Task_StreetSign", "back", Map.of("deviationConfirmed", true));
        street.does(review, "Task_Opinion", "propose", Map.of("change", "UNCHANGED", "monthlyAmount", h.amount()));
        street.does(review, "Task_StreetSign", "agree", Map.of());
        street.does(review, "Task_BureauReview", "return", Map.of("complete", "YES"));
        street.opines(review);
        street.does(review, "Task_StreetSign", "agree", Map.of());
        street.does(review, "Task_BureauReview", "submit", Map.of("complete", "YES"));
        street.does(review, "Task_BureauDecide", "back", Map.of());
        street.bureauDecides(review);

        assertThat(street.caseStatus(review)).isEqualTo(CaseStatus.APPROVED);
        assertThat(street.amount(h)).isEqualByComparingTo(h.amount());
    }

    @Test
    void whoLeavesIsStoppedAndMayComeBackWithinSomeMonths() {
        UUID leaves = street.report(h, h.applicant(), "LEAVE", Map.of());
        street.visits(leaves, "unchanged", "REQUEST");
        street.answersCome();
        street.on("2026-03-10");
        street.decides(leaves);

        assertThat(street.status(h)).isEqualTo("ENDED");
        assertThat(street.letters(leaves)).containsExactly("stop");
        assertThat(street.office.asSystem(() -> followUps.happened(h.entryId(), Occasion.REVERIFICATION, null))).isEmpty();
        assertThat(street.as(street.window, () -> followUps.view(h.caseId())).offers())
                .extracting(FollowUps.Offer::code).containsExactly("RESUME");

        street.on("2026-06-10");
        UUID resumes = street.report(h, street.window, "RESUME", Map.of());
        street.visits(resumes, "unchanged", "INCOME_DOWN");
        street.answersCome();
        street.decides(resumes);

        assertThat(street.periods(h)).containsExactly("START 2026-02 2026-03", "RESUME 2026-07 null");
        assertThat(street.status(h)).isEqualTo("IN_FORCE");
        assertThat(street.letters(resumes)).containsExactly("change");
    }

    @Test
    void whoFoundWorkIsPaidOnForAWhile() {
        UUID review = street.report(h, street.window, "INCOME", Map.of("incomes", List.of(AllowanceForm.wages("5000"))));
        street.on("2026-02-10");
        street.visits(review, "unchanged", "EMPLOYMENT");
        street.answersCome();
        street.decides(review);

        assertThat(street.periods(h)).containsExactly("START 2026-02 2026-02", "GRADUAL_EXIT 2026-03 2026-08");
        assertThat(street.amount(h)).isEqualByComparingTo(h.amount());
        assertThat(street.letters(review)).containsExactly("gradual");

        UUID again = street.report(h, street.window, "INCOME", Map.of());
        street.visits(again, "unchanged", "EMPLOYMENT");
        street.answersCome();
        street.decides(again);
        assertThat(street.periods(h)).as("six months are not counted twice").hasSize(2).last().asString()
                .endsWith("2026-08");

        UUID lost = street.report(h, street.window, "INCOME", Map.of("incomes", List.of(AllowanceForm.wages("900"))));
        street.visits(lost, "unchanged", "INCOME_DOWN");
        street.answersCome();
        street.decides(lost);
        assertThat(street.periods(h)).last().asString().endsWith("2026-03 null");
        assertThat(street.letters(lost)).containsExactly("change");
    }

    @Test
    void aReportMayBeTakenBackButNotAReviewOfTheOffice() {
        UUID report = street.report(h, h.applicant(), "INCOME", Map.of());
        street.visits(report, "death", "MEMBER_DIED");
        street.as(h.applicant(), () -> {
            intake.withdraw(report, "看错了");
            return null;
        });
        assertThat(street.caseStatus(report)).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(street.openHolds(h)).isZero();

        UUID office = street.office.asSystem(() -> followUps.happened(h.entryId(), Occasion.REVERIFICATION, null)).get(0);
        assertThat(office).isNotEqualTo(report);
        assertThatThrownBy(() -> street.as(h.applicant(), () -> {
            intake.withdraw(office, "不想查");
            return null;
        })).isInstanceOf(DomainProblem.class);
    }

    @Test
    void theBureauTakesUpALeadAndADraftThrownAwayLeavesNoTrace() {
        assertThatThrownBy(() -> street.as(street.handler, () -> followUps.choose(h.caseId(), "dibao-review", "LEAD", "有人举报")))
                .isInstanceOf(DomainProblem.class);
        UUID draft = street.as(street.window, () -> followUps.choose(h.caseId(), "dibao-review", "INCOME", null)).caseId();
        street.as(street.window, () -> {
            intake.discard(draft);
            return null;
        });

        UUID lead = street.lead(h, "有人举报");

        assertThat(street.reviews(h)).containsExactly(lead);
        assertThat(street.open(lead)).containsExactly("Task_Visit");
    }

    @Test
    void aReviewOfTheOfficeDoesNotRenewConsents() {
        street.timePasses();
        street.jdbc.sql("""
                update verification_consent set valid_until = '2026-02-01' where case_id = :case and id =
                (select id from verification_consent where case_id = :case order by id limit 1)""")
                .param("case", h.caseId()).update();
        street.on("2026-03-02");
        UUID review = street.office.asSystem(() -> followUps.happened(h.entryId(), Occasion.NO_CONSENT, null)).get(0);

        assertThatThrownBy(() -> street.visits(review, "unchanged", "NONE")).isInstanceOf(DomainProblem.class)
                .extracting(e -> ((DomainProblem) e).slug()).isEqualTo("consent-missing");
        assertThat(street.open(review)).containsExactly("Task_Visit");
    }

    @Test
    void theItemCannotBeAppliedForWithoutAnEntry() {
        assertThatThrownBy(() -> street.as(h.applicant(), () -> intake.open("dibao-review",
                org.yimen.catalog.ServiceItem.Channel.ONLINE))).isInstanceOf(DomainProblem.class);
    }
}
