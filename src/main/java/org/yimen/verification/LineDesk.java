package org.yimen.verification;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;
import org.yimen.cases.CaseAction;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CaseDocuments;
import org.yimen.cases.CasePolicy;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.FieldError;
import org.yimen.verification.Line.State;
import org.yimen.verification.LineHistory.Kind;

/**
 * What people do with a line: settle one without an answer, tell a finding to the applicant, contest it, and look at it
 * again, which somebody else has to do (57号 article 18).
 */
@Service
@Transactional
class LineDesk {

    private static final int MOST_TEXT = 2000;
    private static final int LEAST_TEXT = 4;
    private static final int MOST_DOCUMENTS = 20;

    private final Lines lines;
    private final Reports reports;
    private final LineHistory history;
    private final Sources sources;
    private final AnswerCheck check;
    private final ReportAssembly assembly;
    private final VerificationDesk verification;
    private final CaseDesk desk;
    private final CasePolicy policy;
    private final ObjectProvider<CaseDocuments> documents;
    private final CurrentUsers users;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    LineDesk(Lines lines, Reports reports, LineHistory history, Sources sources, AnswerCheck check,
            ReportAssembly assembly, VerificationDesk verification, CaseDesk desk, CasePolicy policy,
            ObjectProvider<CaseDocuments> documents, CurrentUsers users, AuditTrail audit,
            ApplicationEventPublisher events) {
        this.lines = lines;
        this.reports = reports;
        this.history = history;
        this.sources = sources;
        this.check = check;
        this.assembly = assembly;
        this.verification = verification;
        this.desk = desk;
        this.policy = policy;
        this.documents = documents;
        this.users = users;
        this.audit = audit;
        this.events = events;
    }

    /** Asks the source again about this person. */
    public void retry(long id) {
        Line line = handled(id);
        requireState(line.unsettled() || line.settledBy() == Line.Settled.UNAVAILABLE);
        requireState(line.person().idNumber() != null);
        verification.askAgain(line.caseId(), l -> l.id() == id);
    }

    /** Enters by hand what the department would have said, with a note on where it comes from. */
    public void enter(long id, @Nullable Map<String, Object> values, @Nullable String note) {
        Line line = handled(id);
        requireState(line.unsettled() && sources.find(line.sourceCode()).isPresent());
        String text = text("note", note);
        lines.answered(id, Result.ANSWERED, checked(line, values), Line.Settled.HAND);
        done(line, Kind.ENTERED, Result.ANSWERED, line.state(), text, List.of());
    }

    /** Records that no answer is to be had, and why; somebody then judges without it. */
    public void unavailable(long id, @Nullable String reason) {
        Line line = handled(id);
        requireState(line.unsettled());
        String text = text("reason", reason);
        lines.unavailable(id);
        done(line, Kind.UNAVAILABLE, line.result(), line.state(), text, List.of());
    }

    /** Notes that the applicant was told of a finding. */
    public void tell(long id, @Nullable String text) {
        Line line = handled(id);
        requireState(line.finding() && line.state() == State.FOUND);
        String told = text == null || text.isBlank() ? null : text("text", text);
        lines.state(id, State.TOLD, false);
        done(line, Kind.TOLD, line.result(), State.TOLD, told, List.of());
    }

    /** The applicant contests a finding, himself or at the office. */
    public void contest(long id, @Nullable String text, @Nullable List<UUID> evidence) {
        Line line = lines.find(id).orElseThrow(DomainProblem::notFound);
        policy.requireRead(line.caseId());
        Long owner = desk.get(line.caseId()).applicantAccountId();
        if ((owner == null || owner != users.require().accountId()) && !policy.may(CaseAction.HANDLE, line.caseId())) {
            throw DomainProblem.forbidden();
        }
        line = locked(line);
        requireState(line.finding() && line.state() == State.TOLD);
        List<UUID> papers = papers(line.caseId(), evidence);
        String words = text("text", text);
        lines.state(id, State.CONTESTED, false);
        done(line, Kind.CONTESTED, line.result(), State.CONTESTED, words, papers);
    }

