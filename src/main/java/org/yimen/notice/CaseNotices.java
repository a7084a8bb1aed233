package org.yimen.notice;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells other modules when cases were on public notice; permission is the caller's matter. */
@Component
public class CaseNotices {

    private final Notices notices;

    CaseNotices(Notices notices) {
        this.notices = notices;
    }

    /** The latest notice of each case that has one. */
    public Map<UUID, NoticePeriod> of(Collection<UUID> caseIds) {
        return notices.latestOf(caseIds).stream().collect(Collectors.toMap(Notice::caseId,
                n -> new NoticePeriod(n.id(), n.publishedAt(), n.endsAt(), n.open())));
    }
}
