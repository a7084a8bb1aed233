package org.yimen.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CaseView;
import org.yimen.cases.TimelineEntry;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.PolicyParameters;
import org.yimen.catalog.ServiceItem;
import org.yimen.organization.Directory;
import org.yimen.organization.LimitUnit;
import org.yimen.organization.TimeLimit;
import org.yimen.organization.WorkingCalendar;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.Ids;

/** Puts notices up and takes them down again. */
@Service
class NoticePublication {

    private final Notices notices;
    private final NoticeEvidence evidence;
    private final NoticeContent content;
    private final NoticeProperties properties;
    private final Catalog catalog;
    private final CaseDesk desk;
    private final Directory directory;
    private final WorkingCalendar calendar;
    private final PolicyParameters parameters;
    private final AuditTrail audit;
    private final Clock clock;

    NoticePublication(Notices notices, NoticeEvidence evidence, NoticeContent content, NoticeProperties properties,
            Catalog catalog, CaseDesk desk, Directory directory, WorkingCalendar calendar,
            PolicyParameters parameters, AuditTrail audit, Clock clock) {
        this.notices = notices;
        this.evidence = evidence;
        this.content = content;
        this.properties = properties;
        this.catalog = catalog;
        this.desk = desk;
        this.directory = directory;
        this.calendar = calendar;
        this.parameters = parameters;
        this.audit = audit;
        this.clock = clock;
    }

    /** Publishes the notice of the case's item for so many natural days, the day of posting not counted. */
    @Transactional
    public void publish(UUID caseId, int days) {
        if (days < 1) {
            throw DomainProblem.unprocessable("notice-days", "公示天数应大于零。", "A notice lasts at least one day.");
        }
        publish(caseId, new TimeLimit(days, LimitUnit.CD));
    }

    /** Publishes the notice for the limit that a policy parameter says on the day of application. */
    @Transactional
    public void publishFor(UUID caseId, String parameter) {
        CaseView file = desk.get(caseId);
        publish(caseId, parameters.value(parameter, file.regionCode(), file.appliedOn()).map(Object::toString)
                .map(TimeLimit::parse).orElseThrow(() -> DomainProblem.unprocessable("parameter-missing",
                        "缺少时限参数 " + parameter + "。", "The time-limit parameter " + parameter + " is not set.")));
    }

    private void publish(UUID caseId, TimeLimit limit) {
        CaseView file = desk.get(caseId);
        ServiceItem item = catalog.release(file.releaseId());
        ServiceItem.Notice manifest = publishable(item);
        if (notices.latestOf(caseId).filter(Notice::open).isPresent()) {
            throw DomainProblem.conflict("notice-open", "本件正在公示，不能重复公示。", "A notice of this case is already up.");
        }
        Instant now = clock.instant();
        Notice notice = new Notice(Ids.next(), caseId, item.code(), item.name(), manifest.title(), manifest.titleEn(),
                content.linesFor(file, manifest), place(file, manifest), properties.supervisionPhone(),
                file.streetId(), file.communityId(), now, calendar.due(now, limit), calendar.explain(now, limit), true, null, null);
        notices.add(notice);
        timeline(notice, "published", "开始公示", "公示至 " + notice.endsOn());
        audit.record(new AuditEvent("notice.published", "notice", notice.id().toString(), caseId,
                Map.of("limit", limit.toString(), "endsOn", notice.endsOn().toString())));
    }

    /** The latest notice of a case. */
    @Transactional(readOnly = true)
    public Notice latest(UUID caseId) {
        return notices.latestOf(caseId).orElseThrow(() -> DomainProblem.unprocessable("notice-missing",
                "本件还没有公示。", "This case has no notice yet."));
    }

    /** Takes the open notice down, if there is one. */
    @Transactional
    public void close(UUID caseId, CloseReason reason) {
        notices.latestOf(caseId).filter(notice -> notices.close(notice.id(), reason, clock.instant()))
                .ifPresent(notice -> {
                    timeline(notice, "closed", "公示结束", reason.zh());
                    audit.record(new AuditEvent("notice.closed", "notice", notice.id().toString(), caseId,
                            Map.of("reason", reason.name())));
                });
    }

    /** @throws DomainProblem while the photo of the end is missing (公示照片缺止照不得流转) */
    @Transactional(readOnly = true)
    public void requireEvidence(UUID caseId) {
        if (!evidence.has(latest(caseId).id(), EvidenceKind.END)) {
            throw DomainProblem.unprocessable("notice-evidence-missing",
                    "缺少公示期满的照片，请社区协理员先上传。",
                    "The photo taken at the end of the notice is missing; the community assistant must add it first.");
        }
    }

    private static ServiceItem.Notice publishable(ServiceItem item) {
        if (item.confidentiality() == ServiceItem.Confidentiality.CASE_TEAM) {
            throw DomainProblem.unprocessable("notice-forbidden", "个案组保密事项禁止公示。",
                    "Cases confidential to their team must not be published.");
        }
        ServiceItem.Notice manifest = item.notice();
        if (manifest == null) {
            throw DomainProblem.unprocessable("notice-undefined", "该事项没有配置公示内容。",
                    "This service item defines no notice.");
        }
        return manifest;
    }

    private String place(CaseView file, ServiceItem.Notice manifest) {
        String place = manifest.place() == null ? "community" : manifest.place();
        Long unit = switch (place) {
            case "community" -> file.communityId() != null ? file.communityId() : file.streetId();
            case "street" -> file.streetId();
            default -> null;
        };
        return unit == null ? place : directory.unit(unit).name() + "公示栏";
    }

    private void timeline(Notice notice, String action, String actionName, String remark) {
        desk.addTimeline(notice.caseId(), new TimelineEntry("NOTICE", null, "公示", "Public notice", null, null, null, null,
                action, actionName, remark, Map.of("noticeId", notice.id().toString())));
    }
}
