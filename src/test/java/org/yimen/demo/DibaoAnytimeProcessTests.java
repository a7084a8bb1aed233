package org.yimen.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yimen.cases.CaseStatus;
import org.yimen.organization.TimeLimit;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.DomainProblem;

/** What may happen to a case of the allowance at any time: more time, no cooperation, death, opening again. */
class DibaoAnytimeProcessTests extends DibaoProcess {

    private static final Map<String, Object> EXTENSION = Map.of("reasons", List.of("HARD"), "explanation",
            "申请人长期在外地务工，收入需向外地用人单位核实。", "plan", "发函协查并约定再次入户。");
    private static final Map<String, Object> COOPERATION = Map.of("refusedOn", "2026-03-01", "who", "申请人配偶", "facts",
            "两次约定入户，家庭成员拒绝开门，也不说明原因。", "noGoodReason", true);

    private static final Map<String, Object> REOPENING = Map.of("ground", "RECONSIDERATION", "document",
            "西政复决〔2026〕12号", "documentDate", "2026-03-06", "findings", "重新核实申请人近十二个月的工资收入。");

    @Test
    void givesMoreTimeOnceWhenTheLeaderAgrees() throws Exception {
        UUID id = lived("waits-for-check", 10);
        Instant before = totalDue(id);
        CurrentUser handler = holder(id, "ST_HANDLER");

        act(handler, id, "ExtensionRequested", EXTENSION);
        assertThat(offered(handler, id)).doesNotContain("ExtensionRequested");
        complete(id, "Task_ApproveExtension", "extend", Map.of("lawful", true));

        assertThat(totalDue(id)).isAfter(before.plus(Duration.ofDays(15)))
                .isEqualTo(calendar.due(desk.get(id).acceptedAt(), TimeLimit.parse("45WD")));
        assertThat(letters(id)).contains("extension");
        assertThat(desk.get(id).status().open()).isTrue();
    }

    @Test
    void keepsTheTimeWhenTheLeaderDoesNotAgree() throws Exception {
        UUID id = lived("waits-for-check", 10);
        Instant before = totalDue(id);

        act(holder(id, "ST_HANDLER"), id, "ExtensionRequested", EXTENSION);
        complete(id, "Task_ApproveExtension", "keep", Map.of());

        assertThat(totalDue(id)).isEqualTo(before);
        assertThat(letters(id)).doesNotContain("extension");
        assertThat(open(id)).doesNotContain("Task_ApproveExtension");
    }

    @Test
    void refusesARequestWithoutLegalGrounds() throws Exception {
        UUID id = lived("waits-for-check", 10);

        assertThatThrownBy(() -> act(holder(id, "ST_HANDLER"), id, "ExtensionRequested", Map.of("plan", "再等等看")))
                .isInstanceOf(DomainProblem.class);

        assertThat(open(id)).doesNotContain("Task_ApproveExtension");
    }

    @Test
    void urgesAndThenEndsACaseThatNobodyCooperatesIn() throws Exception {
        UUID id = lived("waits-for-visit", 10);

        act(holder(id, "ST_HANDLER"), id, "CooperationRefused", COOPERATION);
        assertThat(letters(id)).contains("urge");
        assertThat(open(id)).doesNotContain("Task_TerminationOpinion");
        pass(10);
        complete(id, "Task_TerminationOpinion", "terminate", Map.of());
        complete(id, "Task_TerminationSign", "agree", Map.of());

        assertThat(desk.get(id).status()).isEqualTo(CaseStatus.TERMINATED);
        assertThat(letters(id)).contains("terminated");
        assertThat(open(id)).isEmpty();
    }

    @Test
    void goesOnWhenTheHouseholdCooperatesAfterAll() throws Exception {
        UUID id = lived("waits-for-visit", 10);

        act(holder(id, "ST_HANDLER"), id, "CooperationRefused", COOPERATION);
        pass(10);
        complete(id, "Task_TerminationOpinion", "goOn", Map.of());

        assertThat(desk.get(id).status().open()).isTrue();
        assertThat(open(id)).contains("Task_HomeVisit").doesNotContain("Task_TerminationSign");
    }

