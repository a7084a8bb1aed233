package org.yimen.cases;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.ServiceItem;
import org.yimen.organization.Directory;
import org.yimen.platform.AccountKind;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.FieldError;
import org.yimen.platform.Ids;

/** From a blank draft to an application handed in, and back out again by withdrawal. */
@Service
public class CaseIntake {

    private final CaseFiles files;
    private final CaseDrafts drafts;
    private final CaseDesk desk;
    private final CaseDescription description;
    private final CaseHandIn handIn;
    private final CasePolicy policy;
    private final CaseReach reach;
    private final Catalog catalog;
    private final Directory directory;
    private final CurrentUsers users;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseIntake(CaseFiles files, CaseDrafts drafts, CaseDesk desk, CaseDescription description, CaseHandIn handIn,
            CasePolicy policy, CaseReach reach, Catalog catalog, Directory directory, CurrentUsers users, AuditTrail audit,
            ApplicationEventPublisher events, Clock clock) {
        this.files = files;
        this.drafts = drafts;
        this.desk = desk;
        this.description = description;
        this.handIn = handIn;
        this.policy = policy;
        this.reach = reach;
        this.catalog = catalog;
        this.directory = directory;
        this.users = users;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Opens a draft: an applicant for himself online, an intake post for whoever stands at the window. */
    @Transactional
    public UUID open(String itemCode, ServiceItem.Channel channel) {
        if (catalog.item(itemCode).report() != null) {
            throw DomainProblem.unprocessable("report-needed", "该事项通过报告受理，请填写报告。",
                    "Cases of this service come in as reports.");
        }
        if (!catalog.item(itemCode).byItself()) {
            throw DomainProblem.unprocessable("entry-needed", "请从已确认的待遇发起该事项。",
                    "Begin this service from the entitlement it is about.");
        }
        return blank(itemCode, channel);
    }

    private UUID blank(String itemCode, ServiceItem.Channel channel) {
        CurrentUser user = users.require();
        ServiceItem item = catalog.item(itemCode);
        boolean applicant = user.kind() == AccountKind.APPLICANT;
        boolean clerk = takesIn();
        boolean others = channel == ServiceItem.Channel.ONLINE || channel == ServiceItem.Channel.OFFICE;
        if (applicant ? channel != ServiceItem.Channel.ONLINE : !clerk || others) {
            throw DomainProblem.forbidden();
        }
        if (!item.channels().contains(channel)) {
            throw DomainProblem.unprocessable("channel-closed", "该事项不能通过这个渠道申请。",
                    "This service does not take applications through this channel.");
        }
        UUID id = Ids.next();
        files.saveAndFlush(new CaseFile(id, itemCode, catalog.currentRelease(itemCode), channel.name(),
                item.confidentiality().name(), directory.bureau().id(), directory.department(item.department()).id(),
                directory.bureau().regionCode(), user.accountId(), applicant ? user.accountId() : null,
                clock.instant()));
        audit.record(AuditEvent.ofCase("case.opened", id, Map.of("item", itemCode)));
        return id;
    }

    /** Whether one of the acting user's posts takes applications in. */
    public boolean takesIn() {
        CurrentUser user = users.require();
        return user.kind() == AccountKind.STAFF && reach.takesIn(user.accountId());
    }

    /**
     * Opens a draft that goes on from an earlier case: with its application as it was last handed in, and for the
     * same applicant.
     */
    @Transactional
    public UUID openFrom(UUID earlier, String itemCode, ServiceItem.Channel channel) {
        return openWith(earlier, itemCode, channel, desk.get(earlier).applicantAccountId(),
                file -> handIn.carried(earlier, file));
    }

    /**
     * Opens a draft because of an earlier case.
     *
     * @param owner the applicant's account, where the case is about the person it belongs to
     * @param known what is known for its application
     */
    @Transactional
    public UUID openWith(UUID earlier, String itemCode, ServiceItem.Channel channel, @Nullable Long owner,
            Function<CaseView, Map<String, Object>> known) {
        policy.requireRead(earlier);
        UUID id = blank(itemCode, channel);
        CaseFile file = files.findById(id).orElseThrow();
        file.ownedBy(owner);
        files.saveAndFlush(file);
        drafts.save(id, known.apply(desk.get(id)), 0);
        return id;
    }

    /** Keeps the draft's data as they are, complete or not. */
    @Transactional
    public CaseDrafts.Saved saveDraft(UUID caseId, Map<String, Object> data, int version) {
        policy.require(CaseAction.EDIT_DRAFT, caseId);
        return drafts.save(caseId, data, version);
    }

    /** What is still missing or wrong in a form as it stands. */
    @Transactional(readOnly = true)
    public List<FieldError> missing(UUID caseId, Map<String, Object> data) {
        CaseView file = desk.get(caseId);
        return handIn.missing(file, data);
    }

    /**
     * Hands the application in: validated, locked as version 1, given a receipt number, its process started, all in
     * one transaction.
     *
     * @throws DomainProblem 400 with what is wrong where; 409 when the same applicant has an open case of the item
     */
    @Transactional
    public CaseView submit(UUID caseId, Map<String, Object> data) {
        desk.lock(caseId);
        policy.require(CaseAction.SUBMIT, caseId);
        CaseView before = desk.get(caseId);
        handIn.record(before, data);
        var user = users.require();
        return handIn.handIn(caseId, new TimelineEntry("SUBMIT", null, "提交申请", "Application handed in", null, null,
                user.displayName(), null, null, null, null, Map.of("channel", before.channel())), "case.submitted");
    }

    /** Takes the application back; possible until the decision. */
    @Transactional
    public void withdraw(UUID caseId, String reason) {
        if (reason.isBlank()) {
            throw DomainProblem.invalid(new FieldError("reason", "required", "请填写撤回原因。", "Please give a reason."));
        }
        desk.lock(caseId);
        policy.requireRead(caseId);
        desk.get(caseId).requireUndecided();
        policy.require(CaseAction.WITHDRAW, caseId);
        var user = users.require();
        desk.addTimeline(caseId, new TimelineEntry("WITHDRAW", null, "申请人撤回", "Withdrawn by the applicant", null,
                null, user.displayName(), null, null, null, reason.trim(), Map.of()));
        audit.record(AuditEvent.ofCase("case.withdrawn", caseId, Map.of()));
        events.publishEvent(new CaseWithdrawn(caseId));
        if (!desk.get(caseId).status().closed()) {
            desk.changeStatus(caseId, CaseStatus.WITHDRAWN, reason.trim());
        }
    }

    /** Throws a draft away. */
    @Transactional
    public void discard(UUID caseId) {
        policy.require(CaseAction.EDIT_DRAFT, caseId);
        audit.record(AuditEvent.ofCase("case.discarded", caseId, Map.of()));
        events.publishEvent(new CaseDiscarded(caseId));
        drafts.discard(caseId);
        files.delete(files.findById(caseId).orElseThrow(DomainProblem::notFound));
        files.flush();
    }

    /** Where an application with these data would go: street and community of the applicant. */
    @Transactional(readOnly = true)
    public @Nullable Long[] placeOf(UUID caseId, Map<String, Object> data) {
        return description.placeOf(files.findById(caseId).orElseThrow(DomainProblem::notFound), data);
    }
}
