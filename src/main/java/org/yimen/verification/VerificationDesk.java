package org.yimen.verification;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.TimelineEntry;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.ItemVerification;
import org.yimen.platform.DomainProblem;

/** Opens rounds of questions and asks again; only writes what is to be sent, which happens after the commit. */
@Service
@Transactional(propagation = Propagation.REQUIRED)
class VerificationDesk {

    /** Stands for a source where a person has no number that departments could find him by. */
    static final String NO_NUMBER = "NO_NUMBER";
    static final String NO_CONSENT = "no-consent";

    private final CaseDesk desk;
    private final Catalog catalog;
    private final CasePersons persons;
    private final ConsentDesk consents;
    private final Consents given;
    private final Reports reports;
    private final Requests requests;
    private final Lines lines;
    private final LineHistory history;
    private final Sources sources;
    private final ReportAssembly assembly;
    private final Courier courier;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;

    VerificationDesk(CaseDesk desk, Catalog catalog, CasePersons persons, ConsentDesk consents, Consents given,
            Reports reports, Requests requests, Lines lines, LineHistory history, Sources sources,
            ReportAssembly assembly, Courier courier, ApplicationEventPublisher events, AuditTrail audit) {
        this.desk = desk;
        this.catalog = catalog;
        this.persons = persons;
        this.consents = consents;
        this.given = given;
        this.reports = reports;
        this.requests = requests;
        this.lines = lines;
        this.history = history;
        this.sources = sources;
        this.assembly = assembly;
        this.courier = courier;
        this.events = events;
        this.audit = audit;
    }

    /**
     * Begins a round unless one is awaited already. While applying, 422 with the names of those whose consent is
     * missing; in payment the others are asked about, and somebody has to look after the consents.
     */
    public void request(UUID caseId, Consent.Scope purpose, @Nullable UUID entryId) {
        desk.lock(caseId);
        if (reports.latest(caseId).filter(r -> !r.complete()).isPresent()) {
            return;
        }
        ItemVerification asked = declared(caseId);
        consents.takeFromForm(caseId);
        List<Person> people = persons.of(caseId);
        if (purpose == Consent.Scope.APPLICATION) {
            requireConsents(caseId, people, purpose);
        }
        Report report = reports.open(caseId, purpose, entryId);
        Map<String, Consent> valid = given.valid(caseId, purpose);
        List<Person> allowed = people.stream().filter(p -> p.idNumber() != null && valid.containsKey(p.key()))
                .map(p -> p.with(valid.get(p.key()).id().toString())).toList();
        people.stream().filter(p -> p.idNumber() == null)
                .forEach(p -> lines.add(report, null, NO_NUMBER, p, Result.ERR, "no-number"));
        people.stream().filter(p -> p.idNumber() != null && !valid.containsKey(p.key())).forEach(p ->
                asked.sources().forEach(s -> lines.add(report, null, s, p, Result.ERR, NO_CONSENT)));
        if (!allowed.isEmpty()) {
            asked.sources().forEach(source -> ask(report, source, allowed));
        }
        assembly.assemble(report.id());
        desk.addTimeline(caseId, TimelineEntry.system("VERIFICATION", "发起信息核对", "Departments are asked",
                Map.of("round", report.round(), "sources", asked.sources().size())));
        audit.record(AuditEvent.ofCase("verification.requested", caseId, Map.of("report", report.id().toString(),
                "sources", asked.sources(), "persons", people.size())));
        events.publishEvent(new VerificationJobs.Queued());
    }

    private void ask(Report report, String source, List<Person> people) {
        UUID request = requests.queue(report, sources.get(source).code(), people);
        people.forEach(p -> lines.add(report, request, source, p, Result.WAITING, null));
    }

