package org.yimen.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.FormSchema;
import org.yimen.catalog.FormValidation;
import org.yimen.catalog.PolicyParameters;
import org.yimen.catalog.ServiceItem;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.FieldError;

/** What makes an application a case, whoever hands it in: checked, kept as version 1, numbered, its process started. */
@Component
class CaseHandIn {

    private final CaseFiles files;
    private final CaseDrafts drafts;
    private final CaseDesk desk;
    private final CaseNumbers numbers;
    private final Catalog catalog;
    private final FormValidation validation;
    private final PolicyParameters parameters;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<CaseDocuments> documents;
    private final Clock clock;

    CaseHandIn(CaseFiles files, CaseDrafts drafts, CaseDesk desk, CaseNumbers numbers, Catalog catalog,
            FormValidation validation, PolicyParameters parameters, AuditTrail audit, ApplicationEventPublisher events,
            ObjectProvider<CaseDocuments> documents, Clock clock) {
        this.files = files;
        this.drafts = drafts;
        this.desk = desk;
        this.numbers = numbers;
        this.catalog = catalog;
        this.validation = validation;
        this.parameters = parameters;
        this.audit = audit;
        this.events = events;
        this.documents = documents;
        this.clock = clock;
    }

    /** What is still missing or wrong in an application as it stands. */
    List<FieldError> missing(CaseView file, Map<String, Object> data) {
        return validation.validate(form(file), data, context(file));
    }

    /**
     * Keeps an application as it is handed in.
     *
     * @throws DomainProblem 400 with what is wrong where
     */
    void record(CaseView file, Map<String, Object> data) {
        List<FieldError> errors = missing(file, data);
        if (!errors.isEmpty()) {
            throw DomainProblem.invalid(errors);
        }
        desk.recordSubmission(file.id(), form(file).key(), asked(file, data), null);
    }

    /** Of these data what the application asks for. */
    Map<String, Object> asked(CaseView file, Map<String, Object> data) {
        return validation.prune(form(file), data, context(file));
    }

    /** The application of an earlier case as it was last handed in, as far as this case asks for it. */
    Map<String, Object> carried(UUID earlier, CaseView file) {
        CaseView before = desk.get(earlier);
        Map<String, Object> last = desk.latest(earlier, catalog.release(before.releaseId()).applicationForm());
        return asked(file, last);
    }

    /** Gives a complete case its receipt number and starts its process. */
    CaseView handIn(UUID caseId, TimelineEntry story, String action) {
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
        ServiceItem item = catalog.release(file.releaseId());
        if (file.applicantIdHash() == null || item.report() != null || !item.receivers().isEmpty()) {
            return;
        }
        files.numberOfOpen(file.applicantIdHash(), file.itemCode(), file.id())
                .ifPresent(number -> {
                    throw DomainProblem.conflict("already-open", "该申请人已有同一事项正在办理（" + number + "），不能重复申请。",
                            "This applicant already has an open case of this service (" + number + ").")
                            .with("number", number);
                });
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
}
