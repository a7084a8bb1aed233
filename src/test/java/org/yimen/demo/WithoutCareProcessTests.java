package org.yimen.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.yimen.cases.CaseStatus;
import org.yimen.catalog.DecisionResults;
import org.yimen.organization.TimeLimit;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.FieldError;

/** Every way the recognition of a child without de facto care may take, with the shared processes it calls. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WithoutCareProcessTests extends WithoutCare {

    private static final List<String> PROCESSES = List.of("child-without-care", "child-without-care-intake",
            "child-without-care-street");

    @Autowired
    RepositoryService repository;
    @Autowired
    DecisionResults decisions;
    private final Set<String> reached = new TreeSet<>();
    private final Set<UUID> cases = new LinkedHashSet<>();

    private UUID kept(UUID id) {
        cases.add(id);
        return id;
    }

    @AfterEach
    void collect() {
        cases.forEach(id -> reached.addAll(reached(id)));
    }

    @AfterAll
    void everyNodeWasReached() {
        Set<String> nodes = PROCESSES.stream().map(key -> repository.createProcessDefinitionQuery().processDefinitionKey(key)
                .latestVersion().singleResult().getId()).flatMap(id -> repository.getBpmnModelInstance(id)
                .getModelElementsByType(FlowNode.class).stream()).map(FlowNode::getId).collect(Collectors.toCollection(TreeSet::new));
        nodes.removeAll(reached);
        assertThat(nodes).as("nodes that no test reached").isEmpty();
    }

    @Test
    void isRecognisedWithoutPaymentWhereOtherSupportReachesTheStandard() {
        UUID id = kept(accepted());
        proposed(id, Map.of("tekunShare", 1700));
        complete(id, "Task_Decide", "approve", Map.of("opinion", "确认，不补差"));
        assertThat(register(id)).containsExactly("欧某某 2026-04-01 0.00");
    }

    @Test
    void givesStreetAndBureauFifteenWorkingDaysEach() {
        UUID id = kept(applied());
        Instant accepted = clock.instant();
        complete(id, "Task_Intake", "accept", Map.of("hukouHere", "YES"));
        answered(id);
        assertThat(due(id, "Task_Visit")).as("from the acceptance, not from the answers").isEqualTo(calendar.due(accepted, TimeLimit.parse("15WD")));
        complete(id, "Task_Visit", "submit", visit(Map.of()));
        pass(2);
        Instant forwarded = clock.instant();
        complete(id, "Task_StreetOpinion", "agree", Map.of("opinion", "情况属实"));
        pass(3);
        complete(id, "Task_Review", "submit", Map.of("reason", "父亲服刑，母亲失联"));
        assertThat(due(id, "Task_Recheck")).isEqualTo(calendar.due(forwarded, TimeLimit.parse("15WD")));
    }

    private Instant due(UUID id, String key) {
        return jdbc.sql("select due_at from inbox_task where case_id = :id and task_key = :key and status = 'OPEN'")
                .param("id", id).param("key", key).query((row, n) -> row.getTimestamp(1).toInstant()).single();
    }

    @Test
    void goesFromTheWindowToTheRegisterWithoutPublicNotice() {
        UUID id = kept(accepted());
        assertThat(open(id)).containsExactly("Task_Visit");
        assertThat(jdbc.sql("select distinct method from verification_consent where case_id = ?").param(id).query(String.class)
                .list()).as("nobody signed: the law lets the office ask").containsExactly("BY_LAW");
        proposed(id, Map.of("dibaoShare", 500, "disabilityShare", 100));
        complete(id, "Task_Decide", "approve", Map.of("opinion", "确认"));
        assertThat(register(id)).as("by the alias, from the next month, topped up to the standard for orphans")
                .containsExactly("欧某某 2026-04-01 1000.00");
        complete(id, "Task_National", "submit", Map.of("systemNumber", "ETFL-1"));
        assertThat(desk.get(id).status()).isEqualTo(CaseStatus.APPROVED);
        assertThat(letters(id)).containsExactlyInAnyOrder("acceptance", "approval");
        assertThat(jdbc.sql("select count(*) from public_notice where case_id = :case").param("case", id).query(Integer.class).single()).isZero();
    }

    @Test
    void tellsOnceWhatIsMissing() {
        UUID supplemented = kept(applied());
        complete(supplemented, "Task_Intake", "supplement", Map.of("hukouHere", "YES", "missingItems", "母亲失联的书面证明"));
        complete(supplemented, "Task_IntakeSupplement", "submit", Map.of("answer", "已补充"));
        complete(supplemented, "Task_IntakeAgain", "accept", Map.of());
        answered(supplemented);
        assertThat(open(supplemented)).containsExactly("Task_Visit");

        UUID refusedAfter = kept(applied());
        complete(refusedAfter, "Task_Intake", "supplement", Map.of("hukouHere", "NO", "missingItems", "户籍"));
        complete(refusedAfter, "Task_IntakeSupplement", "submit", Map.of("answer", "户籍在外区"));
        complete(refusedAfter, "Task_IntakeAgain", "refuse", Map.of("refusalReason", "请向户籍地街道申请"));
        UUID refused = kept(applied());
        complete(refused, "Task_Intake", "refuse", Map.of("hukouHere", "NO", "refusalReason", "请向户籍地街道申请"));
        UUID overdue = kept(applied());
        complete(overdue, "Task_Intake", "supplement", Map.of("hukouHere", "YES", "missingItems", "证明"));
        pass(40);
        assertThat(List.of(refusedAfter, refused, overdue)).allSatisfy(id ->
                assertThat(desk.get(id).status()).isEqualTo(CaseStatus.NOT_ACCEPTED));
        assertThat(letters(refused)).containsExactly("not-accepted");
        assertThat(letters(overdue)).containsExactlyInAnyOrder("supplement", "returned");
    }

    @Test
    void goesBackWhereSomethingIsNotClearAndRefersWhomItRefuses() {
        UUID id = kept(accepted());
        complete(id, "Task_Visit", "submit", visit(Map.of("motherProven", "NO", "motherProofSource", "NONE", "motherReceipt", "NO")));
        assertThat(decisions.latestOf(id).get("care-assessment")).containsEntry("result", "COUNCIL");
        complete(id, "Task_StreetOpinion", "improve", Map.of("opinion", "补充公安回执"));
        complete(id, "Task_Visit", "submit", visit(Map.of("motherStatus", "NORMAL")));
        complete(id, "Task_StreetOpinion", "disagree", Map.of("opinion", "母亲已返回照料"));
        complete(id, "Task_Review", "street", Map.of());
        complete(id, "Task_Visit", "submit", visit(Map.of("motherStatus", "NORMAL")));
        complete(id, "Task_StreetOpinion", "agree", Map.of("opinion", "母亲已返回照料"));
        for (String action : List.of("back", "refuse")) {
            complete(id, "Task_Review", "submit", Map.of("reason", "母亲正常履行抚养义务"));
            complete(id, "Task_Recheck", "submit", Map.of("opinion", "同意"));
            complete(id, "Task_Decide", action, Map.of("opinion", "按规定", "referrals", List.of("CHARITY"), "referralNeed",
                    "家庭有困难，请予帮扶", "referralConsent", "YES"));
        }
        assertThat(desk.get(id).status()).isEqualTo(CaseStatus.REJECTED);
        assertThat(letters(id)).contains("refusal");
        UUID referral = jdbc.sql("select to_case from referral_link where from_case = :case").param("case", id).query(UUID.class).single();
        assertThat(desk.latest(referral, "application")).containsEntry("applicantName", "周秀兰");
        assertThat(get(user("child.chief1"), "/cases/" + id + "/trail").body()).hasSize(2);
    }

    @Test
    void confirmsOnlyWhomTheRulesRecognise() {
        UUID cared = kept(accepted());
        proposed(cared, Map.of("motherStatus", "NORMAL"));
        notConfirmed(cared);

        UUID orphan = kept(accepted());
        complete(orphan, "Task_Visit", "submit", visit(Map.of("fatherStatus", "DEAD", "motherStatus", "MISSING")));
        complete(orphan, "Task_StreetOpinion", "agree", Map.of("opinion", "情况属实"));
        for (String chosen : List.of("ORPHAN", "CARE")) {
            complete(orphan, "Task_Review", "submit", Map.of("reason", "父亲死亡，母亲宣告失踪", "chosen", chosen));
            complete(orphan, "Task_Recheck", "submit", Map.of("opinion", "同意"));
            if (chosen.equals("ORPHAN")) {
                notConfirmed(orphan);
                complete(orphan, "Task_Decide", "back", Map.of());
            }
        }
        complete(orphan, "Task_Decide", "approve", Map.of("opinion", "按事实无人抚养确认"));
        assertThat(register(orphan)).hasSize(1);
    }

    @Test
    void theCouncilsViewDecidesWhereAParentCannotBeFound() {
        UUID id = kept(accepted());
        complete(id, "Task_Visit", "submit", visit(Map.of("motherProven", "NO", "motherProofSource", "NONE", "motherReceipt", "NO")));
        complete(id, "Task_StreetOpinion", "agree", Map.of("opinion", "报协调机制"));
        for (String agrees : List.of("NO", "YES")) {
            complete(id, "Task_Review", "submit", Map.of("reason", "母亲失联难以认定", "council", "县级协调机制第3次会议", "councilResult", agrees));
            complete(id, "Task_Recheck", "submit", Map.of("opinion", "同意"));
            if (agrees.equals("NO")) {
                notConfirmed(id);
                complete(id, "Task_Decide", "back", Map.of());
            }
        }
        complete(id, "Task_Decide", "approve", Map.of("opinion", "按协调机制意见确认"));
        assertThat(register(id)).hasSize(1);
    }

    private void notConfirmed(UUID id) {
        assertThatThrownBy(() -> complete(id, "Task_Decide", "approve", Map.of("opinion", "确认"))).isInstanceOfSatisfying(
                DomainProblem.class, problem -> assertThat(problem.errors()).extracting(FieldError::field).containsExactly("result"));
        assertThat(register(id)).isEmpty();
    }

    @Test
    void knowsTheShareOfAnAllowanceThatTheChildIsPartOf() {
        String child = child();
        UUID other = kept(applied(child));
        users.as(window(), () -> {
            intake.withdraw(other, "先不申请");
            return null;
        });
        jdbc.sql("""
                insert into register_entry (id, register_code, register_name, item_code, item_name, case_id, subject_name, status,
                    starts_on, amount, fields, entered_at)
                values (:id, 'entitlement', '低保', 'dibao', '低保', :case, '周某某', 'IN_FORCE', date '2026-01-01', 1500,
                    cast('[{"key": "supportedPersons", "name": "保障人数", "nameEn": "Persons", "type": "number", "value": 3}]' as jsonb),
                    now())""").param("id", UUID.randomUUID()).param("case", other).update();
        UUID id = kept(applied(child));
        complete(id, "Task_Intake", "accept", Map.of("hukouHere", "YES"));
        answered(id);
        assertThat(new BigDecimal(pools().prefilled(id, "Task_Visit").get("dibaoShare").toString())).isEqualByComparingTo("500");
    }

    @Test
    void endsWhenItIsWithdrawnOrThereIsNothingMoreToDecide() {
        UUID withdrawn = kept(applied());
        users.as(window(), () -> {
            intake.withdraw(withdrawn, "奶奶撤回申请");
            return null;
        });
        UUID ended = kept(accepted());
        act(user("child.chief1"), ended, "CaseEnded", Map.of("ground", "ADOPTED", "facts", "已依法登记收养"));
        assertThat(desk.get(withdrawn).status()).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(desk.get(ended).status()).isEqualTo(CaseStatus.TERMINATED);
        assertThat(letters(ended)).contains("terminated");
    }

    @Test
    void isTakenUpFromTheProtectionOfAChildWithoutTypingItAgain() throws Exception {
        UUID protection = triaged(someReport(), "0");
        act(user("minorctr.manager1"), protection, "ReferralRequested", ChildForms.referral("CARE"));
        UUID referral = jdbc.sql("select to_case from referral_link where from_case = :case").param("case", protection).query(UUID.class).single();
        complete(referral, "Task_Counter", "accept", Map.of());
        UUID draft = jdbc.sql("select to_case from referral_link where from_case = :case").param("case", referral).query(UUID.class).single();
        var known = users.as(window(), () -> context.getBean(org.yimen.cases.CaseDrafts.class).unfinished(draft));
        assertThat(known).containsEntry("childName", "欧阳小鹿").containsEntry("region", region()).containsKey("childIdNumber");
        assertThat(desk.get(draft).itemCode()).isEqualTo("child-without-care");
    }
}
