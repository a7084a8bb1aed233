package org.yimen.workflow.task;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yimen.platform.CommandReceipts;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.FieldError;

/** The same command on many tasks: each in its own transaction, each with its own result. */
@RestController
@RequestMapping("/api/tasks/batch")
class BatchController {

    private static final int MAX = 100;

    record BatchClaimRequest(@Nullable List<@Nullable String> taskIds) {
    }

    record BatchCompleteRequest(@Nullable List<@Nullable String> taskIds, @Nullable String action, @Nullable String opinion) {
    }

    private final TaskClaims claims;
    private final TaskCompletion completion;
    private final CommandReceipts receipts;

    BatchController(TaskClaims claims, TaskCompletion completion, CommandReceipts receipts) {
        this.claims = claims;
        this.completion = completion;
        this.receipts = receipts;
    }

    @PostMapping("/claim")
    List<BatchItem> batchClaim(@RequestBody BatchClaimRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return each(request.taskIds(), key, claims::claim);
    }

    @PostMapping("/complete")
    List<BatchItem> batchComplete(@RequestBody BatchCompleteRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        String action = Given.text("action", request.action());
        return each(request.taskIds(), key, id ->
                completion.completeAsTyped(id, action, request.opinion()));
    }

    private List<BatchItem> each(@Nullable List<@Nullable String> given, @Nullable String key, Consumer<String> command) {
        List<String> taskIds = Given.all("taskIds", given);
        if (taskIds.size() > MAX) {
            throw DomainProblem.invalid(new FieldError("taskIds", "too-many", "一次最多处理100件。", "100 tasks at most."));
        }
        return taskIds.stream().distinct().map(id -> BatchItem.of(id, task -> receipts.once(
                key == null ? null : key + ":" + task.substring(Math.max(0, task.length() - 24)), String.class, () -> {
                    command.accept(task);
                    return task;
                }))).toList();
    }
}
