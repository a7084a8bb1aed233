package org.yimen.organization;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;

/** Takes over the published holidays of a year, in place of those known before. */
@Service
@Transactional
class CalendarImport {

    private final CalendarYears years;
    private final OrganizationAccess access;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    CalendarImport(CalendarYears years, OrganizationAccess access, AuditTrail audit, ApplicationEventPublisher events) {
        this.years = years;
        this.access = access;
        this.audit = audit;
        this.events = events;
    }

    void replace(int year, String sourceDoc, List<CalendarDay> days) {
        access.requireChange();
        check(year, sourceDoc, days);
        years.replace(year, sourceDoc.strip(), days);
        audit.record(new AuditEvent("organization.calendar-imported", "calendar", Integer.toString(year), null,
                Map.of("days", days.size(), "source", sourceDoc.strip())));
        events.publishEvent(new CalendarImported(year));
    }

    private static void check(int year, String sourceDoc, List<CalendarDay> days) {
        var checks = new FieldChecks().text(sourceDoc, "sourceDoc", 200)
                .require(year >= 2000 && year <= 2100, "year", "range", "年份不合理", "Implausible year")
                .require(days.stream().anyMatch(CalendarDay::holiday), "days", "required", "请列出放假日期", "List the holidays");
        var seen = new HashSet<>();
        for (int i = 0; i < days.size(); i++) {
            var day = days.get(i);
            var field = "days[" + i + "]";
            checks.text(day.name(), field + ".name", 50)
                    .require(day.day().getYear() == year, field + ".day", "range", "不在该年内", "Not in this year")
                    .require(seen.add(day.day()), field + ".day", "duplicate", "日期重复", "Listed twice")
                    .require(day.holiday() || CalendarDays.weekend(day.day()), field + ".kind", "weekday",
                            "平日本来就上班，不能作调休上班日", "A weekday is a workday anyway");
        }
        checks.refuseIfAny();
    }
}
