package org.yimen.workflow.task;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yimen.cases.TimelineEntry;
import org.yimen.organization.AppointmentView;
import org.yimen.organization.Directory;
import org.yimen.organization.StaffView;
import org.yimen.platform.AccountKind;
import org.yimen.platform.CurrentUser;
import org.yimen.workflow.inbox.InboxTask;

/** Writes what was done with a task into the case's story. */
final class TaskStory {

    private TaskStory() {
    }

    static TimelineEntry of(InboxTask task, TaskAccess access, String action, String actionName,
            @Nullable String opinion, Directory directory) {
        CurrentUser me = access.me();
        Optional<AppointmentView> post = access.actingAs(task);
        boolean applicant = me.kind() == AccountKind.APPLICANT;
        String onBehalf = post.filter(AppointmentView::deputy).flatMap(a -> directory.holderOf(a.id()))
                .map(StaffView::name).orElse(task.forApplicant() && !applicant ? "申请人" : null);
        return new TimelineEntry("TASK", task.taskKey(), task.taskName(), task.taskNameEn(),
                post.map(a -> a.unit().name()).orElse(null),
                applicant ? "申请人" : post.map(AppointmentView::postName).orElse(null), me.displayName(), onBehalf,
                action, actionName, opinion, Map.of("taskId", task.taskId()));
    }
}
