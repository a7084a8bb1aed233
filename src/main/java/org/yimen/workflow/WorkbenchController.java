package org.yimen.workflow;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CaseStatus;
import org.yimen.cases.CaseView;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.ServiceItem;
import org.yimen.notifications.NotificationView;
import org.yimen.notifications.Notifications;
import org.yimen.platform.CurrentUsers;
import org.yimen.workflow.inbox.InboxCounts;
import org.yimen.workflow.inbox.InboxFirst;
import org.yimen.workflow.inbox.TaskRow;
import org.yimen.workflow.inbox.UnitLoad;

/** The first page of the day. */
@RestController
@RequestMapping("/api/workbench")
class WorkbenchController {

    private static final int MESSAGES = 5;

    /** What waits, what is nearest, what was said, and how the unit stands. */
    record WorkbenchView(InboxCounts.Counts counts, List<TaskRow> nearest, List<RecentCase> recent,
            List<NotificationView> notifications, int unread, UnitLoad.Load myUnit) {
    }

    /** A case in which the reader did something lately, the applicant's name masked. */
    record RecentCase(UUID id, @Nullable String number, String itemName, String itemNameEn, String applicantName,
            CaseStatus status, String taskName, String taskNameEn, @Nullable Instant at) {
    }

    private final InboxCounts counts;
    private final InboxFirst first;
    private final Notifications notifications;
    private final UnitLoad load;
    private final CaseDesk desk;
    private final Catalog catalog;
    private final CurrentUsers users;

    WorkbenchController(InboxCounts counts, InboxFirst first, Notifications notifications, UnitLoad load,
            CaseDesk desk, Catalog catalog, CurrentUsers users) {
        this.counts = counts;
        this.first = first;
        this.notifications = notifications;
        this.load = load;
        this.desk = desk;
        this.catalog = catalog;
        this.users = users;
    }

    @GetMapping
    WorkbenchView workbench() {
        long me = users.require().accountId();
        return new WorkbenchView(counts.mine(), first.nearest(),
                first.recentlyDone().stream().map(this::recent).toList(), notifications.latest(me, MESSAGES),
                notifications.unread(me), load.mine());
    }

    private RecentCase recent(TaskRow done) {
        CaseView c = desk.get(done.caseId());
        ServiceItem item = catalog.release(c.releaseId());
        return new RecentCase(c.id(), c.number(), item.name(), item.nameEn(), done.applicantName(), c.status(),
                done.taskName(), done.taskNameEn(), done.endedAt());
    }
}
