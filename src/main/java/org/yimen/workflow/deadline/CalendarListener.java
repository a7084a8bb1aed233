package org.yimen.workflow.deadline;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;
import org.yimen.organization.CalendarImported;

/** Moves the due dates of open work when the holidays of a year become known (common.md §3.2). */
@Component
class CalendarListener {

    private final Deadlines deadlines;
    private final AuditTrail audit;

    CalendarListener(Deadlines deadlines, AuditTrail audit) {
        this.deadlines = deadlines;
        this.audit = audit;
    }

    @EventListener
    @Transactional
    void on(CalendarImported imported) {
        int moved = deadlines.recalculate(imported.year() + " 年放假安排已导入");
        audit.record(new AuditEvent("deadline.recalculated", "calendar", String.valueOf(imported.year()), null,
                Map.of("moved", moved)));
    }
}