    /** Decides on a contested finding; nobody decides who told it, entered it or wrote the objection down. */
    public void recheck(long id, @Nullable Boolean upheld, @Nullable Map<String, Object> values,
            @Nullable String text) {
        Line line = handled(id);
        requireState(line.state() == State.CONTESTED || line.state() == State.RECHECKED);
        if (history.actedOn(id, users.require().accountId())) {
            throw DomainProblem.conflict("same-person", "复查须由另一名工作人员进行。",
                    "Somebody else has to look at it again.");
        }
        if (upheld == null) {
            throw DomainProblem.invalid(new FieldError("upheld", "required", "必填。", "Required."));
        }
        String words = text("text", text);
        if (upheld) {
            lines.state(id, State.UPHELD, false);
            done(line, Kind.UPHELD, line.result(), State.UPHELD, words, List.of());
            return;
        }
        if (values != null) {
            lines.answered(id, Result.ANSWERED, checked(line, values), Line.Settled.HAND);
        }
        lines.state(id, State.CORRECTED, values == null);
        done(line, Kind.CORRECTED, line.result(), State.CORRECTED, words, List.of());
    }

    private Line handled(long id) {
        Line line = lines.find(id).orElseThrow(DomainProblem::notFound);
        policy.require(CaseAction.HANDLE, line.caseId());
        return locked(line);
    }

    /** The line as it is once nobody else works on its report. */
    private Line locked(Line line) {
        Report report = reports.lock(line.reportId());
        requireState(reports.latest(line.caseId()).map(Report::id).filter(report.id()::equals).isPresent());
        return lines.find(line.id()).orElseThrow(DomainProblem::notFound);
    }

    private Map<String, Object> checked(Line line, @Nullable Map<String, Object> values) {
        Source source = sources.get(line.sourceCode());
        if (values == null) {
            throw DomainProblem.invalid(new FieldError("values", "required", "必填。", "Required."));
        }
        check.flaw(source, values).ifPresent(flaw -> {
            throw DomainProblem.invalid(new FieldError("values", flaw, "录入的数据不合理，请核对。",
                    "The values cannot be right; please check them."));
        });
        return values;
    }

    private List<UUID> papers(UUID caseId, @Nullable List<UUID> evidence) {
        List<UUID> papers = evidence == null ? List.of()
                : evidence.stream().filter(java.util.Objects::nonNull).distinct().toList();
        if (papers.size() > MOST_DOCUMENTS || papers.stream().anyMatch(id ->
                documents.stream().noneMatch(d -> d.mediaType(caseId, id).isPresent()))) {
            throw DomainProblem.invalid(new FieldError("documents", "unknown", "本件没有这份材料。",
                    "The case has no such document."));
        }
        return papers;
    }

    private void done(Line line, Kind kind, Result result, State state, @Nullable String text, List<UUID> papers) {
        history.add(line.id(), kind, result, state, text, papers);
        assembly.assemble(line.reportId());
        audit.record(new AuditEvent("verification." + kind.name().toLowerCase(java.util.Locale.ROOT), "verification-line",
                String.valueOf(line.id()), line.caseId(), Map.of("source", line.sourceCode())));
        events.publishEvent(new VerificationJobs.Queued());
    }

    private static void requireState(boolean fits) {
        if (!fits) {
            throw DomainProblem.conflict("state-conflict", "该核对项当前状态不能进行这项操作，请刷新。",
                    "The line is not in a state that allows this; please reload.");
        }
    }

    private static String text(String field, @Nullable String text) {
        String words = text == null ? "" : text.strip();
        if (words.length() < LEAST_TEXT || words.length() > MOST_TEXT || words.indexOf('\0') >= 0) {
            throw DomainProblem.invalid(new FieldError(field, "length", "请填写说明（4至2000字）。",
                    "Please write 4 to 2000 characters."));
        }
        return words;
    }

    /** States from which the applicant may see a finding. */
    static final Set<State> TOLD = Set.of(State.TOLD, State.CONTESTED, State.RECHECKED, State.UPHELD, State.CORRECTED);
}
