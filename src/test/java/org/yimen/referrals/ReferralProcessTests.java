package org.yimen.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yimen.funds.EmergencyOffice.instant;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CaseIntake;
import org.yimen.cases.CasePolicy;
import org.yimen.cases.CaseStatus;
import org.yimen.funds.EmergencyOffice;
import org.yimen.organization.Directory;
import org.yimen.organization.Pool;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.DomainProblem;
import org.yimen.registers.AllowanceOffice;
import org.yimen.registers.AllowanceTestBase;
import org.yimen.testing.PoolWork;
import org.yimen.workflow.task.CaseActions;

/** Referrals: taken up, declined and handed back, followed to the end, by their participants and nobody else. */
class ReferralProcessTests extends AllowanceTestBase {

    @Autowired
    CaseActions actions;
    @Autowired
    CaseIntake intake;
    @Autowired
    CaseDesk files;
    @Autowired
    Trail trail;
    @Autowired
    Directory directory;

    private EmergencyOffice office;
    private AllowanceOffice desk;
    private UUID origin;

    @BeforeEach
    void somebodyCallsForHelp() {
        clock.set(instant("2026-03-02T10:00"));
        office = new EmergencyOffice(context, DEPARTMENTS);
        desk = office.desk;
        origin = office.report("ILLNESS", true, Map.of());
    }

    private UUID referred(String receiver) {
        desk.as(desk.handler, () -> {
            actions.carryOut(origin, "ReferralRequested", "需要其他部门帮助", Map.of("referrals", List.of(receiver),
                    "referralNeed", "住院费用高，请予救助", "referralConsent", "YES"));
            return null;
        });
        List<UUID> all = office.referrals(origin);
        return all.get(all.size() - 1);
    }

    private CurrentUser holder(String unit, String post) {
        return new PoolWork(context).members(new Pool(directory.unitByCode(unit).orElseThrow().id(), post)).get(0);
    }

    private List<Trail.TrailStep> trailFor(CurrentUser who, UUID caseId) {
        return desk.as(who, () -> trail.of(caseId));
    }

