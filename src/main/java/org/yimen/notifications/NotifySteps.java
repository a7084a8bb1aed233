package org.yimen.notifications;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yimen.cases.CaseDesk;
import org.yimen.organization.Directory;
import org.yimen.organization.Pool;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.ProcessSteps;

/** What process models may say to people, called as {@code ${notify.applicant(caseId, 'accepted')}}. */
@Component
public class NotifySteps implements ProcessSteps {

    private final Notifications notifications;
    private final Directory directory;
    private final CaseDesk desk;

    NotifySteps(Notifications notifications, Directory directory, CaseDesk desk) {
        this.notifications = notifications;
        this.directory = directory;
        this.desk = desk;
    }

    @Override
    public String name() {
        return "notify";
    }

    /** Sends the applicant a message, if the applicant has an account. */
    public void applicant(String caseId, String template) {
        notifications.toApplicant(UUID.fromString(caseId), template, Map.of());
    }

    /** Sends those a message who hold a post in the unit with this code today. */
    public void post(String caseId, String post, String unit, String template) {
        directory.unitByCode(unit).ifPresent(office ->
                notifications.toPool(new Pool(office.id(), post), template, UUID.fromString(caseId), Map.of()));
    }

    /** Sends whoever began the case a message: who referred somebody hears what became of it. */
    public void opener(String caseId, String template) {
        UUID id = UUID.fromString(caseId);
        long opener = desk.get(id).createdBy();
        if (opener != CurrentUser.SYSTEM.accountId()) {
            notifications.toAccount(opener, template, id, Map.of());
        }
    }
}
