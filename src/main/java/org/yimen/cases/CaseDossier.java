package org.yimen.cases;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.FormSchema;
import org.yimen.catalog.PersonalFields;
import org.yimen.catalog.ServiceItem;
import org.yimen.organization.Directory;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.Masking;

/** Reads a case file for whoever the policy lets read it. */
@Service
class CaseDossier {

    private static final int LOG_ENTRIES = 500;

    private final CaseFiles files;
    private final CasePolicy policy;
    private final CaseIntake intake;
    private final CaseDrafts drafts;
    private final CaseDescription description;
    private final Submissions submissions;
    private final Parties parties;
    private final Timeline timeline;
    private final Catalog catalog;
    private final PersonalFields fields;
    private final Directory directory;
    private final ObjectProvider<CaseProgress> progress;
    private final CurrentUsers users;
    private final AuditTrail audit;

    CaseDossier(CaseFiles files, CasePolicy policy, CaseIntake intake, CaseDrafts drafts, CaseDescription description,
            Submissions submissions, Parties parties, Timeline timeline, Catalog catalog, PersonalFields fields,
            Directory directory, ObjectProvider<CaseProgress> progress, CurrentUsers users, AuditTrail audit) {
        this.files = files;
        this.policy = policy;
        this.intake = intake;
        this.drafts = drafts;
        this.description = description;
        this.submissions = submissions;
        this.parties = parties;
        this.timeline = timeline;
        this.catalog = catalog;
        this.fields = fields;
        this.directory = directory;
        this.progress = progress;
        this.users = users;
        this.audit = audit;
    }

    @Transactional
    public CaseViews.CaseHead head(UUID caseId) {
        policy.requireRead(caseId);
        CaseFile c = files.findById(caseId).orElseThrow();
        ServiceItem item = catalog.release(c.releaseId());
        String idNumber = description.idNumber(c);
        audit.record(AuditEvent.ofCase("case.read", caseId, Map.of()));
        return new CaseViews.CaseHead(c.id(), c.number(), c.receiptNumber(), c.itemCode(), item.name(), item.nameEn(), c.status(),
                c.applicantName(), idNumber == null ? null : Masking.idNumber(idNumber), unitName(c.streetId()),
                unitName(c.communityId()), directory.unit(c.departmentId()).name(), c.channel(), c.createdAt(),
                c.submittedAt(), c.acceptedAt(), c.closedAt(), c.outcomeReason(), c.version(),
                progress().flatMap(p -> Stream.ofNullable(p.due(List.of(caseId)).get(caseId))).findFirst().orElse(null), may(caseId),
                progress().flatMap(p -> p.openTasks(List.of(caseId)).getOrDefault(caseId, List.of()).stream()).toList(),
                c.confidentiality(), item.report() != null);
    }

    private Stream<CaseProgress> progress() {
        return progress.stream();
    }

    private CaseViews.May may(UUID caseId) {
        return new CaseViews.May(policy.may(CaseAction.EDIT_DRAFT, caseId), policy.may(CaseAction.WITHDRAW, caseId),
                policy.may(CaseAction.UPLOAD, caseId), policy.may(CaseAction.REVEAL, caseId),
                policy.may(CaseAction.PRINT, caseId), policy.may(CaseAction.READ_LOG, caseId));
    }

    private @Nullable String unitName(@Nullable Long id) {
        return id == null ? null : directory.unit(id).name();
    }

    @Transactional(readOnly = true)
    public CaseViews.DraftView draft(UUID caseId) {
        policy.require(CaseAction.EDIT_DRAFT, caseId);
        CaseFile c = files.findById(caseId).orElseThrow();
        CaseDrafts.Draft draft = drafts.get(caseId);
        return new CaseViews.DraftView(draft.data(), draft.version(),
                catalog.release(c.releaseId()).applicationForm(), intake.missing(caseId, draft.data()));
    }

    /** Who would get the application first. */
    @Transactional(readOnly = true)
    public List<CaseProgress.NextStep> firstSteps(UUID caseId, Map<String, Object> data) {
        policy.require(CaseAction.EDIT_DRAFT, caseId);
        Long[] place = intake.placeOf(caseId, data);
        return progress().flatMap(p -> p.firstSteps(caseId, place[0], place[1]).stream()).toList();
    }

    /** Every form handed in, personal values masked; an applicant reads his own application in full. */
    @Transactional(readOnly = true)
    public List<CaseViews.SubmissionView> submissions(UUID caseId) {
        policy.requireRead(caseId);
        CaseFile c = files.findById(caseId).orElseThrow();
        boolean owner = c.applicantAccountId() != null && c.applicantAccountId() == users.require().accountId();
        String application = catalog.release(c.releaseId()).applicationForm();
        return submissions.of(caseId).stream()
                .filter(s -> !owner || s.formKey().equals(application))
                .map(s -> view(c.releaseId(), s, owner)).toList();
    }

    private CaseViews.SubmissionView view(long releaseId, Submissions.Submission s, boolean inFull) {
        FormSchema form = catalog.form(releaseId, s.formKey());
        PersonalFields.Masked masked = fields.masked(form, s.data());
        return new CaseViews.SubmissionView(s.id(), s.formKey(), title(form),
                form.schema(), inFull ? s.data() : masked.data(), inFull ? List.of() : masked.paths(),
                s.submittedAt(), s.submittedBy(), s.taskId(), s.versionNo());
    }

    /** What the form calls itself; forms carry their title among their properties. */
    private static String title(FormSchema form) {
        return form.schema().path("properties").path("title").asText(form.key());
    }

    @Transactional(readOnly = true)
    public List<Parties.PartyView> parties(UUID caseId) {
        policy.requireRead(caseId);
        return parties.of(caseId);
    }

    /** The story; an applicant reads what happened, not what was written inside the house. */
    @Transactional(readOnly = true)
    public List<Timeline.TimelineView> timeline(UUID caseId) {
        policy.requireRead(caseId);
        boolean staff = policy.may(CaseAction.READ_LOG, caseId);
        return timeline.of(caseId).stream().map(t -> staff ? t : t.forApplicant()).toList();
    }

    @Transactional(readOnly = true)
    public List<AuditTrail.Entry> log(UUID caseId) {
        policy.require(CaseAction.READ_LOG, caseId);
        return audit.ofCase(caseId, LOG_ENTRIES);
    }
}
