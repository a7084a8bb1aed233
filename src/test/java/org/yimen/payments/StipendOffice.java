package org.yimen.payments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yimen.cases.CaseDesk;
import org.yimen.catalog.PolicyParameters;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.IdNumber;
import org.yimen.platform.YimenClock;
import org.yimen.registers.RegisterSteps;
import org.yimen.rules.Decisions;
import org.yimen.testing.TestOffice;

/** An office that pays a stipend: people in the posts of a payment roll, and households in payment. */
public final class StipendOffice {

    public static final String REGISTER = "stipend";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final ApplicationContext beans;
    private final YimenClock clock;
    public final JdbcClient jdbc;
    public final TestOffice office;
    public final CurrentUser preparer;
    public final CurrentUser checker;
    public final CurrentUser approver;
    public final CurrentUser handler;

    public StipendOffice(ApplicationContext beans) {
        this.beans = beans;
        this.clock = beans.getBean(YimenClock.class);
        this.jdbc = beans.getBean(JdbcClient.class);
        nothingPaid(jdbc);
        jdbc.sql("delete from register_entry where register_code = 'stipend'").update();
        this.office = new TestOffice(beans);
        this.preparer = office.staff("FIN_OP", office.department);
        this.checker = office.staff("CA_CHIEF", office.department);
        this.approver = office.staff("CA_LEADER", office.bureau);
        this.handler = office.staff("CA_HANDLER", office.department);
    }

    /** Forgets whatever earlier tests paid and whom they supported. */
    static void nothingPaid(JdbcClient jdbc) {
        for (String table : new String[] {"payment_export", "payment_roll_event", "payment_exclusion", "payment_item",
            "payment_line", "payment_repayment", "payment_recovery", "payment_adjustment_line", "payment_adjustment",
            "payment_roll", "entry_hold", "entry_payee", "register_entry_case", "entitlement_period"}) {
            jdbc.sql("delete from " + table).update();
        }
    }

    /** Moves the clock to the tenth of a month. */
    public void in(String month) {
        clock.set(YearMonth.parse(month).atDay(10).atTime(10, 0).atZone(YimenClock.ZONE).toInstant());
    }

    /** A household of its own person whose stipend was decided now. */
    public Household household(Map<String, Object> opinion) {
        int n = NUMBER.incrementAndGet();
        String digits = "210203" + LocalDate.of(1950, 1, 1).plusDays(n / 900).format(DateTimeFormatter.BASIC_ISO_DATE)
                + (100 + n % 900);
        String idNumber = digits + IdNumber.checkCharacter(digits);
        UUID caseId = decided(idNumber, opinion);
        office.asSystem(() -> {
            beans.getBean(RegisterSteps.class).enter(caseId.toString());
            return true;
        });
        UUID entry = jdbc.sql("select id from register_entry where case_id = :id").param("id", caseId)
                .query(UUID.class).single();
        return new Household(caseId, entry, idNumber);
    }

    /** A household of so much income, its amount by the decision table, with an account. */
    public Household household(String income) {
        return household(new HashMap<>(Map.of("income", new BigDecimal(income), "monthlyAmount",
                new BigDecimal("800").subtract(new BigDecimal(income)).setScale(2), "account",
                "62284800" + "%08d".formatted(NUMBER.incrementAndGet()))));
    }

    /** Another case of the same person. */
    public UUID decided(String idNumber, Map<String, Object> opinion) {
        UUID caseId = office.acceptedCase("stipend", office.applicant());
        office.submit(caseId, "application", Map.of("applicantName", "王建国", "applicantIdNumber", idNumber,
                "region", office.community.regionCode()));
        office.submit(caseId, "opinion", opinion);
        if (opinion.containsKey("income")) {
            office.asSystem(() -> {
                CaseDesk desk = beans.getBean(CaseDesk.class);
                var file = desk.get(caseId);
                return beans.getBean(Decisions.class).evaluate(caseId, file.releaseId(), "stipend-amount", Map.of(
                        "data", desk.latestOfAll(caseId), "param",
                        beans.getBean(PolicyParameters.class).all(file.regionCode(), file.appliedOn())));
            });
        }
        return caseId;
    }

    /** Carries out a step of the process of another case of the household. */
    public UUID step(Household household, String step, Map<String, Object> opinion) {
        UUID caseId = decided(household.idNumber(), opinion);
        RegisterSteps steps = beans.getBean(RegisterSteps.class);
        office.asSystem(() -> {
            switch (step) {
                case "change" -> steps.change(caseId.toString());
                case "stop" -> steps.stop(caseId.toString());
                case "resume" -> steps.resume(caseId.toString());
                case "gradualExit" -> steps.gradualExit(caseId.toString());
                case "reverified" -> steps.reverified(caseId.toString());
                case "hold" -> steps.hold(caseId.toString(), "DEATH");
                default -> throw new IllegalArgumentException(step);
            }
            return true;
        });
        return caseId;
    }

    /** Runs something as somebody. */
    public <T> T as(CurrentUser user, Supplier<T> work) {
        return beans.getBean(CurrentUsers.class).as(user, work);
    }

    public void as(CurrentUser user, Runnable work) {
        beans.getBean(CurrentUsers.class).as(user, work);
    }

    /** The roll of a month, all the way to its export. */
    public UUID paid(String month) {
        in(month);
        RollDesk desk = beans.getBean(RollDesk.class);
        UUID id = as(preparer, () -> desk.generate(REGISTER, YearMonth.parse(month)));
        as(checker, () -> desk.check(id));
        as(approver, () -> desk.approve(id));
        as(preparer, () -> desk.lock(id));
        as(preparer, () -> {
            beans.getBean(RollExports.class).export(id, RollExports.Format.CSV_UTF8);
        });
        return id;
    }

    /** Everything paid to an entry for a month, once: what was sent again or withheld does not count. */
    public BigDecimal claimed(UUID entry, String month) {
        return jdbc.sql("""
                select coalesce(sum(amount), 0) from payment_line where entry_id = :entry and for_month = :month
                and kind in ('REGULAR', 'ARREARS', 'DIFFERENCE')""").param("entry", entry)
                .param("month", YearMonth.parse(month).atDay(1)).query(BigDecimal.class).single();
    }

    public record Household(UUID caseId, UUID entryId, String idNumber) {
    }
}
