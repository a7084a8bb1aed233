package org.yimen.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yimen.funds.EmergencyOffice.instant;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yimen.cases.CaseStatus;
import org.yimen.platform.DomainProblem;
import org.yimen.registers.AllowanceOffice;
import org.yimen.registers.AllowanceTestBase;

/** Who decides on emergency assistance: the street alone, the bureau, or a leaders' meeting. */
class LinshiApprovalProcessTests extends AllowanceTestBase {

    private EmergencyOffice office;
    private AllowanceOffice desk;

    @BeforeEach
    void beforeTheHoliday() {
        clock.set(instant("2026-02-16T22:00"));
        office = new EmergencyOffice(context, DEPARTMENTS);
        desk = office.desk;
    }

    @Test
    void whatIsAboveTheStreetIsForTheBureauWhichMaySendBackAndSigns() {
        UUID id = office.urgent("ILLNESS", Map.of("householdSize", 3));
        office.verifies(id, "help", Map.of("severity", "ILLNESS", "selfPay", 40000));
        office.proposes(id, Map.of());
        assertThat(office.decided(id, "linshi-level")).containsEntry("level", "BUREAU");
        office.signs(id, "agree");
        desk.does(id, "Task_BureauReview", "return", Map.of("complete", "NO", "reason", "请补充费用清单"));
        office.proposes(id, Map.of());
        office.signs(id, "agree");
        desk.does(id, "Task_BureauReview", "submit", Map.of("complete", "YES", "reason", "材料齐全，拟同意"));
        desk.does(id, "Task_BureauDecide", "return", Map.of());
        office.proposes(id, Map.of());
        office.signs(id, "agree");
        desk.does(id, "Task_BureauReview", "submit", Map.of("complete", "YES", "reason", "材料齐全，拟同意"));
        office.at("2026-02-16T23:00");
        desk.does(id, "Task_BureauDecide", "sign", Map.of("byPhone", "YES"));

        assertThat(desk.open(id)).containsExactlyInAnyOrder("Task_Deliver", "Task_BureauPhoneSign");
        assertThat(office.taskDue(id, "Task_BureauPhoneSign")).isEqualTo(instant("2026-02-17T23:00"));
        desk.does(id, "Task_BureauPhoneSign", "signed", Map.of());
        assertThat(desk.open(id)).containsExactly("Task_Deliver");
    }

    @Test
    void aSpecialCaseIsMinutedByALeadersMeeting() {
        UUID id = office.urgent("ILLNESS", Map.of());
        office.verifies(id, "help", Map.of("severity", "ILLNESS", "selfPay", 60000));
        office.proposes(id, Map.of("special", "YES"));
        office.signs(id, "agree");
        desk.does(id, "Task_BureauReview", "submit", Map.of("complete", "YES", "reason", "困难重大，提请一事一议"));
        office.attach(id, "M05");
        assertThatThrownBy(() -> desk.does(id, "Task_Meeting", "minuted", Map.of("attended", List.of("BUREAU"),
                "agreed", "YES", "basis", "困难重大，突破常规标准"))).as("three offices").isInstanceOf(DomainProblem.class);
        desk.does(id, "Task_Meeting", "minuted", Map.of("attended", List.of("BUREAU", "FINANCE", "MEDICAL"), "agreed",
                "NO", "basis", "医疗救助可以解决，不宜重复"));
        assertThatThrownBy(() -> desk.does(id, "Task_BureauDecide", "sign", Map.of())).as("against the meeting")
                .isInstanceOf(DomainProblem.class);
        desk.does(id, "Task_BureauDecide", "refuse", Map.of("note", "会议不同意"));

        assertThat(desk.caseStatus(id)).isEqualTo(CaseStatus.REJECTED);
        assertThat(desk.letters(id)).containsExactly("acceptance", "refusal-bureau");
    }

    @Test
    void whatTheStreetLeaderSaidByPhoneIsSignedWithinADay() {
        UUID id = office.urgent("LOST", Map.of());
        office.verifies(id, "help", Map.of());
        office.proposes(id, Map.of());
        desk.does(id, "Task_StreetSign", "agree", Map.of("byPhone", "YES"));

        assertThat(desk.open(id)).containsExactlyInAnyOrder("Task_Deliver", "Task_PhoneSign");
        assertThat(office.taskDue(id, "Task_PhoneSign")).isEqualTo(instant("2026-02-17T22:00"));
        desk.does(id, "Task_PhoneSign", "signed", Map.of());
        assertThat(desk.open(id)).containsExactly("Task_Deliver");
    }

    @Test
    void moreThanTheGradeAllowsIsForAMeeting() {
        UUID id = office.urgent("LOST", Map.of());
        office.verifies(id, "help", Map.of());
        office.proposes(id, Map.of("amount", 3000, "deviation", "情况特殊，提请一事一议研究"));

        assertThat(office.decided(id, "linshi-level")).containsEntry("level", "MEETING");
    }

    @Test
    void theSameCauseWithinAYearIsForTheBureau() {
        String person = desk.person(1985);
        UUID first = office.granted(Map.of("applicantIdNumber", person));
        office.delivers(first, Map.of("source", "BUDGET", "method", "GOODS"));
        office.papersCome(first, Map.of());
        desk.answersCome();
        desk.does(first, "Task_Assess", "close", Map.of("relieved", "YES", "assessment", "急难已经缓解，无需转介"));
        assertThat(office.referrals(first)).isEmpty();

        office.at("2026-05-06T09:00");
        UUID second = office.urgent("LOST", Map.of("applicantIdNumber", person));
        office.verifies(second, "help", Map.of());
        office.proposes(second, Map.of());

        assertThat(office.decided(second, "linshi-level")).containsEntry("level", "BUREAU");
        assertThat(office.decided(second, "linshi-award")).satisfies(award ->
                assertThat(new BigDecimal(award.get("ytd").toString())).isEqualByComparingTo("463"));
    }
}
