package org.yimen.workflow;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.cases.CaseView;
import org.yimen.platform.CurrentUsers;
import org.yimen.workflow.engine.Deployments;
import org.yimen.workflow.engine.EngineCalls;
import org.yimen.workflow.engine.ProcessModels;
import org.yimen.workflow.model.ProcessModel;

/** The process that a case runs on: begins it, begins it again after the case was opened anew, finds it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CaseInstances {

    private final RuntimeService runtime;
    private final Deployments deployments;
    private final ProcessModels models;
    private final CurrentUsers users;
    private final JdbcClient jdbc;
    private final Clock clock;

    CaseInstances(RuntimeService runtime, Deployments deployments, ProcessModels models, CurrentUsers users,
            JdbcClient jdbc, Clock clock) {
        this.runtime = runtime;
        this.deployments = deployments;
        this.models = models;
        this.users = users;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Begins the process of a case that was handed in. */
    void begin(CaseView file) {
        jdbc.sql("""
                insert into workflow_case (case_id, release_id, started_by, started_at)
                values (:case, :release, :by, :at)""")
                .param("case", file.id()).param("release", file.releaseId())
                .param("by", users.orSystem().accountId())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).update();
        String definition = deployments.definitionId(file.releaseId());
        began(file, EngineCalls.call(() -> runtime.startProcessInstanceById(definition, file.id().toString(),
                variables(file))));
    }

    /** Begins it once more where the model waits for a message, for a case that was opened again. */
    public void beginAgain(CaseView file, String message) {
        String definition = deployments.definitionId(file.releaseId());
        began(file, EngineCalls.call(() -> runtime.createMessageCorrelation(message).processDefinitionId(definition)
                .processInstanceBusinessKey(file.id().toString()).setVariables(variables(file)).correlateStartMessage()));
    }

    private static Map<String, Object> variables(CaseView file) {
        return Map.of("caseId", file.id().toString());
    }

    private void began(CaseView file, ProcessInstance instance) {
        jdbc.sql("update workflow_case set process_instance_id = :instance, ended_at = null where case_id = :case")
                .param("instance", instance.getId()).param("case", file.id()).update();
    }

    /** Whether the running process waits for this message. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean awaits(UUID caseId, String message) {
        return !waiting(caseId, message).isEmpty();
    }

    /** Tells the running process what happened; false when nothing waits for it. */
    public boolean tell(UUID caseId, String message, Map<String, Object> variables) {
        List<EventSubscription> waiting = waiting(caseId, message);
        waiting.forEach(subscription -> EngineCalls.run(() ->
                runtime.messageEventReceived(message, subscription.getExecutionId(), variables)));
        return !waiting.isEmpty();
    }

    private List<EventSubscription> waiting(UUID caseId, String message) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseId.toString()).list().stream()
                .flatMap(instance -> runtime.createEventSubscriptionQuery().processInstanceId(instance.getId())
                        .eventType("message").eventName(message).list().stream()).toList();
    }

    /** The model that the case's release means. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public ProcessModel model(CaseView file) {
        return models.of(deployments.definitionId(file.releaseId()));
    }
}
