package org.yimen.cases;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.PersonalFields;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.FieldError;

/** Shows one masked value in full to whoever handles the case, for a reason that is kept. */
@Service
class FieldReveal {

    private static final int MIN_REASON = 4;

    private final CasePolicy policy;
    private final Submissions submissions;
    private final PersonalFields fields;
    private final Catalog catalog;
    private final CaseDesk desk;
    private final AuditTrail audit;

    FieldReveal(CasePolicy policy, Submissions submissions, PersonalFields fields, Catalog catalog,
            CaseDesk desk, AuditTrail audit) {
        this.policy = policy;
        this.submissions = submissions;
        this.fields = fields;
        this.catalog = catalog;
        this.desk = desk;
        this.audit = audit;
    }

    @Transactional
    public Object reveal(UUID caseId, CaseViews.RevealRequest request) {
        policy.require(CaseAction.REVEAL, caseId);
        String reason = request.reason() == null ? "" : request.reason().trim();
        if (reason.length() < MIN_REASON) {
            throw DomainProblem.invalid(new FieldError("reason", "too-short", "请写明查看原因（至少4个字）。",
                    "Please say why (at least 4 characters)."));
        }
        var submission = submissions.find(caseId, request.submissionId()).orElseThrow(DomainProblem::notFound);
        if (!inside(caseId) && !submission.formKey().equals(applicationForm(caseId))) {
            throw DomainProblem.notFound();
        }
        String path = request.path();
        if (path == null || !fields.personal(catalog.form(desk.get(caseId).releaseId(), submission.formKey()), path)) {
            throw DomainProblem.notFound();
        }
        Object value = fields.valueAt(submission.data(), path).orElseThrow(DomainProblem::notFound);
        audit.record(AuditEvent.ofCase("field.revealed", caseId, Map.of("form", submission.formKey(),
                "submission", submission.id(), "path", path, "reason", reason)));
        return value;
    }

    /** Staff see what was written inside the house; an applicant has the own application only. */
    private boolean inside(UUID caseId) {
        return policy.may(CaseAction.READ_LOG, caseId);
    }

    private String applicationForm(UUID caseId) {
        return catalog.release(desk.get(caseId).releaseId()).applicationForm();
    }
}
