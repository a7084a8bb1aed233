package org.yimen.verification;

import java.time.Clock;
import java.time.LocalDate;
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
import org.yimen.catalog.Catalog;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.Masking;
import org.yimen.verification.VerificationView.FieldView;
import org.yimen.verification.VerificationView.FindingView;
import org.yimen.verification.VerificationView.HistoryRow;
import org.yimen.verification.VerificationView.LineMay;
import org.yimen.verification.VerificationView.LineView;
import org.yimen.verification.VerificationView.ReportMay;
import org.yimen.verification.VerificationView.ReportView;

/** Shows the report of a case: amounts to who works on it, ranges to other staff, told findings to the applicant. */
@Service
class ReportQuery {

    private final Reports reports;
    private final Lines lines;
    private final LineHistory history;
    private final Sources sources;
    private final CasePolicy policy;
    private final CaseDesk desk;
    private final Catalog catalog;
    private final CurrentUsers users;
    private final AuditTrail audit;
    private final Clock clock;

    ReportQuery(Reports reports, Lines lines, LineHistory history, Sources sources, CasePolicy policy, CaseDesk desk,
            Catalog catalog, CurrentUsers users, AuditTrail audit, Clock clock) {
        this.reports = reports;
        this.lines = lines;
        this.history = history;
        this.sources = sources;
        this.policy = policy;
        this.desk = desk;
        this.catalog = catalog;
        this.users = users;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who looks, and how far. */
    private record Reader(boolean staff, boolean owner, boolean handles, boolean amounts) {
    }

    @Transactional
    public VerificationView of(UUID caseId) {
        policy.requireRead(caseId);
        Reader reader = reader(caseId);
        boolean declared = catalog.release(desk.get(caseId).releaseId()).verification() != null;
        Optional<Report> latest = reports.latest(caseId);
        List<Line> all = latest.map(r -> lines.of(r.id())).orElse(List.of());
        if (reader.amounts() && !all.isEmpty()) {
            audit.record(AuditEvent.ofCase("verification.read", caseId, Map.of("report", latest.get().id().toString())));
        }
        List<LineView> shown = all.stream()
                .filter(l -> reader.staff() || l.finding() && LineDesk.TOLD.contains(l.state()))
                .map(l -> line(l, reader)).toList();
        return new VerificationView(declared, latest.map(r -> report(r, all)).orElse(null), shown, reader.amounts(),
                new ReportMay(reader.handles()));
    }

    private Reader reader(UUID caseId) {
        Long owner = desk.get(caseId).applicantAccountId();
        boolean staff = policy.may(CaseAction.READ_LOG, caseId);
        boolean handles = policy.may(CaseAction.HANDLE, caseId);
        return new Reader(staff, owner != null && owner == users.require().accountId(), handles,
                handles || staff && policy.may(CaseAction.REVEAL, caseId));
    }

    private ReportView report(Report r, List<Line> all) {
        LocalDate until = r.validUntil();
        return new ReportView(r.id(), r.round(), r.purpose().name(), r.requestedAt(), r.completedAt(), r.outcome(),
                until, until != null && until.isBefore(LocalDate.now(clock)),
                (int) all.stream().filter(l -> l.result() == Result.WAITING).count(),
                (int) all.stream().filter(Line::unsettled).count());
    }

    private LineView line(Line l, Reader reader) {
        Optional<Source> source = sources.find(l.sourceCode());
        String id = l.person().idNumber();
        return new LineView(l.id(), l.sourceCode(), source.map(Source::name).orElse("无身份号码"),
                source.map(Source::nameEn).orElse("No identity number"), source.map(Source::department).orElse(""),
                source.map(Source::departmentEn).orElse(""), l.person().name(),
                id == null ? null : Masking.idNumber(id), l.result(), reader.staff() ? l.error() : null,
                l.settledBy(), l.state(), l.lifted(), l.findings().stream().map(f -> finding(f, reader)).toList(),
                reader.amounts() ? l.values() : null,
                reader.amounts() ? fields(source.map(Source::fields).orElse(List.of())) : List.of(),
                history.of(l.id()).stream().map(e -> new HistoryRow(e.kind(), e.at(),
                        reader.staff() ? e.actorName() : null, text(e, reader), e.documents())).toList(),
                l.changedAt(), may(l, source.isPresent(), reader));
    }

    private FindingView finding(Finding f, Reader reader) {
        return new FindingView(f.code(), f.name(), f.nameEn(), f.effect(), amount(f.declared(), reader),
                amount(f.found(), reader));
    }

    private static @Nullable String amount(@Nullable Object value, Reader reader) {
        return !reader.staff() || value == null ? null : reader.amounts() ? String.valueOf(value) : Ranges.of(value);
    }

    /** An applicant reads the own objection; what was written inside the house stays there. */
    private static @Nullable String text(LineHistory.Event e, Reader reader) {
        return reader.amounts() || reader.owner() && e.kind() == LineHistory.Kind.CONTESTED ? e.text() : null;
    }

    private LineMay may(Line l, boolean known, Reader reader) {
        boolean open = l.state() == Line.State.CONTESTED || l.state() == Line.State.RECHECKED;
        boolean h = reader.handles();
        return new LineMay(h && l.unsettled() && l.person().idNumber() != null, h && l.unsettled() && known,
                h && l.unsettled(), h && l.finding() && l.state() == Line.State.FOUND,
                (h || reader.owner()) && l.finding() && l.state() == Line.State.TOLD,
                h && open && !history.actedOn(l.id(), users.require().accountId()));
    }

    private static List<FieldView> fields(List<Source.Field> fields) {
        return fields.stream().map(f -> new FieldView(f.key(), f.name(), f.nameEn(), f.type().name(), f.codes(),
                fields(f.of()))).toList();
    }
}
