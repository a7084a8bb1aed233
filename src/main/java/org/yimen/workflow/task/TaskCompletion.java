package org.yimen.workflow.task;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;
import org.yimen.cases.CaseDesk;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.FormSchema;
import org.yimen.catalog.FormValidation;
import org.yimen.organization.Directory;
import org.yimen.platform.AccountKind;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.FieldError;
import org.yimen.workflow.CaseContext;
import org.yimen.workflow.engine.EngineCalls;
import org.yimen.workflow.inbox.InboxTask;
import org.yimen.workflow.model.UserTaskModel.Action;

/**
 * Completes a task: form, opinion, duty, timeline, audit, deadline, inbox and the engine's next step are written in
 * one transaction, or none of them.
 */
@Service
public class TaskCompletion {

    private static final int MAX_OPINION = 2000;

    private final TaskAccess access;
    private final TaskClaims claims;
    private final SeparationOfDuties duties;
    private final TaskModels models;
    private final FormValidation validation;
    private final Catalog catalog;
    private final CaseContext facts;
    private final CaseDesk desk;
    private final Drafts drafts;
    private final Phrases phrases;
    private final Directory directory;
    private final TaskService engine;
    private final AuditTrail audit;

    TaskCompletion(TaskAccess access, TaskClaims claims, SeparationOfDuties duties, TaskModels models,
            FormValidation validation, Catalog catalog, CaseContext facts, CaseDesk desk, Drafts drafts, Phrases phrases,
            Directory directory, TaskService engine, AuditTrail audit) {
        this.access = access;
        this.claims = claims;
        this.duties = duties;
        this.models = models;
        this.validation = validation;
        this.catalog = catalog;
        this.facts = facts;
        this.desk = desk;
        this.drafts = drafts;
        this.phrases = phrases;
        this.directory = directory;
        this.engine = engine;
        this.audit = audit;
    }

    /** Completes the task with one of its actions; returns the case it belongs to. */
    @Transactional
    public UUID complete(String taskId, String actionCode, @Nullable String opinion, Map<String, Object> data) {
        InboxTask task = access.lockedForMe(taskId);
        Action action = action(task, actionCode, opinion);
        CurrentUser me = access.me();
        if (task.assignee() == null) {
            claims.take(task, me);
        }
        duties.require(task, me.accountId());
        boolean finished = submit(task, data, action);
        duties.done(task, me);
        desk.addTimeline(task.caseId(), TaskStory.of(task, access, action.code(), action.name(), opinion, directory));
        if (finished) {
            drafts.clear(task);
        } else {
            drafts.save(taskId, data, null);
        }
        phrases.used(me.accountId(), opinion);
        audit.record(new AuditEvent("task.completed", "task", taskId, task.caseId(),
                Map.of("task", task.taskKey(), "action", action.code(), "onBehalfOfApplicant",
                        task.forApplicant() && me.kind() != AccountKind.APPLICANT)));
        EngineCalls.run(() -> engine.complete(taskId, Map.of("outcome", action.code())));
        return task.caseId();
    }

    private Action action(InboxTask task, String code, @Nullable String opinion) {
        Action action = models.of(task).action(code).orElseThrow(() -> DomainProblem.invalid(
                new FieldError("action", "unknown", "该任务没有这个操作。", "The task has no such action.")));
        if (!models.actions(task).contains(action)) {
            throw DomainProblem.invalid(new FieldError("action", "once", "每件只能“" + action.name() + "”一次。",
                    "'" + action.nameEn() + "' can be taken once in a case."));
        }
        if (action.opinionRequired() && (opinion == null || opinion.isBlank())) {
            throw DomainProblem.invalid(new FieldError("opinion", "required", "请填写意见。", "An opinion is required."));
        }
        if (opinion != null && opinion.length() > MAX_OPINION) {
            throw DomainProblem.invalid(new FieldError("opinion", "too-long", "意见不能超过2000字。",
                    "An opinion has 2000 characters at most."));
        }
        return action;
    }

    /**
     * Keeps the form as its next version.
     *
     * @return false when the action left the form unfinished: it then stays the draft of whoever does the task next
     *     time, if it is the same person
     */
    private boolean submit(InboxTask task, Map<String, Object> data, Action action) {
        if (task.formKey() == null) {
            return true;
        }
        FormSchema form = catalog.form(task.releaseId(), task.formKey());
        Map<String, Object> context = facts.ofForms(task.caseId());
        context.put("action", action.code());
        List<FieldError> errors = validation.validate(form, data, context);
        if (!errors.isEmpty() && action.partial()) {
            return false;
        }
        if (!errors.isEmpty()) {
            throw DomainProblem.invalid(errors);
        }
        desk.recordSubmission(task.caseId(), task.formKey(), validation.prune(form, data, context), task.taskId());
        return true;
    }
}
