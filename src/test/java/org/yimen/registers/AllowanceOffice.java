package org.yimen.registers;

import departments.simulator.Departments;
import departments.simulator.Settings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CaseIntake;
import org.yimen.cases.CaseStatus;
import org.yimen.catalog.DecisionResults;
import org.yimen.organization.Directory;
import org.yimen.organization.Establishment;
import org.yimen.organization.NewUnit;
import org.yimen.organization.UnitKind;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.IdNumber;
import org.yimen.platform.YimenClock;
import org.yimen.testing.PoolWork;
import org.yimen.testing.TestOffice;
import org.yimen.verification.PeriodicComparison;
import org.yimen.verification.VerificationJobs;
import org.yimen.workflow.DueJobs;
import org.yimen.workflow.Tasks;
import org.yimen.workflow.steps.RuleSteps;

/** A street with households in support, everybody who reviews them, and departments that know nothing unless told. */
public final class AllowanceOffice {

    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final List<String> SOURCES = List.of("HOUSEHOLD", "VEHICLE", "SOCIAL_INSURANCE", "MEDICAL",
            "REAL_ESTATE", "HOUSING_FUND", "BUSINESS", "TAX", "BANK", "SECURITIES", "CIVIL_MARRIAGE", "DISABILITY",
            "SCHOOL", "CUSTODY", "VETERANS", "AGRICULTURE", "EXIT_ENTRY");

    private final ApplicationContext beans;
    private final YimenClock clock;
    private final Departments departments;
    private final PoolWork pools;
    private final Map<String, Map<String, Map<String, Object>>> known = new HashMap<>();
    public final JdbcClient jdbc;
    public final TestOffice office;
    public final CurrentUser window;
    public final CurrentUser handler;
    public final CurrentUser reviewer;

    public AllowanceOffice(ApplicationContext beans, Departments departments) {
        this.beans = beans;
        this.clock = beans.getBean(YimenClock.class);
        this.jdbc = beans.getBean(JdbcClient.class);
        this.departments = departments;
        this.pools = new PoolWork(beans);
        this.office = new TestOffice(beans);
        Directory directory = beans.getBean(Directory.class);
        if (directory.unitByCode("CHECK").isEmpty()) {
            office.asSystem(() -> beans.getBean(Establishment.class).openUnit(new NewUnit("CHECK", "核对中心", "CHECK",
                    UnitKind.DEPARTMENT, office.bureau.id(), office.bureau.regionCode(), LocalDate.of(2020, 1, 1))));
        }
        this.window = office.staff("ST_WINDOW", office.street);
        this.handler = office.staff("ST_HANDLER", office.street);
        office.staff("ST_LEADER", office.street);
        this.reviewer = office.staff("CA_HANDLER", office.department);
        office.staff("CA_LEADER", office.bureau);
        office.staff("CHECK_OP", directory.unitByCode("CHECK").orElseThrow());
        departmentsWork();
    }

    /** A household of a couple; the man earns so much a month. */
    public Household household(String wage, CurrentUser applicant) {
        Map<String, Object> data = AllowanceForm.ofCouple(office.community.regionCode(), person(1980), person(1982),
                wage);
        UUID caseId = office.acceptedCase("dibao", applicant);
        office.submit(caseId, "application", data);
        BigDecimal amount = office.asSystem(() -> {
            beans.getBean(RuleSteps.class).decide(caseId.toString(), "dibao-eligibility");
            Map<String, Object> said = beans.getBean(DecisionResults.class).latestOf(caseId).get("dibao-eligibility");
            CaseDesk desk = beans.getBean(CaseDesk.class);
            desk.recordSubmission(caseId, "bureauReview", new HashMap<>(Map.of("monthlyAmount",
                    said.get("monthlyAmount"), "basicAmount", said.get("basicAmount"), "topUpAmount",
                    said.get("topUpAmount"), "supportedPersons", said.get("supportedPersons"))), null);
            beans.getBean(RegisterSteps.class).enter(caseId.toString());
            desk.changeStatus(caseId, CaseStatus.APPROVED, "符合条件");
            return new BigDecimal(said.get("monthlyAmount").toString());
        });
        UUID entry = jdbc.sql("select id from register_entry where case_id = :id").param("id", caseId)
                .query(UUID.class).single();
        return new Household(caseId, entry, data, amount, applicant);
    }

    /** A new identity number. */
    public String person(int year) {
        int n = PEOPLE.incrementAndGet();
        String digits = "210203" + LocalDate.of(year, 1, 1).plusDays(n / 800).format(DateTimeFormatter.BASIC_ISO_DATE)
                + (100 + n % 800);
        String id = digits + IdNumber.checkCharacter(digits);
        Map<String, Map<String, Object>> nothing = new HashMap<>();
        SOURCES.forEach(s -> nothing.put(s, Map.of()));
        known.put(id, nothing);
        departmentsWork();
        return id;
    }

    /** A department learns something about a person. */
    public void learns(String source, String id, Map<String, Object> data) {
        known.get(id).put(source, data);
        departmentsWork();
    }

    public void departmentsWork() {
        departments.behave(Settings.good().withSeeds(Map.copyOf(known)));
    }

    public void departmentsFail() {
        departments.behave(Settings.good().withSeeds(Map.copyOf(known)).withFail(1));
    }

    public void on(String day) {
        clock.set(LocalDate.parse(day).atTime(10, 0).atZone(YimenClock.ZONE).toInstant());
    }

