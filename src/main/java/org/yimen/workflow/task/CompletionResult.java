package org.yimen.workflow.task;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yimen.cases.CaseStatus;

/**
 * What a completion led to.
 *
 * @param next          the case's open tasks
 * @param nextTaskForMe a claimed task of mine to go on with
 */
public record CompletionResult(CaseStatus caseStatus, List<Next> next, @Nullable Mine nextTaskForMe) {

    /** A task of the case that is open now. */
    @Schema(name = "NextTask")
    public record Next(String taskId, String taskName, String taskNameEn, String poolName, boolean mine) {
    }

    /** A task to go on with. */
    @Schema(name = "TaskRef")
    public record Mine(String taskId, UUID caseId) {
    }
}
