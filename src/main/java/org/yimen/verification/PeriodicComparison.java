package org.yimen.verification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CaseView;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.PolicyParameters;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.YimenClock;

/**
 * Compares everybody in payment again from time to time (民发〔2022〕83号 三（三）), each household a period after its last
 * report. What is found is told by {@link DifferenceFound}.
 */
@Component
public class PeriodicComparison {

    private static final Logger LOG = LoggerFactory.getLogger(PeriodicComparison.class);
    private static final int PERIOD_DAYS = 90;

    private final ObjectProvider<PeopleInPayment> people;
    private final Reports reports;
    private final VerificationDesk desk;
    private final CaseDesk cases;
    private final Catalog catalog;
    private final PolicyParameters parameters;
    private final TransactionTemplate transaction;
    private final CurrentUsers users;
    private final Clock clock;
    private final boolean enabled;

    PeriodicComparison(ObjectProvider<PeopleInPayment> people, Reports reports, VerificationDesk desk, CaseDesk cases,
            Catalog catalog, PolicyParameters parameters, TransactionTemplate transaction, CurrentUsers users, Clock clock,
            @Value("${yimen.jobs.enabled:true}") boolean enabled) {
        this.people = people;
        this.reports = reports;
        this.desk = desk;
        this.cases = cases;
        this.catalog = catalog;
        this.parameters = parameters;
        this.transaction = transaction;
        this.users = users;
        this.clock = clock;
        this.enabled = enabled;
    }

    @Scheduled(cron = "0 30 1 * * *", zone = "Asia/Shanghai")
    void everyNight() {
        if (enabled) {
            compareDue();
        }
    }

    /** Begins the comparison of every household whose turn it is; returns how many. */
    public int compareDue() {
        return users.as(CurrentUser.SYSTEM, () -> people.stream().flatMap(p -> p.inPayment().stream())
                .mapToInt(household -> begin(household) ? 1 : 0).sum());
    }

    private boolean begin(PeopleInPayment.InPayment household) {
        try {
            return Boolean.TRUE.equals(transaction.execute(tx -> due(household.caseId()) && ask(household)));
        } catch (DomainProblem e) {
            LOG.warn("Case {} cannot be compared: {}", household.caseId(), e.slug());
            return false;
        }
    }

    private boolean ask(PeopleInPayment.InPayment household) {
        desk.request(household.caseId(), Consent.Scope.IN_PAYMENT, household.entryId());
        return true;
    }

    private boolean due(UUID caseId) {
        CaseView file = cases.get(caseId);
        if (catalog.release(file.releaseId()).verification() == null) {
            return false;
        }
        LocalDate today = LocalDate.now(clock);
        Object days = parameters.value("verification.period_days", file.regionCode(), today).orElse(PERIOD_DAYS);
        Optional<Instant> last = reports.latest(caseId).map(Report::requestedAt);
        return last.isEmpty() || !LocalDate.ofInstant(last.get(), YimenClock.ZONE)
                .plusDays(((Number) days).longValue()).isAfter(today);
    }
}