    /** The household is paid to an account. */
    public void account(Household h) {
        as(reviewer, () -> {
            beans.getBean(EntitlementDesk.class).account(h.entryId(), new Payee("王建国", "6228480000001111", "某银行"),
                    "首次登记");
            return null;
        });
    }

    /** What happens by itself: re-verifications, ends, comparisons, answers, timers. */
    public void timePasses() {
        beans.getBean(Reviews.class).morning();
        beans.getBean(PeriodicComparison.class).compareDue();
        answersCome();
        beans.getBean(DueJobs.class).runAll();
    }

    public void answersCome() {
        beans.getBean(VerificationJobs.class).workOff();
    }

    /** Reports a change for the household, with what has changed in its declaration. */
    public UUID report(Household h, CurrentUser who, String ground, Map<String, Object> changed) {
        UUID id = as(who, () -> beans.getBean(FollowUps.class).choose(h.caseId(), "dibao-review", ground, null)).caseId();
        Map<String, Object> data = as(who, () -> beans.getBean(org.yimen.cases.CaseDrafts.class).unfinished(id));
        Map<String, Object> whole = new HashMap<>(data);
        whole.putAll(changed);
        as(who, () -> beans.getBean(CaseIntake.class).submit(id, whole));
        return id;
    }

    /** The bureau takes up a lead about the household. */
    public UUID lead(Household h, String note) {
        return as(reviewer, () -> beans.getBean(FollowUps.class).choose(h.caseId(), "dibao-review", "LEAD", note)).caseId();
    }

    /** The cases about a household's entry, oldest first. */
    public List<UUID> reviews(Household h) {
        return jdbc.sql("select case_id from register_entry_case where entry_id = :e order by linked_at, case_id")
                .param("e", h.entryId()).query(UUID.class).list();
    }

    public UUID review(Household h) {
        List<UUID> all = reviews(h);
        return all.get(all.size() - 1);
    }

    /** Completes an open task as somebody of its pool; its form as it is prefilled. */
    public void does(UUID caseId, String key, String action, Map<String, Object> said) {
        pools.does(caseId, key, action, said);
    }

    public List<String> open(UUID caseId) {
        return pools.open(caseId);
    }

    public String pool(UUID caseId) {
        return as(CurrentUser.SYSTEM, () -> beans.getBean(Tasks.class).open(caseId)).get(0).pool();
    }

    /** The visit with what it found. */
    public void visits(UUID caseId, String action, String cause) {
        Map<String, Object> found = new HashMap<>(Map.of("mode", "VISIT", "surveyorA", "赵明", "surveyorB", "钱芳",
                "presentMembers", List.of("王建国"), "living", "住房、生活与申报一致", "cause", cause));
        if (!cause.equals("NONE")) {
            found.putAll(Map.of("occurredOn", LocalDate.now(clock).minusDays(20).toString(), "reportedByHousehold",
                    "YES", "changeNote", "见家庭申报"));
        }
        does(caseId, "Task_Visit", action, found);
    }

    /** From the opinion to the signature, as the rules propose. */
    public void decides(UUID caseId) {
        opines(caseId);
        does(caseId, "Task_StreetSign", "agree", Map.of());
        bureauDecides(caseId);
    }

    public void opines(UUID caseId) {
        does(caseId, "Task_Opinion", "propose", Map.of("investigation", "核查情况与规则测算一致"));
    }

    public void bureauDecides(UUID caseId) {
        does(caseId, "Task_BureauReview", "submit", Map.of("complete", "YES"));
        does(caseId, "Task_BureauDecide", "sign", Map.of());
    }

    /** Months and amounts owed, in order. */
    public List<String> periods(Household h) {
        return beans.getBean(Periods.class).inForce(h.entryId()).stream()
                .map(p -> p.change() + " " + p.from() + " " + p.to()).toList();
    }

    public BigDecimal amount(Household h) {
        List<Period> all = beans.getBean(Periods.class).inForce(h.entryId());
        return all.get(all.size() - 1).amount();
    }

    public String status(Household h) {
        return jdbc.sql("select status from register_entry where id = :id").param("id", h.entryId())
                .query(String.class).single();
    }

    public LocalDate reviewOn(Household h) {
        return jdbc.sql("select review_on from register_entry where id = :id").param("id", h.entryId())
                .query(LocalDate.class).single();
    }

    public int openHolds(Household h) {
        return beans.getBean(Holds.class).open(h.entryId()).size();
    }

    public CaseStatus caseStatus(UUID id) {
        return beans.getBean(CaseDesk.class).get(id).status();
    }

    public List<String> letters(UUID id) {
        return jdbc.sql("select code from letter where case_id = :case order by code").param("case", id)
                .query(String.class).list();
    }

    public <T> T as(CurrentUser who, Supplier<T> work) {
        return beans.getBean(CurrentUsers.class).as(who, work);
    }

    /** A household in support. */
    public record Household(UUID caseId, UUID entryId, Map<String, Object> application, BigDecimal amount,
            CurrentUser applicant) {

        /** Its members with one more. */
        @SuppressWarnings("unchecked")
        public List<Map<String, Object>> membersAnd(Map<String, Object> another) {
            List<Map<String, Object>> all = new ArrayList<>((List<Map<String, Object>>) application.get("members"));
            all.add(another);
            return all;
        }

        @SuppressWarnings("unchecked")
        public String idOf(int member) {
            return (String) ((List<Map<String, Object>>) application.get("members")).get(member).get("idNumber");
        }
    }
}
