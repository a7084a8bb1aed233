package org.yimen.workflow;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CaseSubmitted;
import org.yimen.cases.CaseView;
import org.yimen.cases.CaseWithdrawn;
import org.yimen.notice.ObjectionRaised;
import org.yimen.platform.CurrentUsers;
import org.yimen.workflow.deadline.Deadlines;
import org.yimen.workflow.engine.Deployments;
import org.yimen.workflow.engine.EngineCalls;

/** Starts the process of a submitted case and tells it what happened to the case, in the transaction it happened in. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class CaseProcesses {

    private final RuntimeService runtime;
    private final Deployments deployments;
    private final Deadlines deadlines;
    private final CaseDesk desk;
    private final CurrentUsers users;
    private final JdbcClient jdbc;
    private final Clock clock;

    CaseProcesses(RuntimeService runtime, Deployments deployments, Deadlines deadlines, CaseDesk desk,
            CurrentUsers users, JdbcClient jdbc, Clock clock) {
        this.runtime = runtime;
        this.deployments = deployments;
        this.deadlines = deadlines;
        this.desk = desk;
        this.users = users;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void on(CaseSubmitted submitted) {
        CaseView file = desk.get(submitted.caseId());
        String definition = deployments.definitionId(file.releaseId());
        jdbc.sql("""
                insert into workflow_case (case_id, release_id, started_by, started_at)
                values (:case, :release, :by, :at)""")
                .param("case", file.id()).param("release", file.releaseId())
                .param("by", users.orSystem().accountId())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).update();
        ProcessInstance instance = EngineCalls.call(() -> runtime.startProcessInstanceById(definition,
                file.id().toString(), Map.of("caseId", file.id().toString())));
        jdbc.sql("update workflow_case set process_instance_id = :instance where case_id = :case")
                .param("instance", instance.getId()).param("case", file.id()).update();
    }

    /** A model without a way out for withdrawal is simply ended. */
    @EventListener
    void on(CaseWithdrawn withdrawn) {
        UUID caseId = withdrawn.caseId();
        if (!tell(caseId, "CaseWithdrawn", Map.of())) {
            runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseId.toString()).list()
                    .forEach(instance -> EngineCalls.run(() ->
                            runtime.deleteProcessInstance(instance.getId(), "CaseWithdrawn")));
        }
        deadlines.stopAll(caseId);
    }

    @EventListener
    void on(ObjectionRaised raised) {
        tell(raised.caseId(), "ObjectionRaised", Map.of("objectionId", raised.objectionId().toString()));
    }

    private boolean tell(UUID caseId, String message, Map<String, Object> variables) {
        boolean told = false;
        for (ProcessInstance instance : runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseId.toString()).list()) {
            var waiting = runtime.createEventSubscriptionQuery().processInstanceId(instance.getId())
                    .eventType("message").eventName(message).list();
            waiting.forEach(subscription -> EngineCalls.run(() ->
                    runtime.messageEventReceived(message, subscription.getExecutionId(), variables)));
            told |= !waiting.isEmpty();
        }
        return told;
    }
}
