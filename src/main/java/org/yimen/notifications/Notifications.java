package org.yimen.notifications;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CaseView;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.ServiceItem;
import org.yimen.organization.AppointmentView;
import org.yimen.organization.Directory;
import org.yimen.organization.Pool;

/**
 * Sends messages. A message is written in the transaction of what it tells about; what leaves the house by mail is
 * queued in it and sent after the commit.
 */
@Service
public class Notifications {

    private final Inbox inbox;
    private final Outbox outbox;
    private final MessageTemplates templates;
    private final CaseDesk desk;
    private final Catalog catalog;
    private final Directory directory;

    Notifications(Inbox inbox, Outbox outbox, MessageTemplates templates, CaseDesk desk, Catalog catalog,
            Directory directory) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.templates = templates;
        this.desk = desk;
        this.catalog = catalog;
        this.directory = directory;
    }

    /** Sends one account a message; {@code facts} fill the template beside the case's number and item. */
    @Transactional
    public void toAccount(long accountId, String template, @Nullable UUID caseId, Map<String, String> facts) {
        send(List.of(accountId), template, caseId, facts);
    }

    /** Sends the applicant of a case a message; does nothing when the applicant has no account. */
    @Transactional
    public void toApplicant(UUID caseId, String template, Map<String, String> facts) {
        Long account = desk.get(caseId).applicantAccountId();
        send(account == null ? List.of() : List.of(account), template, caseId, facts);
    }

    /** Sends everybody a message who holds a post in a unit today, deputies included. */
    @Transactional
    public void toPool(Pool pool, String template, @Nullable UUID caseId, Map<String, String> facts) {
        send(directory.membersOf(pool).stream().map(AppointmentView::accountId).distinct().toList(), template, caseId,
                facts);
    }

    /** How many messages an account has not read. */
    @Transactional(readOnly = true)
    public int unread(long accountId) {
        return inbox.unread(accountId);
    }

    /** An account's newest messages. */
    @Transactional(readOnly = true)
    public List<NotificationView> latest(long accountId, int size) {
        return inbox.page(accountId, false, null, size);
    }

    /** What an account was told about a case, newest first. */
    @Transactional(readOnly = true)
    public List<NotificationView> about(UUID caseId, long accountId) {
        return inbox.about(caseId, accountId);
    }

    /** Where an account wants its messages mailed to; null to stop. */
    @Transactional
    public void mailTo(long accountId, @Nullable String address) {
        outbox.mailTo(accountId, address);
    }

    /** Where an account's messages are mailed to, if anywhere. */
    @Transactional(readOnly = true)
    public @Nullable String mailAddress(long accountId) {
        return outbox.mailAddress(accountId).orElse(null);
    }

    private void send(List<Long> accounts, String template, @Nullable UUID caseId, Map<String, String> facts) {
        Message message = templates.write(template, caseId == null ? facts : withCase(caseId, facts));
        for (long account : accounts) {
            long id = inbox.add(account, caseId, template, message);
            outbox.queue(id, account);
        }
    }

    private Map<String, String> withCase(UUID caseId, Map<String, String> facts) {
        CaseView file = desk.get(caseId);
        ServiceItem item = catalog.release(file.releaseId());
        Map<String, String> all = new HashMap<>(facts);
        all.put("number", file.number() == null ? "" : file.number());
        all.put("itemName", item.name());
        all.put("itemNameEn", item.nameEn());
        return all;
    }
}
