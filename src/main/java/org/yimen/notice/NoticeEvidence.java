package org.yimen.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;
import org.yimen.cases.CaseAction;
import org.yimen.cases.CaseDocuments;
import org.yimen.cases.CasePolicy;
import org.yimen.organization.Directory;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.FieldError;
import org.yimen.platform.YimenClock;

/** Photos that prove a notice hung in the community: one at its start, one at its end. */
@Service
class NoticeEvidence {

    private final JdbcClient jdbc;
    private final Notices notices;
    private final ObjectProvider<CaseDocuments> documents;
    private final CasePolicy policy;
    private final Directory directory;
    private final CurrentUsers users;
    private final AuditTrail audit;
    private final Clock clock;

    NoticeEvidence(JdbcClient jdbc, Notices notices, ObjectProvider<CaseDocuments> documents, CasePolicy policy,
            Directory directory, CurrentUsers users, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.documents = documents;
        this.policy = policy;
        this.directory = directory;
        this.users = users;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adds a photo; the community's assistant may, or who handles the case. */
    @Transactional
    public EvidenceView add(UUID noticeId, UUID documentId, EvidenceKind kind, Instant takenAt) {
        CurrentUser user = users.require();
        StaffOnly.require(user);
        Notice notice = notices.byId(noticeId).orElseThrow(DomainProblem::notFound);
        policy.requireRead(notice.caseId());
        if (!assistsAt(user, notice)) {
            policy.require(CaseAction.UPLOAD, notice.caseId());
        }
        checkPhoto(notice.caseId(), documentId);
        checkTime(notice, kind, takenAt);
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("""
                insert into notice_evidence (notice_id, document_id, kind, taken_at, added_by, added_at)
                values (:notice, :document, :kind, :takenAt, :by, :now)
                on conflict (notice_id, document_id, kind) do nothing""")
                .param("notice", noticeId).param("document", documentId).param("kind", kind.name())
                .param("takenAt", Timestamp.from(takenAt)).param("by", user.displayName()).param("now", now).update();
        audit.record(new AuditEvent("notice.evidence", "notice", noticeId.toString(), notice.caseId(),
                Map.of("kind", kind.name(), "documentId", documentId.toString())));
        return new EvidenceView(documentId, kind, takenAt, user.displayName());
    }

    boolean has(UUID noticeId, EvidenceKind kind) {
        return jdbc.sql("select exists (select 1 from notice_evidence where notice_id = :notice and kind = :kind)")
                .param("notice", noticeId).param("kind", kind.name()).query(Boolean.class).single();
    }

    List<EvidenceView> of(UUID noticeId) {
        return jdbc.sql("select * from notice_evidence where notice_id = :notice order by taken_at, id")
                .param("notice", noticeId)
                .query((rs, row) -> new EvidenceView(rs.getObject("document_id", UUID.class),
                        EvidenceKind.valueOf(rs.getString("kind")), rs.getTimestamp("taken_at").toInstant(),
                        rs.getString("added_by")))
                .list();
    }

    private boolean assistsAt(CurrentUser user, Notice notice) {
        return directory.appointmentsOf(user.accountId()).stream()
                .anyMatch(a -> a.post().equals("COMM_ASSIST") && Long.valueOf(a.unit().id()).equals(notice.communityId()));
    }

    private void checkPhoto(UUID caseId, UUID documentId) {
        CaseDocuments known = documents.getIfAvailable();
        if (known == null || known.mediaType(caseId, documentId).filter(type -> type.startsWith("image/")).isEmpty()) {
            throw DomainProblem.invalid(new FieldError("documentId", "photo", "请先把照片上传到本件材料中。",
                    "Please upload the photo to this case first."));
        }
    }

    private void checkTime(Notice notice, EvidenceKind kind, Instant takenAt) {
        var day = takenAt.atZone(YimenClock.ZONE).toLocalDate();
        if (takenAt.isAfter(clock.instant())) {
            throw wrongTime("拍摄时间不能晚于现在。", "The photo cannot be from the future.");
        }
        if (day.isBefore(notice.startsOn())) {
            throw wrongTime("拍摄时间早于公示开始。", "The photo was taken before the notice began.");
        }
        boolean early = notice.closedAt() == null || notice.closeReason() == CloseReason.EXPIRED;
        if (kind == EvidenceKind.END && early && day.isBefore(notice.endsOn())) {
            throw wrongTime("止照应在公示最后一日（" + notice.endsOn() + "）或之后拍摄。",
                    "The end photo must be taken on the last day (" + notice.endsOn() + ") or later.");
        }
    }

    private static DomainProblem wrongTime(String zh, String en) {
        return DomainProblem.invalid(new FieldError("takenAt", "taken-at", zh, en));
    }
}
