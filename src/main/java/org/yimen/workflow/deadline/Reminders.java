package org.yimen.workflow.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;
import org.yimen.notifications.Notifications;
import org.yimen.organization.AppointmentView;
import org.yimen.organization.Directory;
import org.yimen.organization.Pool;
import org.yimen.organization.WorkingCalendar;
import org.yimen.platform.YimenClock;
import org.yimen.workflow.inbox.InboxTask;
import org.yimen.workflow.inbox.InboxTasks;
import org.yimen.workflow.routing.Supervisors;

/**
 * Reminds of limits that run out, once per level, whether or not somebody has claimed the task: the handler or the
 * pool when the light turns yellow or orange, their supervisor too when it is red, and the leader in charge three
 * working days later (common.md §3.4). It never decides anything.
 */
@Service
public class Reminders {

    private static final int BATCH = 200;
    private static final int ESCALATE_AFTER_WORKDAYS = 3;
    private static final int YELLOW = 1;
    private static final int ORANGE = 2;
    private static final int RED = 3;
    private static final int ESCALATED = 4;

    private final Clocks clocks;
    private final InboxTasks tasks;
    private final Directory directory;
    private final Supervisors supervisors;
    private final WorkingCalendar calendar;
    private final Notifications notifications;
    private final AuditTrail audit;
    private final Clock clock;

    Reminders(Clocks clocks, InboxTasks tasks, Directory directory, Supervisors supervisors, WorkingCalendar calendar,
            Notifications notifications, AuditTrail audit, Clock clock) {
        this.clocks = clocks;
        this.tasks = tasks;
        this.directory = directory;
        this.supervisors = supervisors;
        this.calendar = calendar;
        this.notifications = notifications;
        this.audit = audit;
        this.clock = clock;
    }

    /** Reminds of every clock that reached a level it was not yet reminded of; returns how many. */
    @Transactional
    public int remindAll() {
        int reminded = 0;
        for (ClockRow row : clocks.toRemind(clock.instant(), escalated(clock.instant()), BATCH)) {
            int level = level(row, clock.instant());
            if (level > row.remindedLevel()) {
                remind(row, level);
                clocks.reminded(row.id(), level);
                reminded++;
            }
        }
        return reminded;
    }

    /** The beginning of the last days whose clocks are not yet the leader's matter. */
    private Instant escalated(Instant now) {
        LocalDate day = Due.day(now);
        while (calendar.workdaysBetween(day, Due.day(now)) <= ESCALATE_AFTER_WORKDAYS) {
            day = day.minusDays(1);
        }
        return day.plusDays(1).atStartOfDay(YimenClock.ZONE).toInstant();
    }

    private int level(ClockRow row, Instant now) {
        return switch (row.light(now)) {
            case GREEN -> 0;
            case YELLOW -> YELLOW;
            case ORANGE -> ORANGE;
            case RED -> row.dueAt().isBefore(escalated(now)) ? ESCALATED : RED;
        };
    }

    private void remind(ClockRow row, int level) {
        List<InboxTask> concerned = row.taskId() == null ? tasks.open(List.of(row.caseId()))
                : tasks.find(row.taskId()).filter(InboxTask::open).stream().toList();
        String template = level >= RED ? "task-overdue" : "task-nearly-due";
        Set<Long> told = new LinkedHashSet<>();
        for (InboxTask task : concerned) {
            recipients(task, level).stream().filter(told::add).forEach(account -> notifications.toAccount(account,
                    template, row.caseId(), Map.of("taskName", task.taskName(), "taskNameEn", task.taskNameEn(),
                            "dueAt", Texts.minute(row.dueAt()), "taskId", task.taskId())));
            if (level >= RED) {
                tasks.urged(task.taskId(), clock.instant());
            }
        }
        audit.record(new AuditEvent("deadline.reminded", "deadline", String.valueOf(row.id()), row.caseId(),
                Map.of("level", level, "people", told.size())));
    }

    private Set<Long> recipients(InboxTask task, int level) {
        Set<Long> accounts = new LinkedHashSet<>();
        if (task.assignee() != null) {
            accounts.add(task.assignee());
        } else {
            members(task.pool()).forEach(accounts::add);
        }
        if (level >= RED || task.assignee() == null) {
            supervisors.of(task.pool()).stream().flatMap(pool -> members(pool).stream()).forEach(accounts::add);
        }
        if (level >= ESCALATED) {
            accounts.addAll(members(new Pool(directory.bureau().id(), "CA_LEADER")));
        }
        return accounts;
    }

    private List<Long> members(Pool pool) {
        return directory.membersOf(pool).stream().map(AppointmentView::accountId).toList();
    }
}
