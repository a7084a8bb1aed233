package org.yimen.notifications;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yimen.platform.ProcessSteps;

/** What process models may say to people, called as {@code ${notify.applicant(caseId, 'accepted')}}. */
@Component
public class NotifySteps implements ProcessSteps {

    private final Notifications notifications;

    NotifySteps(Notifications notifications) {
        this.notifications = notifications;
    }

    @Override
    public String name() {
        return "notify";
    }

    /** Sends the applicant a message, if the applicant has an account. */
    public void applicant(String caseId, String template) {
        notifications.toApplicant(UUID.fromString(caseId), template, Map.of());
    }
}
