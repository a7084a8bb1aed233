package org.yimen.notifications;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yimen.platform.CommandReceipts;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.Page;

/** The signed-in person's own messages. */
@RestController
@RequestMapping("/api/notifications")
class NotificationController {

    private final Inbox inbox;
    private final CurrentUsers users;
    private final CommandReceipts receipts;

    NotificationController(Inbox inbox, CurrentUsers users, CommandReceipts receipts) {
        this.inbox = inbox;
        this.users = users;
        this.receipts = receipts;
    }

    /** A page of messages with the number of all unread ones. */
    record NotificationPage(int unread, List<NotificationView> rows, @Nullable String next, int total,
            boolean capped) {

        static NotificationPage of(int unread, Page<NotificationView> page) {
            return new NotificationPage(unread, page.rows(), page.next(), page.total(), page.capped());
        }
    }

    record UnreadCount(int unread) {
    }

    @GetMapping
    NotificationPage list(@RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) @Nullable Long cursor, @RequestParam(defaultValue = "20") int size) {
        long account = users.require().accountId();
        int rows = Math.max(1, Math.min(size, 100));
        int unreadCount = inbox.unread(account);
        return NotificationPage.of(unreadCount, Page.of(inbox.page(account, unread, cursor, rows + 1), rows,
                unread ? unreadCount : inbox.count(account), row -> Long.toString(row.id())));
    }

    @PostMapping("/{id}/read")
    UnreadCount read(@PathVariable long id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        long account = users.require().accountId();
        return receipts.once(key, UnreadCount.class, () -> {
            if (!inbox.read(account, id)) {
                throw DomainProblem.notFound();
            }
            return new UnreadCount(inbox.unread(account));
        });
    }

    @PostMapping("/read-all")
    UnreadCount readAll(@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        long account = users.require().accountId();
        return receipts.once(key, UnreadCount.class, () -> {
            inbox.readAll(account);
            return new UnreadCount(inbox.unread(account));
        });
    }
}
