package org.yimen.verification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CaseView;
import org.yimen.cases.ExpressionFacts;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.PolicyParameters;
import org.yimen.catalog.ItemVerification;
import org.yimen.catalog.ServiceItem;
import org.yimen.catalog.ItemVerification.Comparison;
import org.yimen.catalog.ItemVerification.Per;
import org.yimen.verification.Comparisons.Compared;
import org.yimen.platform.YimenClock;

/** Puts the report together when nothing is awaited any more: comparisons, outcome, validity, facts for the rules. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReportAssembly {

    private static final int VALID_DAYS = 90;
    /** What letters call the household as a whole, which has no name. */
    private static final String HOUSEHOLD = "家庭";

    private final Reports reports;
    private final Lines lines;
    private final Sources sources;
    private final Comparisons comparisons;
    private final PersonFacts personFacts;
    private final ExpressionFacts expressions;
    private final CaseDesk desk;
    private final Catalog catalog;
    private final PolicyParameters parameters;
    private final Clock clock;

    ReportAssembly(Reports reports, Lines lines, Sources sources, Comparisons comparisons, PersonFacts personFacts,
            ExpressionFacts expressions, CaseDesk desk, Catalog catalog, PolicyParameters parameters, Clock clock) {
        this.reports = reports;
        this.lines = lines;
        this.sources = sources;
        this.comparisons = comparisons;
        this.personFacts = personFacts;
        this.expressions = expressions;
        this.desk = desk;
        this.catalog = catalog;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** Completes the report, or completes it anew after a line changed; does nothing while answers are awaited. */
    public void assemble(UUID reportId) {
        assemble(reports.lock(reportId));
    }

    /** The same for a report that this transaction holds. */
    public void assemble(Report report) {
        UUID reportId = report.id();
        if (lines.awaited(reportId)) {
            return;
        }
        List<Line> found = lines.of(reportId);
        CaseView file = desk.get(report.caseId());
        compare(report, found, catalog.release(file.releaseId()));
        List<Line> compared = lines.of(reportId);
        Outcome outcome = outcome(compared);
        LocalDate until = validUntil(file, report, compared);
        reports.complete(report, outcome, until, facts(report, outcome, compared));
    }

    private void compare(Report report, List<Line> found, ServiceItem item) {
        List<Comparison> all = item.verification() == null ? List.of() : item.verification().compare();
        List<Map<String, Object>> persons = personFacts.of(found);
        Map<String, Object> context = new LinkedHashMap<>(expressions.of(report.caseId()));
        context.put("persons", persons);
        for (Line line : found) {
            if (line.values() != null && !line.ofHousehold()) {
                Map<String, Object> own = new LinkedHashMap<>(context);
                own.put("answer", line.values());
                own.put("person", persons.stream().filter(p -> line.person().key().equals(p.get("key"))).findFirst()
                        .orElse(Map.of()));
                keep(line, comparisons.compare(of(all, Per.PERSON, line.sourceCode()), own, plain(line)));
            }
        }
        all.stream().filter(c -> c.per() == Per.HOUSEHOLD).map(Comparison::source).distinct().forEach(source -> {
            lines.add(report, null, source, new Person(CasePersons.HOUSEHOLD, "", null, null), Result.NO_DIFF, null);
            lines.of(report.id()).stream().filter(l -> l.ofHousehold() && l.sourceCode().equals(source)).forEach(l ->
                    keep(l, comparisons.compare(of(all, Per.HOUSEHOLD, source), context, Result.NO_DIFF)));
        });
    }

    private static List<Comparison> of(List<Comparison> all, Per per, String source) {
        return all.stream().filter(c -> c.per() == per && c.source().equals(source)).toList();
    }

    private static Result plain(Line line) {
        return java.util.Objects.requireNonNull(line.values()).isEmpty() ? Result.NODATA : Result.NO_DIFF;
    }

    private void keep(Line line, Compared compared) {
        lines.compared(line.id(), compared.result(), compared.findings(),
                compared.broken() == null ? null : "comparison:" + compared.broken());
    }

    /** A line that a second person found explained counts as agreeing; one recorded as unavailable has to be judged. */
    private static Outcome outcome(List<Line> lines) {
        if (lines.stream().anyMatch(Line::unsettled)) {
            return Outcome.INCOMPLETE;
        }
        Result worst = lines.stream().map(l -> l.lifted() ? Result.NO_DIFF
                : l.result() == Result.ERR ? Result.DIFF : l.result()).reduce(Result.NO_DIFF, Result::or);
        return worst == Result.OVER ? Outcome.OVER : worst == Result.DIFF ? Outcome.DIFF : Outcome.CLEAN;
    }

    /** 90 days 【地】 from the first completion, and no longer than the shortest-lived answer. */
    private LocalDate validUntil(CaseView file, Report report, List<Line> compared) {
        LocalDate today = report.completedAt() == null ? LocalDate.now(clock)
                : LocalDate.ofInstant(report.completedAt(), YimenClock.ZONE);
        Object days = parameters.value("verification.valid_days", file.regionCode(), today).orElse(VALID_DAYS);
        int shortest = compared.stream().flatMap(l -> sources.find(l.sourceCode()).stream()).map(Source::validDays)
                .filter(java.util.Objects::nonNull).mapToInt(Integer::intValue).min().orElse(VALID_DAYS);
        return today.plusDays(Math.min(((Number) days).intValue(), shortest));
    }

    private Map<String, Object> facts(Report report, Outcome outcome, List<Line> compared) {
        List<Map<String, Object>> findings = new ArrayList<>();
        compared.stream().filter(l -> l.finding() && !l.lifted()).forEach(l -> l.findings().forEach(f -> {
            Map<String, Object> finding = new LinkedHashMap<>();
            finding.put("code", f.code());
            finding.put("name", f.name());
            finding.put("source", l.sourceCode());
            finding.put("person", l.ofHousehold() ? HOUSEHOLD : l.person().name());
            finding.put("effect", f.effect().name());
            finding.put("state", l.state().name());
            findings.add(finding);
        }));
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("outcome", outcome.name());
        facts.put("purpose", report.purpose().name());
        facts.put("persons", personFacts.of(compared));
        facts.put("findings", findings);
        facts.put("unavailable", compared.stream().filter(l -> l.settledBy() == Line.Settled.UNAVAILABLE)
                .map(Line::sourceCode).distinct().toList());
        return facts;
    }
}
