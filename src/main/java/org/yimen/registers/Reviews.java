package org.yimen.registers;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;
import org.yimen.cases.CaseDesk;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.ServiceItem;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.DomainProblem;

/**
 * What the calendar does to entries: re-verification falls due (yearly or half-yearly, 民发〔2021〕57号第三十一条) and
 * gradual exits run out.
 */
@Service
public class Reviews {

    private static final Logger LOG = LoggerFactory.getLogger(Reviews.class);
    private static final int DAYS_BEFORE = 30;

    private final PaidEntries entries;
    private final AwardReading awards;
    private final CaseDesk desk;
    private final Catalog catalog;
    private final AuditTrail audit;
    private final CurrentUsers users;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reviews(PaidEntries entries, AwardReading awards, CaseDesk desk, Catalog catalog, AuditTrail audit,
            CurrentUsers users, ApplicationEventPublisher events, TransactionTemplate transaction,
            Clock clock) {
        this.entries = entries;
        this.awards = awards;
        this.desk = desk;
        this.catalog = catalog;
        this.audit = audit;
        this.users = users;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Every morning: announces what falls due and ends what has run out. */
    @Scheduled(cron = "0 10 1 * * *", zone = "Asia/Shanghai")
    public void morning() {
        users.as(CurrentUser.SYSTEM, () -> {
            announce();
            transaction.executeWithoutResult(tx -> endOver());
        });
    }

    /**
     * Tells of each re-verification once, some days before it; returns how many were told. Each entry is a transaction
     * of its own: one whose case cannot begin is told of again the next morning and keeps nobody else waiting.
     */
    int announce() {
        LocalDate today = LocalDate.now(clock);
        int told = 0;
        for (PaidEntry entry : entries.toAnnounce(today, DAYS_BEFORE)) {
            try {
                told += Boolean.TRUE.equals(transaction.execute(tx -> tell(entry))) ? 1 : 0;
            } catch (RuntimeException e) {
                LOG.warn("The re-verification of entry {} could not be told: {}", entry.id(),
                        e instanceof DomainProblem problem ? problem.slug() : e.getClass().getSimpleName());
            }
        }
        return told;
    }

    private boolean tell(PaidEntry entry) {
        LocalDate on = java.util.Objects.requireNonNull(entry.reviewOn());
        if (!entries.announce(entry.id(), on)) {
            return false;
        }
        audit.record(new AuditEvent("entitlement.review-due", "register-entry", entry.id().toString(),
                entry.caseId(), Map.of("on", on.toString())));
        events.publishEvent(new ReverificationDue(entry.id(), entry.caseId()));
        return true;
    }

    /** Ends entries whose last month in payment is over; returns how many. */
    @Transactional
    int endOver() {
        var over = entries.over(YearMonth.now(clock));
        over.forEach(entry -> {
            YearMonth last = java.util.Objects.requireNonNull(entry.lastMonth());
            entries.show(entry.id(), EntryStatus.ENDED, last.atEndOfMonth(), last);
            audit.record(new AuditEvent("entitlement.ended", "register-entry", entry.id().toString(), entry.caseId(),
                    Map.of("last", last.toString())));
            events.publishEvent(new EntitlementEnded(entry.id(), entry.caseId()));
        });
        return over.size();
    }

    /** Notes that an entry was verified: the next time is an interval from today. */
    @Transactional
    void verified(UUID entryId, UUID caseId) {
        PaidEntry entry = entries.lock(entryId).orElseThrow();
        ServiceItem.Review review = review(caseId);
        Integer months = review == null ? null : awards.number(caseId, review.months());
        Integer interval = months == null ? entry.reviewMonths() : months;
        LocalDate next = interval == null ? null : LocalDate.now(clock).plusMonths(interval);
        entries.review(entryId, interval, next, null);
        audit.record(new AuditEvent("entitlement.reviewed", "register-entry", entryId.toString(), caseId,
                next == null ? Map.of() : Map.of("next", next.toString())));
    }

    private ServiceItem.@org.jspecify.annotations.Nullable Review review(UUID caseId) {
        ServiceItem.Register register = catalog.release(desk.get(caseId).releaseId()).register();
        return register == null || register.payment() == null ? null : register.payment().review();
    }
}
