package org.yimen.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.FormSchema;
import org.yimen.catalog.FormValidation;
import org.yimen.catalog.PolicyParameters;
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
    private final CaseNumbers numbers;
    private final CasePolicy policy;
    private final CaseReach reach;
    private final Catalog catalog;
    private final FormValidation validation;
    private final PolicyParameters parameters;
    private final Directory directory;
    private final CurrentUsers users;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<CaseDocuments> documents;
    private final Clock clock;

    CaseIntake(CaseFiles files, CaseDrafts drafts, CaseDesk desk, CaseDescription description, CaseNumbers numbers,
            CasePolicy policy, CaseReach reach, Catalog catalog, FormValidation validation,
            PolicyParameters parameters, Directory directory, CurrentUsers users, AuditTrail audit,
            ApplicationEventPublisher events, ObjectProvider<CaseDocuments> documents, Clock clock) {
        this.files = files;
        this.drafts = drafts;
        this.desk = desk;
        this.description = description;
        this.numbers = numbers;
        this.policy = policy;
        this.reach = reach;
        this.catalog = catalog;
        this.validation = validation;
        this.parameters = parameters;
        this.directory = directory;
        this.users = users;
        this.audit = audit;
        this.events = events;
        this.documents = documents;
        this.clock = clock;
    }

    /** Opens a draft: an applicant for himself online, an intake post for whoever stands at the window. */
    @Transactional
    public UUID open(String itemCode, ServiceItem.Channel channel) {
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
        policy.requireRead(earlier);
        UUID id = blank(itemCode, channel);
        CaseFile file = files.findById(id).orElseThrow();
        file.ownedBy(desk.get(earlier).applicantAccountId());
        files.saveAndFlush(file);
        drafts.save(id, carried(earlier, desk.get(id)), 0);
        return id;
    }

    /**
     * Begins a case of the office's own motion that goes on from an earlier case, with its application as it was last
     * handed in. Permission is the caller's matter.
     *
     * @param before what is to be known of the case when its process begins
     */
    @Transactional
    public UUID begin(UUID earlier, String itemCode, TimelineEntry why, Consumer<UUID> before) {
        CaseView known = desk.get(earlier);
        ServiceItem item = catalog.item(itemCode);
        UUID id = Ids.next();
        files.saveAndFlush(new CaseFile(id, itemCode, catalog.currentRelease(itemCode),
                ServiceItem.Channel.OFFICE.name(), item.confidentiality().name(), known.bureauId(),
                directory.department(item.department()).id(), known.regionCode(), users.orSystem().accountId(),
                known.applicantAccountId(), clock.instant()));
        CaseView file = desk.get(id);
        desk.recordSubmission(id, item.applicationForm(),
                validation.prune(form(file), carried(earlier, file), context(file)), null);
        before.accept(id);
        events.publishEvent(new CaseContinued(id, earlier));
        return handIn(id, why, "case.begun").id();
    }

    private Map<String, Object> carried(UUID earlier, CaseView file) {
        CaseView before = desk.get(earlier);
        Map<String, Object> last = desk.latest(earlier, catalog.release(before.releaseId()).applicationForm());
        return validation.prune(form(file), last, context(file));
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
        return validation.validate(form(file), data, context(file));
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
        FormSchema form = form(before);
        List<FieldError> errors = validation.validate(form, data, context(before));
        if (!errors.isEmpty()) {
            throw DomainProblem.invalid(errors);
        }
        desk.recordSubmission(caseId, form.key(), validation.prune(form, data, context(before)), null);
        var user = users.require();
        return handIn(caseId, new TimelineEntry("SUBMIT", null, "提交申请", "Application handed in", null, null,
                user.displayName(), null, null, null, null, Map.of("channel", before.channel())), "case.submitted");
    }

    private CaseView handIn(UUID caseId, TimelineEntry story, String action) {
        CaseFile file = files.findById(caseId).orElseThrow(DomainProblem::notFound);
        refuseSecondOpenCase(file);
        file.submit(numbers.receipt(file.regionCode()), clock.instant());
        files.saveAndFlush(file);
        drafts.discard(caseId);
        desk.addTimeline(caseId, story);
        audit.record(AuditEvent.ofCase(action, caseId, Map.of()));
        events.publishEvent(new CaseSubmitted(caseId));
        return desk.get(caseId);
    }

    private void refuseSecondOpenCase(CaseFile file) {
        if (file.applicantIdHash() == null) {
            return;
        }
        files.numberOfOpen(file.applicantIdHash(), file.itemCode(), file.id())
                .ifPresent(number -> {
                    throw DomainProblem.conflict("already-open", "该申请人已有同一事项正在办理（" + number + "），不能重复申请。",
                            "This applicant already has an open case of this service (" + number + ").")
                            .with("number", number);
                });
    }

    /** Takes the application back; possible until the decision. */
    @Transactional
    public void withdraw(UUID caseId, String reason) {
        if (reason.isBlank()) {
            throw DomainProblem.invalid(new FieldError("reason", "required", "请填写撤回原因。", "Please give a reason."));
        }
        desk.lock(caseId);
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

    private FormSchema form(CaseView file) {
        return catalog.form(file.releaseId(), catalog.release(file.releaseId()).applicationForm());
    }

    private Map<String, Object> context(CaseView file) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> context = new LinkedHashMap<>(Map.of("today", today, "applicationDate", today,
                "param", parameters.all(file.regionCode(), today)));
        documents.ifAvailable(kept -> context.put("documents", kept.perMaterial(file.id())));
        return context;
    }

    /** Where an application with these data would go: street and community of the applicant. */
    @Transactional(readOnly = true)
    public @Nullable Long[] placeOf(UUID caseId, Map<String, Object> data) {
        return description.placeOf(files.findById(caseId).orElseThrow(DomainProblem::notFound), data);
    }
}
