package org.yimen.notice;

import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yimen.platform.ProcessSteps;

/** What process models may do with public notices, called as {@code ${notice.publish(caseId, 7)}}. */
@Component
public class NoticeSteps implements ProcessSteps {

    private final NoticePublication publication;

    NoticeSteps(NoticePublication publication) {
        this.publication = publication;
    }

    @Override
    public String name() {
        return "notice";
    }

    /** Publishes the item's notice for a number of natural days; a last day that is a day off rolls over. */
    public void publish(String caseId, int days) {
        publication.publish(UUID.fromString(caseId), days);
    }

    /** Publishes it for as long as a policy parameter of the case's region says, such as {@code 3WD} or {@code 7CD}. */
    public void publishFor(String caseId, String parameter) {
        publication.publishFor(UUID.fromString(caseId), parameter);
    }

    /** When the case's latest notice ends, for a timer. */
    public Date endsAt(String caseId) {
        return Date.from(publication.latest(UUID.fromString(caseId)).endsAt());
    }

    /** Takes the notice down: EXPIRED, OBJECTION or WITHDRAWN. Does nothing when none is open. */
    public void close(String caseId, String reason) {
        publication.close(UUID.fromString(caseId), CloseReason.valueOf(reason));
    }

    /** Refuses to go on while the photo taken at the end of the notice is missing. */
    public void requireEvidence(String caseId) {
        publication.requireEvidence(UUID.fromString(caseId));
    }
}
