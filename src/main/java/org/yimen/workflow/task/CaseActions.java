package org.yimen.workflow.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;
import org.yimen.cases.CaseAction;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CasePolicy;
import org.yimen.cases.CaseView;
import org.yimen.cases.TimelineEntry;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.FormSchema;
import org.yimen.catalog.FormValidation;
import org.yimen.organization.AppointmentView;
import org.yimen.organization.Directory;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.FieldError;
import org.yimen.workflow.CaseContext;
import org.yimen.workflow.CaseInstances;
import org.yimen.workflow.model.CaseActionModel;
import org.yimen.workflow.routing.Routing;
import org.yimen.workflow.routing.RoutingFacts;

/** What may be done to a case beside its tasks: extend, terminate, open again ..., as its process model offers it. */
@Service
public class CaseActions {

    private static final int MAX_REASON = 2000;

    private final CaseInstances instances;
    private final CaseDesk desk;
    private final CasePolicy policy;
    private final Routing routing;
    private final Directory directory;
    private final Catalog catalog;
    private final FormValidation validation;
    private final CaseContext facts;
    private final CurrentUsers users;
    private final AuditTrail audit;

    CaseActions(CaseInstances instances, CaseDesk desk, CasePolicy policy, Routing routing,
            Directory directory, Catalog catalog, FormValidation validation, CaseContext facts, CurrentUsers users,
            AuditTrail audit) {
        this.instances = instances;
        this.desk = desk;
        this.policy = policy;
        this.routing = routing;
        this.directory = directory;
        this.catalog = catalog;
        this.validation = validation;
        this.facts = facts;
        this.users = users;
        this.audit = audit;
    }

    /** The actions that the case offers to the acting user now. */
    @Transactional(readOnly = true)
    public List<CaseActionModel> offered(UUID caseId) {
        policy.require(CaseAction.READ_LOG, caseId);
        CurrentUser me = users.require();
        CaseView file = desk.get(caseId);
        return instances.model(file).actions().stream().filter(action -> open(file, action))
                .filter(action -> appointment(file, action, me).isPresent()).toList();
    }

    /** The form of an action, if it has one. */
    public Optional<FormSchema> form(UUID caseId, CaseActionModel action) {
        return Optional.ofNullable(action.formKey()).map(key -> catalog.form(desk.get(caseId).releaseId(), key));
    }

    /**
     * Carries an action out: reason, form, timeline, audit and what the process does next, in one transaction.
     *
     * @throws DomainProblem 404 when the case does not offer it to the acting user now, 400 when the reason or the
     *     form is not in order
     */
    @Transactional
    public void carryOut(UUID caseId, String code, @Nullable String reason, Map<String, Object> data) {
        policy.requireRead(caseId);
        desk.lock(caseId);
        refuseIfDecided(caseId, code);
        CaseActionModel action = offered(caseId).stream().filter(a -> a.message().equals(code)).findFirst()
                .orElseThrow(() -> DomainProblem.notFound("办件现在没有这项操作，或者不由您的岗位办理。",
                        "The case does not offer this action to you now."));
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > MAX_REASON) {
            throw DomainProblem.invalid(new FieldError("reason", "required", "请填写理由（不超过2000字）。",
                    "Please give a reason of at most 2000 characters."));
        }
        CaseView file = desk.get(caseId);
        if (file.status().closed()) {
            desk.reopen(caseId, why);
        }
        form(caseId, action).ifPresent(form -> keep(caseId, form, data));
        CurrentUser me = users.require();
        AppointmentView post = appointment(file, action, me).orElseThrow();
        desk.addTimeline(caseId, new TimelineEntry("ACTION", action.nodeId(), action.name(), action.nameEn(),
                post.unit().name(), post.postName(), me.displayName(), null, code, action.name(), why, Map.of()));
        audit.record(AuditEvent.ofCase("case.action", caseId, Map.of("action", code)));
        send(file, action);
    }

    private void refuseIfDecided(UUID caseId, String code) {
        CaseView file = desk.get(caseId);
        if (instances.model(file).actions().stream().anyMatch(a -> a.undecided() && a.message().equals(code))) {
            file.requireUndecided();
        }
    }

    private void keep(UUID caseId, FormSchema form, Map<String, Object> data) {
        Map<String, Object> context = facts.ofForms(caseId);
        List<FieldError> errors = validation.validate(form, data, context);
        if (!errors.isEmpty()) {
            throw DomainProblem.invalid(errors);
        }
        desk.recordSubmission(caseId, form.key(), validation.prune(form, data, context), null);
    }

    private void send(CaseView file, CaseActionModel action) {
        if (action.after() != null) {
            instances.beginAgain(file, action.message());
        } else {
            instances.tell(file.id(), action.message(), Map.of());
        }
    }

    private boolean open(CaseView file, CaseActionModel action) {
        if (action.undecided() && file.decidedAt() != null) {
            return false;
        }
        if (action.once() && desk.timesTaken(file.id(), action.nodeId(), action.message()) > 0) {
            return false;
        }
        if (action.after() != null) {
            return action.after().contains(file.status().name());
        }
        return file.status().open() && instances.awaits(file.id(), action.message());
    }

    /** The appointment in which the user may do it. */
    private Optional<AppointmentView> appointment(CaseView file, CaseActionModel action, CurrentUser me) {
        RoutingFacts places = RoutingFacts.of(file, null);
        var pools = action.offers().stream().map(offer -> routing.to(offer.post(), offer.scope(), places).pool()).toList();
        return directory.appointmentsOf(me.accountId()).stream().filter(a -> pools.contains(a.pool())).findFirst();
    }
}
