package org.yimen.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.workflow.inbox.InboxTask;
import org.yimen.workflow.inbox.InboxTasks;
import org.yimen.workflow.task.TaskClaims;
import org.yimen.workflow.task.TaskCompletion;
import org.yimen.workflow.task.TaskDesk;

/** Tasks for modules that act through people: the same commands, the same checks, as the acting user. */
@Service
public class Tasks {

    private final InboxTasks inbox;
    private final TaskClaims claims;
    private final TaskCompletion completion;
    private final TaskDesk desk;

    Tasks(InboxTasks inbox, TaskClaims claims, TaskCompletion completion, TaskDesk desk) {
        this.inbox = inbox;
        this.claims = claims;
        this.completion = completion;
        this.desk = desk;
    }

    /**
     * A task that waits.
     *
     * @param key  the model's element, e.g. {@code Task_HomeVisit}
     * @param pool who may handle it, {@code unit:post}
     */
    public record OpenTask(String taskId, String key, String pool, boolean forApplicant) {
    }

    /** The open tasks of a case; nothing about their contents. */
    @Transactional(readOnly = true)
    public List<OpenTask> open(UUID caseId) {
        return open(Set.of(caseId)).getOrDefault(caseId, List.of());
    }

    /** The open tasks of several cases; those without any do not occur. */
    @Transactional(readOnly = true)
    public Map<UUID, List<OpenTask>> open(Collection<UUID> caseIds) {
        return inbox.open(caseIds).stream().collect(Collectors.groupingBy(InboxTask::caseId, Collectors.mapping(
                t -> new OpenTask(t.taskId(), t.taskKey(), t.pool().id(), t.forApplicant()), Collectors.toList())));
    }

    /** What the task's form starts with for the acting user. */
    @Transactional(readOnly = true)
    public Map<String, Object> prefilled(String taskId) {
        return desk.prefilled(taskId);
    }

    @Transactional
    public void claim(String taskId) {
        claims.claim(taskId);
    }

    /** Completes the task; everything or nothing is written. */
    @Transactional
    public void complete(String taskId, String action, @Nullable String opinion, Map<String, Object> data) {
        completion.complete(taskId, action, opinion, data);
    }
}
