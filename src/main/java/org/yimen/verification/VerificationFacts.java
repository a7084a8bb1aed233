package org.yimen.verification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yimen.cases.CaseFactSource;
import org.yimen.platform.YimenClock;

/**
 * What expressions may read as {@code verification}: {@code outcome} (CLEAN, DIFF, OVER, INCOMPLETE, WAITING or NONE),
 * {@code valid}, {@code completedOn}, {@code validUntil}, {@code persons} with the facts of the sheet,
 * {@code findings} that still stand, and {@code unavailable} sources. The amounts of a report that still waits for
 * answers are not shown, so that nothing is worked out from half of it.
 */
@Component
class VerificationFacts implements CaseFactSource {

    private final Reports reports;
    private final Clock clock;

    VerificationFacts(Reports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "verification";
    }

    @Override
    public Map<String, Object> factsOf(UUID caseId) {
        return reports.latest(caseId).map(this::of)
                .orElseGet(() -> nothing("NONE"));
    }

    private Map<String, Object> of(Report report) {
        if (!report.complete()) {
            return nothing("WAITING");
        }
        Outcome outcome = Objects.requireNonNull(report.outcome());
        LocalDate until = Objects.requireNonNull(report.validUntil());
        Map<String, Object> facts = new LinkedHashMap<>(nothing(outcome.name()));
        facts.putAll(reports.facts(report.id()));
        facts.put("completedOn", LocalDate.ofInstant(Objects.requireNonNull(report.completedAt()), YimenClock.ZONE));
        facts.put("validUntil", until);
        facts.put("valid", outcome != Outcome.INCOMPLETE && !until.isBefore(LocalDate.now(clock)));
        return facts;
    }

    private static Map<String, Object> nothing(String outcome) {
        return Map.of("outcome", outcome, "valid", false, "persons", List.of(), "findings", List.of(),
                "unavailable", List.of());
    }
}
