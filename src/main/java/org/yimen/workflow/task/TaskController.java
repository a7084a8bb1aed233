package org.yimen.workflow.task;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yimen.cases.CaseProgress.NextStep;
import org.yimen.platform.CommandReceipts;
import org.yimen.workflow.inbox.TaskRow;

/** Commands on tasks and the work of one task. */
@RestController
@RequestMapping("/api/tasks")
class TaskController {

    private static final String KEY = "Idempotency-Key";

    record DraftRequest(@Nullable Map<String, Object> data, @Nullable String opinion) {
    }

    record CompleteRequest(@Nullable String action, @Nullable String opinion, @Nullable Map<String, Object> data) {
    }

    record ActionRequest(@Nullable String action) {
    }

    record TransferRequest(@Nullable Long accountId, @Nullable String reason) {
    }

    record CopyRequest(@Nullable List<@Nullable Long> accountIds, @Nullable String note) {
    }

    private final TaskClaims claims;
    private final TaskCompletion completion;
    private final TaskDesk desk;
    private final Drafts drafts;
    private final Copies copies;
    private final Outcomes outcomes;
    private final CommandReceipts receipts;

    TaskController(TaskClaims claims, TaskCompletion completion, TaskDesk desk, Drafts drafts, Copies copies,
            Outcomes outcomes, CommandReceipts receipts) {
        this.claims = claims;
        this.completion = completion;
        this.desk = desk;
        this.drafts = drafts;
        this.copies = copies;
        this.outcomes = outcomes;
        this.receipts = receipts;
    }

    @GetMapping("/{id}")
    TaskWork task(@PathVariable String id) {
        return desk.work(id);
    }

    @PostMapping("/{id}/claim")
    TaskRow claim(@PathVariable String id, @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return receipts.once(key, TaskRow.class, () -> {
            claims.claim(id);
            return desk.row(id);
        });
    }

    @PostMapping("/{id}/unclaim")
    TaskRow unclaim(@PathVariable String id, @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return receipts.once(key, TaskRow.class, () -> {
            claims.unclaim(id);
            return desk.row(id);
        });
    }

    @PostMapping("/claim-next")
    ResponseEntity<CompletionResult.Mine> claimNext(@RequestHeader(name = KEY, required = false) @Nullable String key) {
        var claimed = receipts.<CompletionResult.@Nullable Mine>once(key, CompletionResult.Mine.class, () ->
                claims.claimNext().map(t -> new CompletionResult.Mine(t.taskId(), t.caseId())).orElse(null));
        return claimed == null ? ResponseEntity.noContent().build() : ResponseEntity.ok(claimed);
    }

    @PutMapping("/{id}/draft")
    Drafts.Draft saveDraft(@PathVariable String id, @RequestBody DraftRequest request) {
        return drafts.save(id, request.data() == null ? Map.of() : request.data(), request.opinion());
    }

    @PostMapping("/{id}/preview")
    List<NextStep> previewAction(@PathVariable String id, @RequestBody ActionRequest request) {
        return desk.preview(id, Given.text("action", request.action()));
    }

    @PostMapping("/{id}/complete")
    CompletionResult complete(@PathVariable String id, @RequestBody CompleteRequest request,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return receipts.once(key, CompletionResult.class, () -> outcomes.of(completion.complete(id,
                Given.text("action", request.action()),
                request.opinion(), request.data() == null ? Map.of() : request.data())));
    }

    @PostMapping("/{id}/transfer")
    TaskRow transfer(@PathVariable String id, @RequestBody TransferRequest request,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return receipts.once(key, TaskRow.class, () -> {
            claims.transfer(id, Given.value("accountId", request.accountId()),
                    Given.text("reason", request.reason()));
            return desk.row(id);
        });
    }

    @PostMapping("/{id}/copy")
    TaskRow copyTask(@PathVariable String id, @RequestBody CopyRequest request,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return receipts.once(key, TaskRow.class, () -> {
            copies.copy(id, Given.all("accountIds", request.accountIds()), request.note());
            return desk.row(id);
        });
    }

    @GetMapping("/{id}/colleagues")
    List<TaskDesk.Colleague> colleagues(@PathVariable String id) {
        return desk.colleagues(id);
    }
}