    /** Asks again for some lines of the latest report; those of one source go in one request. */
    public void askAgain(UUID caseId, Predicate<Line> which) {
        Optional<Report> latest = reports.latest(caseId);
        if (latest.isEmpty()) {
            request(caseId, Consent.Scope.APPLICATION, null);
            return;
        }
        Report report = reports.lock(latest.get().id());
        Map<String, List<Line>> bySource = lines.of(report.id()).stream()
                .filter(l -> !l.ofHousehold() && l.person().idNumber() != null && l.result() != Result.WAITING)
                .filter(which).collect(Collectors.groupingBy(Line::sourceCode, LinkedHashMap::new, Collectors.toList()));
        if (bySource.isEmpty()) {
            return;
        }
        List<Person> people = bySource.values().stream().flatMap(Collection::stream).map(Line::person).distinct().toList();
        requireConsents(caseId, people, report.purpose());
        bySource.forEach((source, again) -> {
            UUID request = requests.queue(report, source, again.stream().map(Line::person).toList());
            again.forEach(l -> {
                lines.askAgain(l.id(), request);
                history.add(l.id(), LineHistory.Kind.ASKED_AGAIN, Result.WAITING, l.state(), null, List.of());
            });
        });
        reports.reopen(report.id());
        audit.record(AuditEvent.ofCase("verification.asked-again", caseId, Map.of("report", report.id().toString(),
                "sources", List.copyOf(bySource.keySet()))));
        events.publishEvent(new VerificationJobs.Queued());
    }

    /** Whether somebody's consent is missing; consents within the form count. */
    public boolean consentMissing(UUID caseId) {
        consents.takeFromForm(caseId);
        return !consents.lacking(caseId, persons.of(caseId), Consent.Scope.APPLICATION).isEmpty();
    }

    /** Calls off what is still to be asked and ends the consents of the case. */
    public void end(UUID caseId) {
        requests.openOf(caseId).forEach(id -> courier.cancel(id, "case-ended"));
        consents.endAll(caseId);
    }

    /** Marks what was found as told to the applicant. */
    public void tell(UUID caseId) {
        move(caseId, Line.State.FOUND, Line.State.TOLD, LineHistory.Kind.TOLD);
    }

    /** Whether something was found that the applicant has not been told of. */
    @Transactional(readOnly = true)
    public boolean untold(UUID caseId) {
        return reports.latest(caseId).map(r -> lines.of(r.id()).stream().anyMatch(VerificationDesk::untold)).orElse(false);
    }

    private static boolean untold(Line line) {
        return line.finding() && !line.lifted() && line.state() == Line.State.FOUND;
    }

    /** The applicant contests: the findings that he named one by one, or else all that he was told of. */
    public void contest(UUID caseId) {
        if (!contested(caseId)) {
            move(caseId, Line.State.TOLD, Line.State.CONTESTED, LineHistory.Kind.CONTESTED);
        }
    }

    /** Ends the time to contest: what was told and not contested stands. */
    public void stand(UUID caseId) {
        move(caseId, Line.State.TOLD, Line.State.UPHELD, LineHistory.Kind.UPHELD);
    }

    private void move(UUID caseId, Line.State from, Line.State to, LineHistory.Kind kind) {
        reports.latest(caseId).ifPresent(r -> {
            reports.lock(r.id());
            lines.of(r.id()).stream().filter(l -> l.finding() && !l.lifted() && l.state() == from).forEach(l -> {
                lines.state(l.id(), to, false);
                history.add(l.id(), kind, l.result(), to, null, List.of());
            });
        });
    }

    /** Whether something the applicant contests is not decided yet. */
    @Transactional(readOnly = true)
    public boolean contested(UUID caseId) {
        Set<Line.State> open = Set.of(Line.State.CONTESTED, Line.State.RECHECKED);
        return reports.latest(caseId).map(r -> lines.of(r.id()).stream().anyMatch(l -> open.contains(l.state())))
                .orElse(false);
    }

    private ItemVerification declared(UUID caseId) {
        return Optional.ofNullable(catalog.release(desk.get(caseId).releaseId()).verification())
                .orElseThrow(() -> DomainProblem.unprocessable("verification-undefined", "该事项没有配置信息核对。",
                        "This service item declares no economic check."));
    }

    private void requireConsents(UUID caseId, List<Person> people, Consent.Scope purpose) {
        List<String> lacking = consents.lacking(caseId, people, purpose).stream().map(Person::name).toList();
        if (!lacking.isEmpty()) {
            // The English text is what an exception says of itself in logs, so it has no names.
            throw DomainProblem.unprocessable("consent-missing", "以下人员没有有效的核对授权，不能发起核对："
                    + String.join("、", lacking) + "。", "No valid consent to the economic check of " + lacking.size()
                    + " person(s).").with("persons", lacking);
        }
    }
}
