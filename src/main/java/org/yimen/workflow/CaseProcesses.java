package org.yimen.workflow;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CaseSubmitted;
import org.yimen.cases.CaseWithdrawn;
import org.yimen.notice.ObjectionRaised;
import org.yimen.reports.RepeatReported;
import org.yimen.workflow.deadline.Deadlines;
import org.yimen.workflow.engine.EngineCalls;

/** Starts the process of a submitted case and tells it what happened to the case, in the transaction it happened in. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class CaseProcesses {

    private final CaseInstances instances;
    private final RuntimeService runtime;
    private final Deadlines deadlines;
    private final CaseDesk desk;

    CaseProcesses(CaseInstances instances, RuntimeService runtime, Deadlines deadlines, CaseDesk desk) {
        this.instances = instances;
        this.runtime = runtime;
        this.deadlines = deadlines;
        this.desk = desk;
    }

    @EventListener
    void on(CaseSubmitted submitted) {
        instances.begin(desk.get(submitted.caseId()));
    }

    /** A model without a way out for withdrawal is simply ended. */
    @EventListener
    void on(CaseWithdrawn withdrawn) {
        UUID caseId = withdrawn.caseId();
        if (!instances.tell(caseId, "CaseWithdrawn", Map.of())) {
            runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseId.toString())
                    .rootProcessInstances().list()
                    .forEach(instance -> EngineCalls.run(() ->
                            runtime.deleteProcessInstance(instance.getId(), "CaseWithdrawn")));
        }
        deadlines.stopAll(caseId);
    }

    @EventListener
    void on(RepeatReported repeated) {
        instances.tell(repeated.caseId(), "RepeatReported", Map.of());
    }

    @EventListener
    void on(ObjectionRaised raised) {
        instances.tell(raised.caseId(), "ObjectionRaised", Map.of("objectionId", raised.objectionId().toString()));
    }
}
