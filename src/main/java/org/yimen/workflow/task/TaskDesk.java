package org.yimen.workflow.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CaseProgress.NextStep;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.DecisionResults;
import org.yimen.catalog.FormSchema;
import org.yimen.catalog.PersonalFields;
import org.yimen.organization.AppointmentView;
import org.yimen.organization.Directory;
import org.yimen.platform.AccountKind;
import org.yimen.platform.DomainProblem;
import org.yimen.workflow.CaseContext;
import org.yimen.workflow.inbox.InboxRows;
import org.yimen.workflow.inbox.InboxTask;
import org.yimen.workflow.inbox.TaskRow;

/** Lays out the work of a task for whoever handles it. */
@Service
@Transactional(readOnly = true)
public class TaskDesk {

    private final TaskAccess access;
    private final TaskModels models;
    private final InboxRows rows;
    private final Catalog catalog;
    private final CaseDesk desk;
    private final CaseContext context;
    private final Prefill prefill;
    private final CaseOptions options;
    private final PersonalFields personal;
    private final Drafts drafts;
    private final Phrases phrases;
    private final DecisionResults decisions;
    private final SeparationOfDuties duties;
    private final Directory directory;

    TaskDesk(TaskAccess access, TaskModels models, InboxRows rows, Catalog catalog, CaseDesk desk,
            CaseContext context, Prefill prefill, CaseOptions options, PersonalFields personal, Drafts drafts,
            Phrases phrases, DecisionResults decisions, SeparationOfDuties duties, Directory directory) {
        this.access = access;
        this.models = models;
        this.rows = rows;
        this.catalog = catalog;
        this.desk = desk;
        this.context = context;
        this.prefill = prefill;
        this.options = options;
        this.personal = personal;
        this.drafts = drafts;
        this.phrases = phrases;
        this.decisions = decisions;
        this.duties = duties;
        this.directory = directory;
    }

    /** The task as a row. */
    public TaskRow row(String taskId) {
        return rows.row(access.readable(taskId));
    }

    /** What the task's form starts with for the acting user. */
    public Map<String, Object> prefilled(String taskId) {
        InboxTask task = access.readable(taskId);
        return data(task, form(task), mine(task, task.open() && access.mayHandle(task)));
    }

    private @Nullable FormSchema form(InboxTask task) {
        return task.formKey() == null ? null : catalog.form(task.releaseId(), task.formKey());
    }

    private boolean mine(InboxTask task, boolean handles) {
        return handles && (task.assignee() == null || task.assignee() == access.me().accountId());
    }

    /** The work of the task; actions and full data only for those who may handle it. */
    public TaskWork work(String taskId) {
        InboxTask task = access.readable(taskId);
        boolean handles = task.open() && access.mayHandle(task);
        FormSchema form = form(task);
        long me = access.me().accountId();
        return new TaskWork(rows.row(task), task.formKey(), schema(task, form, handles),
                data(task, form, mine(task, handles)),
                handles ? drafts.of(task).orElse(null) : null,
                handles ? models.actions(task).stream().map(TaskWork.ActionView::from).toList() : List.of(),
                task.reasonZh(), task.reasonEn(), task.duty(),
                handles ? duties.conflict(task.caseId(), task.duty(), me).orElse(null) : null,
                access.me().kind() == AccountKind.STAFF ? decisions.latestOf(task.caseId()) : Map.of(), handles ? phrases.of(me) : List.of());
    }

    private @Nullable JsonNode schema(InboxTask task, @Nullable FormSchema form, boolean handles) {
        if (form == null || !handles) {
            return form == null ? null : form.schema();
        }
        return options.into(form.schema(), () -> context.ofForms(task.caseId()));
    }

    /** The form's own latest version comes before what can be filled in; others than the handler see it masked. */
    private Map<String, Object> data(InboxTask task, @Nullable FormSchema form, boolean full) {
        if (form == null) {
            return Map.of();
        }
        Map<String, Object> data = prefill.into(form.schema(), desk.latest(task.caseId(), form.key()),
                () -> context.ofForms(task.caseId()));
        return full ? data : personal.mask(form, data);
    }

    /** Who would get the case after an action. */
    public List<NextStep> preview(String taskId, String action) {
        InboxTask task = access.readable(taskId);
        if (!task.open() || !access.mayHandle(task)) {
            throw DomainProblem.forbidden();
        }
        return models.preview(task, action);
    }

    /** Colleagues of the pool to whom the task may be handed over. */
    public List<Colleague> colleagues(String taskId) {
        InboxTask task = access.readable(taskId);
        if (!access.mayHandle(task)) {
            throw DomainProblem.forbidden();
        }
        return directory.membersOf(task.pool()).stream().filter(m -> m.accountId() != access.me().accountId())
                .map(m -> colleague(task, m)).toList();
    }

    private Colleague colleague(InboxTask task, AppointmentView member) {
        return new Colleague(member.accountId(), member.staffName(), member.unit().name(), member.postName(),
                member.deputy(), duties.conflict(task.caseId(), task.duty(), member.accountId()).orElse(null));
    }

    /** Somebody of the same pool; {@code dutyConflict} says what rules the person out. */
    public record Colleague(long accountId, String name, String unitName, String postName, boolean deputy,
            SeparationOfDuties.@Nullable Conflict dutyConflict) {
    }
}
