package org.yimen.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.yimen.payments.StipendOffice.Household;
import org.yimen.payments.StipendTestBase;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.YimenClock;

@RecordApplicationEvents
class EntitlementIntegrationTests extends StipendTestBase {

    @Autowired
    EntitlementDesk desk;
    @Autowired
    Periods periods;
    @Autowired
    PaidEntries entries;
    @Autowired
    Reviews reviews;
    @Autowired
    ApplicationEvents events;

    @Test
    void startsTheMonthAfterTheDecisionWithBreakdownMembersAndAccount() {
        Household h = stipend.household(Map.of("monthlyAmount", new BigDecimal("621"), "extra", new BigDecimal("101"),
                "account", "6228480000001111"));

        EntitlementView view = stipend.as(stipend.handler, () -> desk.view(h.entryId()));

        assertThat(view.periods()).singleElement().satisfies(p -> {
            assertThat(p.from()).isEqualTo("2026-10");
            assertThat(p.to()).isNull();
            assertThat(p.breakdown()).extracting(b -> b.code() + " " + b.amount())
                    .containsExactly("BASIC 520.00", "EXTRA 101.00");
        });
        assertThat(view.members()).singleElement().satisfies(m -> assertThat(m.idMasked()).contains("**********"));
        assertThat(view.payee().account()).isEqualTo("************1111");
        assertThat(view.reviewOn()).isEqualTo("2027-10-01");
        assertThat(stipend.jdbc.sql("select count(*) from entitlement_period where entry_id = :id and "
                + "position(:number in encode(members_sealed, 'escape')) > 0").param("id", h.entryId())
                .param("number", h.idNumber()).query(Integer.class).single()).isZero();
    }

    @Test
    void changesStopAndResumeFromTheMonthAfter() {
        Household h = stipend.household("300");
        UUID rise = stipend.step(h, "change", Map.of("monthlyAmount", new BigDecimal("620"), "fromMonth", "2026-11"));
        stipend.in("2026-12");
        stipend.step(h, "stop", Map.of());
        stipend.in("2027-03");
        stipend.step(h, "resume", Map.of("monthlyAmount", new BigDecimal("410.5")));

        assertThat(inForce(h)).containsExactly("START 2026-10 2026-10 500.00", "INCREASE 2026-11 2026-12 620.00",
                "RESUME 2027-04 null 410.50");
        assertThat(stipend.as(stipend.handler, () -> desk.view(h.entryId())).cases()).extracting(c -> c.id())
                .hasSize(3).contains(rise);
        refused("state-conflict", () -> stipend.step(h, "resume", Map.of("monthlyAmount", new BigDecimal("1"))));
    }

    @Test
    void gradualExitPaysOnForTheMonthsAllowedAndThenEnds() {
        Household h = stipend.household("300");
        stipend.step(h, "gradualExit", Map.of("fromMonth", "2026-11"));

        assertThat(inForce(h)).containsExactly("START 2026-10 2026-10 500.00",
                "GRADUAL_EXIT 2026-11 2027-04 500.00");
        stipend.in("2027-04");
        assertThat(reviews.endOver()).isZero();
        stipend.in("2027-05");
        assertThat(reviews.endOver()).isEqualTo(1);
        assertThat(entries.find(h.entryId()).orElseThrow().status()).isEqualTo(EntryStatus.ENDED);
        assertThat(events.stream(EntitlementEnded.class)).contains(new EntitlementEnded(h.entryId(), h.caseId()));
    }

    @Test
    void periodsNeverOverlapAndAmountsAreNeverNegative() {
        Random random = new Random(42);
        Household h = stipend.household("300");
        boolean ended = false;
        for (int i = 0; i < 40; i++) {
            String from = YearMonth.of(2026, 10).plusMonths(random.nextInt(30)).toString();
            Map<String, Object> opinion = new HashMap<>(Map.of("fromMonth", from, "monthlyAmount",
                    BigDecimal.valueOf(random.nextInt(90_000), 2)));
            String step = ended ? "resume" : List.of("change", "change", "stop").get(random.nextInt(3));
            ended = step.equals("stop");
            stipend.step(h, step, opinion);
            List<Period> now = periods.inForce(h.entryId());
            for (int m = 0; m < 60; m++) {
                YearMonth month = YearMonth.of(2026, 9).plusMonths(m);
                assertThat(now.stream().filter(p -> p.covers(month)).count()).isLessThanOrEqualTo(1);
            }
            assertThat(now).allSatisfy(p -> assertThat(p.amount()).isNotNegative());
            assertThat(now).noneMatch(p -> p.to() == null && p.from().isAfter(YearMonth.parse(from)));
        }
    }