    @Test
    void goesOnWhenTheStreetLeaderDoesNotEndIt() throws Exception {
        UUID id = lived("waits-for-visit", 10);

        act(holder(id, "ST_HANDLER"), id, "CooperationRefused", COOPERATION);
        pass(10);
        complete(id, "Task_TerminationOpinion", "terminate", Map.of());
        complete(id, "Task_TerminationSign", "back", Map.of());

        assertThat(desk.get(id).status().open()).isTrue();
        assertThat(open(id)).contains("Task_HomeVisit");
    }

    @Test
    void endsWhenTheOnlyApplicantDied() throws Exception {
        UUID id = lived("waits-for-visit", 10);

        act(holder(id, "ST_HANDLER"), id, "ApplicantDied",
                Map.of("diedOn", "2026-03-05", "source", "POLICE", "onlyMember", true));

        assertThat(desk.get(id).status()).isEqualTo(CaseStatus.TERMINATED);
        assertThat(open(id)).isEmpty();
    }

    @Test
    void passesOnACaseWhoseHouseholdMovedAwayAndSaysWhere() throws Exception {
        UUID id = lived("waits-for-visit", 10);
        act(holder(id, "ST_HANDLER"), id, "HouseholdMoved",
                Map.of("movedOn", "2026-03-05", "source", "POLICE", "transferTo", "邻区某某街道办事处"));

        assertThat(desk.get(id).status()).isEqualTo(CaseStatus.TRANSFERRED);
        assertThat(letters(id)).contains("moved");
        assertThat(desk.get(id).outcomeReason()).contains("邻区某某街道办事处");
        assertThat(open(id)).isEmpty();
    }

    @Test
    void opensARefusedCaseAgainWithANewClock() throws Exception {
        UUID id = lived("income-refused", 70);
        assertThat(desk.get(id).status()).isEqualTo(CaseStatus.REJECTED);

        act(holder(id, "CA_LEADER"), id, "dibao-reopened", REOPENING);

        assertThat(desk.get(id).status()).isEqualTo(CaseStatus.IN_PROGRESS);
        assertThat(open(id)).containsExactly("Task_BureauReview");
        assertThat(totalDue(id)).isAfter(clock.instant());
        assertThat(desk.latestOfAll(id)).containsKeys("application", "homeVisit", "firstOpinion", "reopening");
    }

    @Test
    void opensATerminatedCaseAgainWithTheInvestigation() throws Exception {
        UUID id = lived("waits-for-visit", 10);
        act(holder(id, "ST_HANDLER"), id, "CooperationRefused", COOPERATION);
        pass(10);
        complete(id, "Task_TerminationOpinion", "terminate", Map.of());
        complete(id, "Task_TerminationSign", "agree", Map.of());
        assertThat(desk.get(id).status()).isEqualTo(CaseStatus.TERMINATED);

        act(holder(id, "CA_LEADER"), id, "dibao-reopened", REOPENING);

        assertThat(open(id)).contains("Task_HomeVisit").doesNotContain("Task_BureauReview");
        assertThat(totalDue(id)).isAfter(clock.instant());
    }

    @Test
    void opensACaseThatWasNotAcceptedAgainAtTheWindowAndCountsFromItsAcceptance() throws Exception {
        UUID id = lived("not-accepted", 10);

        act(holder(id, "CA_LEADER"), id, "dibao-reopened", REOPENING);
        assertThat(open(id)).containsExactly("Task_Precheck");
        complete(id, "Task_Precheck", "accept", Map.of("jurisdiction", "SAME_STREET", "inScope", "YES", "duplicate", "NO",
                "authorisationsComplete", "YES", "declarationComplete", "YES", "relativeFiled", "NO"));

        assertThat(open(id)).contains("Task_HomeVisit");
        assertThat(totalDue(id)).isEqualTo(calendar.due(clock.instant(), TimeLimit.parse("30WD")));
    }
}
