package org.yimen.workflow.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yimen.catalog.Catalog;
import org.yimen.organization.Directory;
import org.yimen.organization.LimitUnit;
import org.yimen.organization.Pool;
import org.yimen.organization.WorkingCalendar;
import org.yimen.platform.AccountKind;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.Masking;
import org.yimen.workflow.deadline.Light;
import org.yimen.workflow.deadline.RemainingTime;

/** Turns stored rows into what the acting user sees. */
@Component
public class InboxRows {

    /** Who looks: resolved once for a list. */
    record Viewer(long accountId, boolean staff, Set<Pool> pools) {
    }

    private final Directory directory;
    private final WorkingCalendar calendar;
    private final CurrentUsers users;
    private final Catalog catalog;
    private final Clock clock;

    InboxRows(Directory directory, WorkingCalendar calendar, CurrentUsers users, Catalog catalog, Clock clock) {
        this.directory = directory;
        this.calendar = calendar;
        this.users = users;
        this.catalog = catalog;
        this.clock = clock;
    }

    Viewer viewer() {
        CurrentUser user = users.orSystem();
        boolean staff = user.kind() == AccountKind.STAFF;
        return new Viewer(user.accountId(), staff, staff ? directory.poolsOf(user.accountId()) : Set.of());
    }

    /** One row for the acting user. */
    public TaskRow row(InboxTask task) {
        return row(task, viewer(), null);
    }

    /** Many rows for the acting user. */
    public List<TaskRow> rows(List<InboxTask> tasks) {
        Viewer viewer = viewer();
        return tasks.stream().map(task -> row(task, viewer, null)).toList();
    }

    TaskRow row(InboxTask task, Viewer viewer, @Nullable String note) {
        Instant now = clock.instant();
        Instant due = task.dueAt();
        boolean running = task.open() && due != null && task.limitUnit() != null;
        RemainingTime left = running ? RemainingTime.of(now, due, LimitUnit.valueOf(task.limitUnit()), calendar)
                : task.open() && task.clockState().equals("PAUSED") ? RemainingTime.PAUSED : null;
        boolean mine = task.open() && Objects.equals(task.assignee(), viewer.accountId());
        boolean claimable = task.open() && task.assignee() == null && (viewer.pools().contains(task.pool())
                || !viewer.staff() && task.forApplicant()
                && Objects.equals(task.applicantAccountId(), viewer.accountId()));
        return new TaskRow(task.taskId(), task.caseId(), task.caseNumber(), task.itemCode(), task.itemName(),
                Masking.subject(task.applicantName(), catalog.release(task.releaseId()).ofOrganisations()), task.streetName(), task.communityName(), task.taskKey(),
                task.taskName(), task.taskNameEn(), task.stage(), task.stageEn(), task.fromName(), task.createdAt(),
                due, running ? Light.at(now, task.yellowAt(), task.orangeAt(), due) : Light.GREEN,
                left == null ? null : left.zh(), left == null ? null : left.en(), state(task), task.assigneeName(),
                mine, task.poolName(), claimable, task.urgedAt() != null, task.outcome(), task.endedAt(), note);
    }

    private static String state(InboxTask task) {
        return !task.open() ? task.status() : task.assignee() == null ? "POOL" : "CLAIMED";
    }
}
