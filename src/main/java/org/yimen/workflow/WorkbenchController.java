package org.yimen.workflow;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
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
    record WorkbenchView(InboxCounts.Counts counts, List<TaskRow> nearest, List<TaskRow> recent,
            List<NotificationView> notifications, int unread, UnitLoad.Load myUnit) {
    }

    private final InboxCounts counts;
    private final InboxFirst first;
    private final Notifications notifications;
    private final UnitLoad load;
    private final CurrentUsers users;

    WorkbenchController(InboxCounts counts, InboxFirst first, Notifications notifications, UnitLoad load,
            CurrentUsers users) {
        this.counts = counts;
        this.first = first;
        this.notifications = notifications;
        this.load = load;
        this.users = users;
    }

    @GetMapping
    WorkbenchView workbench() {
        long me = users.require().accountId();
        return new WorkbenchView(counts.mine(), first.nearest(), first.recentlyDone(),
                notifications.latest(me, MESSAGES), notifications.unread(me), load.mine());
    }
}
