package org.yimen.reports;

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
import org.yimen.cases.CaseAction;
import org.yimen.cases.CasePolicy;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CaseView;
import org.yimen.organization.Rights;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.FieldError;
import org.yimen.platform.Ids;

/**
 * Opens the seal on who reported: one who handles the case and holds the right to ask gives a reason, another who holds the right agrees, and
 * the one who asked reads it within a day. Each step is audited.
 */
@Service
class SealDesk {

    private static final String ASK = "SEAL_ASK";
    private static final String RIGHT = "SEAL_OPEN";
    private static final Duration VALID = Duration.ofHours(24);
    private static final int MIN_REASON = 10;

    private final SealedReporters reporters;
    private final SealOpenings openings;
    private final CasePolicy policy;
    private final CaseDesk desk;
    private final Rights rights;
    private final CurrentUsers users;
    private final AuditTrail audit;
    private final Clock clock;

    SealDesk(SealedReporters reporters, SealOpenings openings, CasePolicy policy, CaseDesk desk, Rights rights,
            CurrentUsers users, AuditTrail audit, Clock clock) {
        this.reporters = reporters;
        this.openings = openings;
        this.policy = policy;
        this.desk = desk;
        this.rights = rights;
        this.users = users;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who asked to open the seal of this case, and what the acting user may do about it. */
    @Transactional(readOnly = true)
    public SealView view(UUID caseId) {
        requireSealed(caseId);
        long me = users.require().accountId();
        Instant now = clock.instant();
        boolean decides = holds(RIGHT, caseId);
        return new SealView(policy.may(CaseAction.HANDLE, caseId) && holds(ASK, caseId), openings.of(caseId).stream()
                .map(o -> new SealView.Row(o.id(), o.askedName(), o.askedAt(), o.reason(), o.agreed(), o.decidedName(),
                        o.decidedAt(), o.remark(), o.readAt(), decides && o.agreed() == null && o.askedBy() != me,
                        o.askedBy() == me && readable(o, now))).toList());
    }

    /** Asks for the seal to be opened. */
    @Transactional
    public void ask(UUID caseId, @Nullable String reason) {
        requireSealed(caseId);
        policy.require(CaseAction.HANDLE, caseId);
        if (!holds(ASK, caseId)) {
            throw DomainProblem.forbidden("须由个案管理员提出申请。", "The case manager asks for it.");
        }
        String why = reason == null ? "" : reason.strip();
        if (why.length() < MIN_REASON) {
            throw DomainProblem.invalid(new FieldError("reason", "too-short", "请写明必须知道报告人的理由（至少10个字）。",
                    "Please say why the reporter must be known (at least 10 characters)."));
        }
        UUID id = Ids.next();
        openings.add(id, caseId, users.require(), why, clock.instant());
        audit.record(AuditEvent.ofCase("seal.asked", caseId, Map.of("opening", id.toString(), "reason", why)));
    }

    /** Agrees or refuses; never whoever asked. */
    @Transactional
    public void decide(UUID caseId, UUID openingId, boolean agreed, @Nullable String remark) {
        requireSealed(caseId);
        desk.lock(caseId);
        SealOpenings.Opening opening = openings.find(caseId, openingId).orElseThrow(DomainProblem::notFound);
        CurrentUser me = users.require();
        if (!holds(RIGHT, caseId) || opening.askedBy() == me.accountId()) {
            throw DomainProblem.forbidden("须由有权批准的另一人决定。", "Somebody else with the right to approve must decide.");
        }
        if (opening.agreed() != null) {
            throw DomainProblem.conflict("state-conflict", "该申请已经处理。", "This was decided already.");
        }
        openings.decide(openingId, agreed, me, remark, clock.instant());
        audit.record(AuditEvent.ofCase(agreed ? "seal.agreed" : "seal.refused", caseId,
                Map.of("opening", openingId.toString())));
    }

    /** Who reported, for whoever asked and was allowed to, once within a day. */
    @Transactional
    public Map<String, Object> read(UUID caseId, UUID openingId) {
        requireSealed(caseId);
        desk.lock(caseId);
        SealOpenings.Opening opening = openings.find(caseId, openingId).orElseThrow(DomainProblem::notFound);
        Instant now = clock.instant();
        if (opening.askedBy() != users.require().accountId() || !readable(opening, now)) {
            throw DomainProblem.forbidden("未经批准，或者已超过查看时限。", "Not approved, or the time to read it is over.");
        }
        openings.read(openingId, now);
        audit.record(AuditEvent.ofCase("seal.read", caseId, Map.of("opening", openingId.toString())));
        return reporters.open(caseId).orElseThrow(DomainProblem::notFound).data();
    }

    private static boolean readable(SealOpenings.Opening opening, Instant now) {
        Instant at = opening.decidedAt();
        return Boolean.TRUE.equals(opening.agreed()) && opening.readAt() == null && at != null
                && now.isBefore(at.plus(VALID));
    }

    private boolean holds(String right, UUID caseId) {
        CaseView file = desk.get(caseId);
        return rights.granting(users.require().accountId(), right, file.departmentId()).isPresent();
    }

    private void requireSealed(UUID caseId) {
        policy.require(CaseAction.READ_LOG, caseId);
        if (!reporters.has(caseId)) {
            throw DomainProblem.notFound();
        }
    }
}
