package org.yimen.verification;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the process of a case what its report says, in one transaction with what the process does then. When that fails
 * the answers stay, and the process is told again later.
 */
@Component
class Announcer {

    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final Reports reports;
    private final Lines lines;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Announcer(Reports reports, Lines lines, ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.reports = reports;
        this.lines = lines;
        this.events = events;
        this.transaction = transaction;
    }

    /** The outcome changed meanwhile, which happens where several work side by side. */
    private static final class Overtaken extends RuntimeException {
    }

    /** Announces every outcome that is not known yet; returns how many. */
    int announceAll() {
        int done = 0;
        for (UUID id : reports.toAnnounce()) {
            try {
                transaction.executeWithoutResult(tx -> announce(id));
                done++;
            } catch (Overtaken e) {
                LOG.debug("Somebody else works on report {}", id);
                transaction.executeWithoutResult(tx -> reports.announceLater(id, AGAIN));
            } catch (RuntimeException e) {
                LOG.warn("The process could not follow report {}: {}", id, e.getClass().getSimpleName());
                transaction.executeWithoutResult(tx -> reports.announceLater(id, AGAIN));
            }
        }
        return done;
    }

    /** The process's own lock comes first, the report's last: the order in which tasks take them. */
    private void announce(UUID reportId) {
        Report report = reports.get(reportId);
        Outcome outcome = report.outcome();
        if (outcome != null && outcome != report.announced()) {
            publish(report, outcome);
        }
        if (!reports.announced(report)) {
            throw new Overtaken();
        }
    }

    private void publish(Report report, Outcome outcome) {
        if (report.purpose() == Consent.Scope.APPLICATION) {
            events.publishEvent(new VerificationCompleted(report.caseId(), report.id(), outcome));
        } else if (outcome == Outcome.INCOMPLETE) {
            boolean consents = lines.of(report.id()).stream()
                    .anyMatch(l -> l.unsettled() && VerificationDesk.NO_CONSENT.equals(l.error()));
            events.publishEvent(found(report, consents ? DifferenceFound.Kind.NO_CONSENT
                    : DifferenceFound.Kind.INCOMPLETE));
        } else if (news(report)) {
            events.publishEvent(found(report, DifferenceFound.Kind.DIFFERENCE));
        }
    }

    private static DifferenceFound found(Report report, DifferenceFound.Kind kind) {
        return new DifferenceFound(report.caseId(), report.entryId(), report.id(), kind);
    }

    /** Whether the report shows something that the one before it did not. */
    private boolean news(Report report) {
        Set<List<Object>> known = new HashSet<>();
        reports.before(report).ifPresent(before -> known.addAll(findings(before)));
        return findings(report).stream().anyMatch(f -> !known.contains(f));
    }

    private Set<List<Object>> findings(Report report) {
        Set<List<Object>> found = new HashSet<>();
        lines.of(report.id()).stream().filter(Line::finding).forEach(l -> l.findings().forEach(f ->
                found.add(List.of(l.sourceCode(), l.person().key(), f.code(), String.valueOf(f.found())))));
        return found;
    }
}
