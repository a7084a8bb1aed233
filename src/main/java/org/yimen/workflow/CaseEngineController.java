package org.yimen.workflow;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yimen.cases.CaseAction;
import org.yimen.cases.CasePolicy;
import org.yimen.cases.CaseProgress;
import org.yimen.rules.Decisions;
import org.yimen.rules.EvaluationView;
import org.yimen.workflow.deadline.DeadlineQuery;
import org.yimen.workflow.deadline.DeadlineView;

/** What the engine knows of a case, for those who may read it. */
@RestController
@RequestMapping("/api/cases/{id}")
class CaseEngineController {

    private final CasePolicy policy;
    private final CaseProgress progress;
    private final DeadlineQuery deadlines;
    private final Decisions decisions;
    private final CaseDiagrams diagrams;

    CaseEngineController(CasePolicy policy, CaseProgress progress, DeadlineQuery deadlines, Decisions decisions,
            CaseDiagrams diagrams) {
        this.policy = policy;
        this.progress = progress;
        this.deadlines = deadlines;
        this.decisions = decisions;
        this.diagrams = diagrams;
    }

    @GetMapping("/tasks")
    List<CaseProgress.OpenTask> openTasks(@PathVariable UUID id) {
        policy.requireRead(id);
        return progress.openTasks(List.of(id)).getOrDefault(id, List.of());
    }

    @GetMapping("/deadlines")
    List<DeadlineView> deadlines(@PathVariable UUID id) {
        policy.requireRead(id);
        return deadlines.ofCase(id);
    }

    @GetMapping("/decisions")
    List<EvaluationView> decisions(@PathVariable UUID id) {
        policy.require(CaseAction.READ_LOG, id);
        return decisions.ofCase(id);
    }

    @GetMapping("/diagram")
    CaseDiagrams.DiagramView diagram(@PathVariable UUID id) {
        policy.require(CaseAction.READ_LOG, id);
        return diagrams.of(id);
    }
}