    @Test
    void anOutsideBodyTakesItUpAndReportsAndSeesNoMoreThanItsReferral() {
        UUID referral = referred("MEDICAL");
        CurrentUser insurance = holder("EXT_MEDICAL", "EXT_DEPT");
        assertThat(files.latest(referral, "application")).containsOnlyKeys("receiver", "fromOffice", "applicantName",
                "applicantIdNumber", "phone", "region", "address", "need", "consent");
        desk.does(referral, "Task_Outside", "accept", Map.of());
        desk.does(referral, "Task_OutsideReport", "report", Map.of("result", "HELPED", "note", "已按医疗救助报销"));

        assertThat(desk.caseStatus(referral)).isEqualTo(CaseStatus.APPROVED);
        assertThat(desk.letters(referral)).containsExactly("slip");
        assertThat(trailFor(insurance, referral)).satisfiesExactly(first -> {
            assertThat(first.id()).as("the origin cannot be opened").isNull();
            assertThat(first.number()).isNull();
            assertThat(first.itemName()).isEqualTo("临时救助");
        }, second -> assertThat(second.id()).isEqualTo(referral));
        assertThatThrownBy(() -> trailFor(insurance, origin)).isInstanceOf(DomainProblem.class);
        assertThat(trailFor(desk.handler, origin)).extracting(Trail.TrailStep::id).containsExactly(origin, referral);
        assertThatThrownBy(() -> trailFor(holder("CHARITY", "CA_HANDLER"), referral)).as("who has no part in it")
                .isInstanceOf(DomainProblem.class);
        assertThat(jdbc.sql("select count(*) from notification where template = 'referral-done' and account_id = :a")
                .param("a", desk.handler.accountId()).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void whoDeclinesHandsItBackAndItGoesElsewhere() {
        UUID referral = referred("MEDICAL");
        desk.does(referral, "Task_Outside", "decline", Map.of());
        assertThat(desk.open(referral)).containsExactly("Task_HandedBack");
        desk.does(referral, "Task_HandedBack", "settled", Map.of("referrals", List.of("CHARITY")));

        UUID next = office.referrals(referral).get(0);
        assertThat(desk.caseStatus(referral)).isEqualTo(CaseStatus.TRANSFERRED);
        desk.does(next, "Task_Section", "accept", Map.of());
        desk.does(next, "Task_SectionReport", "report", Map.of("result", "HELPED", "note", "慈善组织已资助"));
        assertThat(trailFor(desk.handler, origin)).extracting(Trail.TrailStep::id).containsExactly(origin, referral, next);

        UUID declined = referred("CHARITY");
        desk.does(declined, "Task_Section", "decline", Map.of());
        desk.does(declined, "Task_HandedBack", "settled", Map.of());
        assertThat(office.referrals(declined)).isEmpty();
    }

    @Test
    void theWindowOpensACaseWithWhatIsKnownAndTheReferralEndsWithIt() {
        UUID referral = referred("ALLOWANCE");
        desk.does(referral, "Task_Counter", "accept", Map.of());
        UUID opened = office.referrals(referral).get(0);
        Map<String, Object> draft = desk.as(desk.window, () -> context.getBean(org.yimen.cases.CaseDrafts.class).unfinished(opened));
        assertThat(draft).containsEntry("applicantName", "赵平").containsKeys("applicantIdNumber", "hukouRegion");
        assertThat(desk.open(referral)).isEmpty();

        desk.office.asSystem(() -> {
            files.changeStatus(opened, CaseStatus.APPROVED, "符合条件");
            return null;
        });
        assertThat(desk.caseStatus(referral)).isEqualTo(CaseStatus.APPROVED);
        assertThat(trailFor(desk.window, opened)).extracting(Trail.TrailStep::kind).containsExactly(null, "REFERRED", "TAKEN_UP");
    }

    @Test
    void whatOfficesWriteToEachOtherIsNotTheApplicantsToRead() {
        CurrentUser applicant = desk.office.applicant();
        jdbc.sql("update case_file set applicant_account_id = :me where id = :case").param("me", applicant.accountId())
                .param("case", origin).update();
        CasePolicy policy = context.getBean(CasePolicy.class);
        UUID referral = referred("ALLOWANCE");
        assertThat(policy.mayRead(origin, applicant)).isTrue();
        assertThat(policy.mayRead(referral, applicant)).isFalse();

        desk.does(referral, "Task_Counter", "accept", Map.of());
        UUID opened = office.referrals(referral).get(0);
        assertThat(policy.mayRead(opened, applicant)).as("a draft is its clerk's").isFalse();
        jdbc.sql("update case_file set status = 'IN_PROGRESS' where id = :case").param("case", opened).update();
        assertThat(policy.mayRead(opened, applicant)).as("about that very person").isTrue();

        jdbc.sql("update case_file set applicant_id_hash = 'another' where id = :case").param("case", origin).update();
        UUID other = referred("ALLOWANCE");
        desk.does(other, "Task_Counter", "accept", Map.of());
        UUID about = office.referrals(other).get(0);
        jdbc.sql("update case_file set status = 'IN_PROGRESS' where id = :case").param("case", about).update();
        assertThat(policy.mayRead(about, applicant)).as("about somebody else").isFalse();
    }

    @Test
    void aDraftThrownAwayOrACounterThatDeclinesHandsItBack() {
        UUID referral = referred("ALLOWANCE");
        desk.does(referral, "Task_Counter", "accept", Map.of());
        UUID opened = office.referrals(referral).get(0);
        desk.as(desk.window, () -> {
            intake.discard(opened);
            return null;
        });
        assertThat(desk.open(referral)).containsExactly("Task_HandedBack");
        assertThat(office.referrals(referral)).isEmpty();

        UUID declined = referred("ALLOWANCE");
        desk.does(declined, "Task_Counter", "decline", Map.of());
        assertThat(desk.open(declined)).containsExactly("Task_HandedBack");
    }
}
