package org.yimen.referrals;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CaseStatusChanged;
import org.yimen.cases.CaseView;
import org.yimen.cases.TimelineEntry;
import org.yimen.catalog.Catalog;
import org.yimen.platform.CurrentUsers;

/** Tells the cases from which a referral came, near and far, in their timelines, how it ended. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class ReferralResults {

    private final CaseDesk desk;
    private final Catalog catalog;
    private final ReferralDesk referrals;
    private final ReferralLinks links;
    private final CurrentUsers users;

    ReferralResults(CaseDesk desk, Catalog catalog, ReferralDesk referrals, ReferralLinks links, CurrentUsers users) {
        this.desk = desk;
        this.catalog = catalog;
        this.referrals = referrals;
        this.links = links;
        this.users = users;
    }

    @EventListener
    void on(CaseStatusChanged changed) {
        CaseView closed = desk.get(changed.caseId());
        if (!changed.to().closed() || catalog.release(closed.releaseId()).receivers().isEmpty()) {
            return;
        }
        String note = referrals.receiverName(closed.id()) + "：" + closed.outcomeReason();
        links.origins(closed.id()).forEach(origin -> desk.addTimeline(origin, new TimelineEntry("REFERRAL", null, "转介结果",
                "Result of a referral", null, null, users.orSystem().displayName(), null, null, null, note, Map.of())));
    }
}