    @Test
    void theDatabaseItselfKeepsPeriodsApart() {
        Household h = stipend.household("300");

        assertThatThrownBy(() -> stipend.jdbc.sql("""
                insert into entitlement_period (id, entry_id, entry_no, from_month, amount, breakdown, member_count,
                    change, decided_at) select gen_random_uuid(), id, entry_no, '2027-01-01', 1, '[]', 0, 'START', now()
                from register_entry where id = :id""").param("id", h.entryId()).update())
                .isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("span");
    }

    @Test
    void refusesAmountsThatAreNegativeInexactOrDoNotSumUp() {
        Household h = stipend.household("300");

        refused("amount-negative", () -> stipend.step(h, "change", Map.of("monthlyAmount", new BigDecimal("-1"))));
        refused("amount-inexact", () -> stipend.step(h, "change", Map.of("monthlyAmount", new BigDecimal("1.005"))));
        refused("amount-missing", () -> stipend.step(h, "change", Map.of("unsteady", true)));
        assertThat(inForce(h)).containsExactly("START 2026-10 null 500.00");
    }

    @Test
    void announcesAReverificationOnceThirtyDaysBefore() {
        Household yearly = stipend.household("300");
        Household halfYearly = stipend.household(Map.of("monthlyAmount", new BigDecimal("10"), "unsteady", true));
        assertThat(reviews.announce()).isZero();
        clock.set(LocalDate.of(2027, 3, 2).atTime(9, 0).atZone(YimenClock.ZONE).toInstant());

        assertThat(reviews.announce()).isEqualTo(1);
        assertThat(reviews.announce()).isZero();
        assertThat(events.stream(ReverificationDue.class)).containsExactly(
                new ReverificationDue(halfYearly.entryId(), halfYearly.caseId()));
        assertThat(stipend.as(stipend.handler, () -> desk.reviews("stipend", 30))).extracting(DueReview::entryId)
                .containsExactly(halfYearly.entryId());
        stipend.step(halfYearly, "reverified", Map.of());
        assertThat(entries.find(halfYearly.entryId()).orElseThrow().reviewOn()).isEqualTo("2028-03-02");
        assertThat(entries.find(yearly.entryId()).orElseThrow().reviewOn()).isEqualTo("2027-10-01");
    }

    @Test
    void onlyThoseWithTheRightKeepHoldsAndAccounts() {
        Household h = stipend.household("300");
        var leader = stipend.office.staff("ST_LEADER", stipend.office.street);

        refused("forbidden", () -> stipend.as(leader, () -> desk.hold(h.entryId(), HoldKind.DEATH, "死亡比对")));
        refused("not-found", () -> stipend.as(stipend.preparer, () -> desk.view(h.entryId())));
        stipend.as(stipend.handler, () -> desk.hold(h.entryId(), HoldKind.DEATH, "死亡比对命中"));
        long hold = stipend.as(stipend.handler, () -> desk.view(h.entryId())).holds().get(0).id();
        stipend.as(stipend.handler, () -> desk.release(h.entryId(), hold, "误报"));
        refused("state-conflict", () -> stipend.as(stipend.handler, () -> desk.release(h.entryId(), hold, "再次")));
        refused("invalid-input", () -> stipend.as(stipend.handler, () -> desk.account(h.entryId(),
                new Payee("王建国", "12ab", null), "更正")));
    }

    @Test
    void theCommunityReadsWhatTheManifestPublishesUntilItEnds() {
        Household h = stipend.household("300");
        String community = stipend.office.community.regionCode();
        PublishedApprovals approvals = context.getBean(PublishedApprovals.class);
        assertThat(approvals.of(community)).as("before its first month").isEmpty();
        stipend.in("2026-10");

        assertThat(approvals.of(community)).containsExactly(new PublishedApprovals.Approval("津贴台账", "Stipends",
                "王建国", null, new BigDecimal("500.00"), LocalDate.of(2026, 10, 1)));
        assertThat(approvals.of(community.substring(0, 9))).as("no list of a whole street").isEmpty();
        stipend.as(stipend.handler, () -> desk.publication(h.entryId(), "本人申请不公开"));
        assertThat(approvals.of(community)).isEmpty();
        stipend.as(stipend.handler, () -> desk.publication(h.entryId(), null));
        assertThat(approvals.of(community)).hasSize(1);
        stipend.step(h, "stop", Map.of());
        assertThat(approvals.of(community)).as("taken down").isEmpty();
    }

    private List<String> inForce(Household h) {
        return periods.inForce(h.entryId()).stream().map(p -> p.change() + " " + p.from() + " " + p.to() + " "
                + p.amount()).toList();
    }

    private static void refused(String slug, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(DomainProblem.class,
                p -> assertThat(p.slug()).isEqualTo(slug));
    }
}
