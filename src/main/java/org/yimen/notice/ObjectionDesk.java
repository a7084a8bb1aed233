package org.yimen.notice;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;
import org.yimen.cases.CaseAction;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CasePolicy;
import org.yimen.cases.TimelineEntry;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.FieldError;
import org.yimen.platform.Ids;
import org.yimen.platform.PersonalData;

/** Takes objections of the public in and lets staff settle them. */
@Service
public class ObjectionDesk {

    private static final String RECEIPT_SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private final Notices notices;
    private final Objections objections;
    private final NoticeProperties properties;
    private final PersonalData personal;
    private final CasePolicy policy;
    private final CaseDesk desk;
    private final CurrentUsers users;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ObjectionDesk(Notices notices, Objections objections, NoticeProperties properties, PersonalData personal,
            CasePolicy policy, CaseDesk desk, CurrentUsers users, AuditTrail audit, ApplicationEventPublisher events,
            Clock clock) {
        this.notices = notices;
        this.objections = objections;
        this.properties = properties;
        this.personal = personal;
        this.policy = policy;
        this.desk = desk;
        this.users = users;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes an objection of the public in.
     *
     * @param source network address it came from; only its keyed hash is kept
     * @return the receipt number the objector keeps
     */
    @Transactional
    public String raise(UUID noticeId, ObjectionRequest request, String source) {
        ObjectionRequest checked = request.checked();
        Notice notice = notices.byId(noticeId).filter(n -> n.visibleAt(clock.instant()))
                .orElseThrow(() -> DomainProblem.notFound("公示不存在或已经结束。", "There is no such notice, or it has ended."));
        String sourceHash = personal.lookupHash("objection:" + source);
        if (objections.recentFrom(sourceHash) >= properties.objectionsPerHour()) {
            throw DomainProblem.of("too-many-requests", HttpStatus.TOO_MANY_REQUESTS,
                    "提交过于频繁，请一小时后再试，或拨打监督电话。", "Too many at once; try again in an hour or call us.");
        }
        var place = new Objections.Place(Ids.next(), noticeId, notice.caseId());
        String receipt = receipt();
        objections.add(place, receipt, checked, sourceHash);
        // The public has no account: what follows from an objection is the system's act.
        users.as(CurrentUser.SYSTEM, () -> follow(place));
        return receipt;
    }

    /** Answers an objection after looking into it. */
    @Transactional
    public ObjectionView answer(UUID id, String answer) {
        return settle(id, "ANSWERED", "答复异议", answer);
    }

    /** Dismisses an objection that cannot be substantiated. */
    @Transactional
    public ObjectionView dismiss(UUID id, String reason) {
        return settle(id, "DISMISSED", "不予采纳异议", reason);
    }

    /** Who objected, in full: for who handles the case, with a reason that is audited. */
    @Transactional
    public Objections.Objector reveal(UUID id, String reason) {
        Objections.Place place = staffPlace(id, CaseAction.REVEAL);
        requireText("reason", reason);
        audit.record(new AuditEvent("field.revealed", "objection", id.toString(), place.caseId(),
                Map.of("field", "objector", "reason", reason.strip())));
        return objections.objector(id);
    }

    private void follow(Objections.Place place) {
        timeline(place.caseId(), "objected", "收到异议", "公示期间收到异议，按规定核实。");
        audit.record(new AuditEvent("objection.raised", "objection", place.id().toString(), place.caseId(), Map.of()));
        events.publishEvent(new ObjectionRaised(place.caseId(), place.id()));
    }

    private ObjectionView settle(UUID id, String state, String actionName, String text) {
        Objections.Place place = staffPlace(id, CaseAction.UPLOAD);
        requireText("text", text);
        if (!objections.settle(id, state, text.strip(), users.require().displayName())) {
            ObjectionView settled = objections.view(id);
            throw DomainProblem.lostRace("该异议已经处理。", "This objection has been settled already.",
                    Objects.requireNonNull(settled.answeredBy()), Objects.requireNonNull(settled.answeredAt()));
        }
        timeline(place.caseId(), state.toLowerCase(Locale.ROOT), actionName, "");
        audit.record(new AuditEvent("objection.settled", "objection", id.toString(), place.caseId(),
                Map.of("state", state)));
        return objections.view(id);
    }

    private Objections.Place staffPlace(UUID id, CaseAction action) {
        StaffOnly.require(users.require());
        Objections.Place place = objections.place(id).orElseThrow(DomainProblem::notFound);
        policy.requireRead(place.caseId());
        policy.require(action, place.caseId());
        return place;
    }

    private static void requireText(String field, String text) {
        if (text.isBlank() || text.length() > 2000) {
            throw DomainProblem.invalid(new FieldError(field, "required", "请填写内容，不超过2000字。",
                    "Please write something, at most 2000 characters."));
        }
    }

    private void timeline(UUID caseId, String action, String actionName, String remark) {
        desk.addTimeline(caseId, new TimelineEntry("NOTICE", null, "公示异议", "Objection", null, null, null, null, action,
                actionName, remark, Map.of()));
    }

    private String receipt() {
        StringBuilder text = new StringBuilder("YY")
                .append(LocalDate.now(clock).format(DateTimeFormatter.BASIC_ISO_DATE)).append('-');
        random.ints(8, 0, RECEIPT_SIGNS.length()).forEach(i -> text.append(RECEIPT_SIGNS.charAt(i)));
        return text.toString();
    }
}
