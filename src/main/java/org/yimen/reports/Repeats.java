package org.yimen.reports;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CaseStatus;
import org.yimen.cases.CaseView;
import org.yimen.cases.TimelineEntry;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.ServiceItem;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.YimenClock;

/** Earlier reports on the same person, known again by keyed hashes: the number for certain, name and place as a hint. */
@Service
class Repeats {

    private final JdbcClient jdbc;
    private final CaseDesk desk;
    private final Catalog catalog;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Repeats(JdbcClient jdbc, CaseDesk desk, Catalog catalog, AuditTrail audit, ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.catalog = catalog;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** An earlier report. */
    record Earlier(UUID caseId, boolean certain, boolean open) {
    }

    /** The earlier reports on a person, the certain ones first. */
    record Found(List<Earlier> earlier) {

        boolean certain() {
            return earlier.stream().anyMatch(Earlier::certain);
        }

        Map<String, Object> routing() {
            return Map.of("certain", certain(), "possible", !certain() && !earlier.isEmpty(),
                    "open", earlier.stream().anyMatch(Earlier::open));
        }
    }

    /** What was reported on the same person within the time that the item's manifest names. */
    @Transactional(readOnly = true)
    public Found of(UUID caseId) {
        CaseView file = desk.get(caseId);
        ServiceItem.Report report = catalog.release(file.releaseId()).report();
        if (report == null) {
            return new Found(List.of());
        }
        OffsetDateTime since = OffsetDateTime.ofInstant(clock.instant(), YimenClock.ZONE)
                .minusMonths(report.repeatMonths()).withOffsetSameInstant(ZoneOffset.UTC);
        List<Earlier> found = new ArrayList<>();
        jdbc.sql("""
                select c.id, bool_or(o.kind = 'NUMBER') as certain, c.status
                from report_subject s join report_subject o on o.hash = s.hash and o.case_id <> s.case_id
                join case_file c on c.id = o.case_id
                where s.case_id = :case and c.item_code = :item and c.submitted_at >= :since
                  and c.submitted_at <= :own
                group by c.id, c.status, c.submitted_at order by 2 desc, c.submitted_at""")
                .param("case", caseId).param("item", file.itemCode()).param("since", since)
                .param("own", file.submittedAt() == null ? since : file.submittedAt().atOffset(ZoneOffset.UTC))
                .query((rs, n) -> new Earlier(rs.getObject("id", UUID.class), rs.getBoolean("certain"),
                        CaseStatus.valueOf(rs.getString("status")).open())).list().forEach(found::add);
        return new Found(found);
    }

    /** Joins a report to the open case of the same person. */
    @Transactional
    public void merge(UUID caseId) {
        Earlier open = of(caseId).earlier().stream().filter(Earlier::open).findFirst()
                .orElseThrow(() -> DomainProblem.unprocessable("nothing-to-join", "该儿童没有正在办理的个案，不能并案。",
                        "There is no open case of this person to join the report to."));
        CaseView into = desk.get(open.caseId());
        CaseView report = desk.get(caseId);
        desk.addTimeline(into.id(), TimelineEntry.system("REPEAT", "再次收到报告：" + report.number(),
                "Reported again: " + report.number(), Map.of("case", caseId.toString())));
        desk.addTimeline(caseId, TimelineEntry.system("REPEAT", "并入办件：" + into.number(),
                "Joined to case " + into.number(), Map.of("case", into.id().toString())));
        audit.record(AuditEvent.ofCase("report.joined", caseId, Map.of("into", into.id().toString())));
        events.publishEvent(new RepeatReported(into.id(), caseId));
    }
}
