package org.yimen.secrecy;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CasePolicy;
import org.yimen.cases.Participant;
import org.yimen.cases.TimelineEntry;
import org.yimen.notifications.Notifications;
import org.yimen.organization.LimitUnit;
import org.yimen.organization.Pool;
import org.yimen.organization.Rights;
import org.yimen.organization.TimeLimit;
import org.yimen.organization.WorkingCalendar;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.FieldError;
import org.yimen.platform.Ids;

/**
 * Breaks the glass: staff who are not of the team read a confidential case for a day when a person is in danger, with a
 * reason. The team's supervisor is told at once and reviews it by the next workday.
 */
@Service
class EmergencyAccess {

    private static final String BREAK = "CASE_BREAK_GLASS";
    /** Right to review what was opened in an emergency. */
    static final String REVIEW = "CASE_ACCESS_REVIEW";
    private static final String SUPERVISOR = "CA_CHIEF";
    private static final Duration VALID = Duration.ofHours(24);
    private static final TimeLimit NEXT_WORKDAY = new TimeLimit(1, LimitUnit.WD);
    private static final int MIN_REASON = 10;

    private final HiddenCases cases;
    private final EmergencyAccesses accesses;
    private final CasePolicy policy;
    private final CaseDesk desk;
    private final Rights rights;
    private final Notifications notifications;
    private final WorkingCalendar calendar;
    private final CurrentUsers users;
    private final AuditTrail audit;
    private final Clock clock;

    EmergencyAccess(HiddenCases cases, EmergencyAccesses accesses, CasePolicy policy, CaseDesk desk, Rights rights,
            Notifications notifications, WorkingCalendar calendar, CurrentUsers users, AuditTrail audit, Clock clock) {
        this.cases = cases;
        this.accesses = accesses;
        this.policy = policy;
        this.desk = desk;
        this.rights = rights;
        this.notifications = notifications;
        this.calendar = calendar;
        this.users = users;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was opened, and until when. */
    @Schema(name = "EmergencyOpened")
    record Opened(UUID caseId, String number, Instant until) {
    }

    /**
     * Lets the acting user into the newest case that the words identify.
     *
     * @param words whole number of the case or of the person
     */
    @Transactional
    public Opened open(@Nullable String words, @Nullable String reason) {
        CurrentUser me = users.require();
        if (!rights.anywhere(me.accountId(), BREAK)) {
            throw DomainProblem.forbidden();
        }
        String why = reason == null ? "" : reason.strip();
        if (why.length() < MIN_REASON || why.length() > 500) {
            throw DomainProblem.invalid(new FieldError("reason", "length", "请写明紧急情况（10至500个字），次日由主管复核。",
                    "Please describe the emergency (10 to 500 characters); a supervisor reviews it the next day."));
        }
        HiddenCases.Hidden found = cases.identified(words == null ? "" : words).stream().findFirst()
                .orElseThrow(DomainProblem::notFound);
        Instant now = clock.instant();
        Instant until = now.plus(VALID);
        if (!policy.mayRead(found.caseId())) {
            desk.admitUntil(found.caseId(), me.accountId(), until);
            UUID id = Ids.next();
            accesses.add(new EmergencyAccesses.Access(id, found.caseId(), found.number(), found.departmentId(),
                    me.accountId(), me.displayName(), why, now, until, calendar.due(now, NEXT_WORKDAY), null, null, null,
                    null));
            desk.addTimeline(found.caseId(), new TimelineEntry("ACCESS", null, "紧急查看", "Emergency access", null, null,
                    me.displayName(), null, null, null, why, Map.of()));
            audit.record(AuditEvent.ofCase("case.emergency-access", found.caseId(),
                    Map.of("access", id.toString(), "reason", why)));
            notifications.toPool(new Pool(found.departmentId(), SUPERVISOR), "emergency-access", found.caseId(), Map.of());
        }
        return new Opened(found.caseId(), found.number(), until);
    }

    /** What the acting user has to review, the open ones first. */
    @Transactional(readOnly = true)
    public List<EmergencyAccesses.Access> toReview() {
        long me = users.require().accountId();
        if (!rights.anywhere(me, REVIEW)) {
            throw DomainProblem.forbidden();
        }
        return accesses.latest().stream().filter(access -> reviews(me, access)).toList();
    }

    /** Says whether the access was justified; one that was not ends at once. Nobody reviews himself. */
    @Transactional
    public void review(UUID id, boolean justified, @Nullable String remark) {
        CurrentUser me = users.require();
        if (!rights.anywhere(me.accountId(), REVIEW)) {
            throw DomainProblem.forbidden();
        }
        EmergencyAccesses.Access access = accesses.lock(id).filter(found -> reviews(me.accountId(), found))
                .orElseThrow(DomainProblem::notFound);
        if (access.justified() != null) {
            throw DomainProblem.conflict("state-conflict", "已经复核。", "It was reviewed already.");
        }
        String why = remark == null ? "" : remark.strip();
        if (why.isEmpty()) {
            throw DomainProblem.invalid(new FieldError("remark", "required", "请填写复核意见。", "Please give your view."));
        }
        accesses.review(id, justified, why, me, clock.instant());
        if (!justified) {
            desk.removeParticipant(access.caseId(),
                    Participant.account(Participant.Kind.GRANTED, access.accountId()));
        }
        audit.record(AuditEvent.ofCase("case.emergency-reviewed", access.caseId(),
                Map.of("access", id.toString(), "justified", justified)));
    }

    private boolean reviews(long account, EmergencyAccesses.Access access) {
        return access.accountId() != account
                && rights.granting(account, REVIEW, access.departmentId()).isPresent();
    }
}
