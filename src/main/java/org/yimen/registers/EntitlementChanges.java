package org.yimen.registers;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CaseView;
import org.yimen.cases.TimelineEntry;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.ServiceItem;
import org.yimen.platform.DomainProblem;
import org.yimen.registers.Periods.NewPeriod;

/**
 * Changes what an entry is owed, each time by a case and from a month on: start, increase, decrease, stop, resume and
 * gradual exit (国务院令第649号第十三条；民发〔2021〕57号第三十二条；民发〔2022〕83号一（三）).
 */
@Service
@Transactional
class EntitlementChanges {

    private final PaidEntries entries;
    private final Periods periods;
    private final Payees payees;
    private final AwardReading awards;
    private final CaseDesk desk;
    private final Catalog catalog;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EntitlementChanges(PaidEntries entries, Periods periods, Payees payees, AwardReading awards, CaseDesk desk,
            Catalog catalog, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.entries = entries;
        this.periods = periods;
        this.payees = payees;
        this.awards = awards;
        this.desk = desk;
        this.catalog = catalog;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Begins payment of a new entry, from the month after the decision. */
    void start(UUID entryId, UUID caseId, ServiceItem.Payment payment, LocalDate startsOn) {
        entries.markPaid(entryId);
        Award award = awards.read(caseId, payment, null);
        YearMonth from = award.from() == null ? YearMonth.from(startsOn) : award.from();
        put(entryId, caseId, award, from, PeriodChange.START);
        if (payment.review() != null) {
            Integer months = awards.number(caseId, payment.review().months());
            entries.review(entryId, months, months == null ? null : from.atDay(1).plusMonths(months),
                    awards.number(caseId, payment.review().daysBefore()));
        }
    }

    /** Pays another amount, or for other people, from a month on. */
    void change(UUID caseId) {
        Target t = target(caseId);
        refuseEnded(t.entry());
        Award award = awards.read(caseId, t.payment(), t.running());
        YearMonth from = month(award.from());
        BigDecimal before = at(t.entry().id(), from).map(Period::amount).orElse(BigDecimal.ZERO);
        int direction = award.amount().compareTo(before);
        replace(t, award, from, direction > 0 ? PeriodChange.INCREASE
                : direction < 0 ? PeriodChange.DECREASE : PeriodChange.OTHER);
    }

    /** Pays nothing from a month on. */
    void stop(UUID caseId) {
        Target t = target(caseId);
        refuseEnded(t.entry());
        YearMonth from = month(awards.from(caseId, t.payment(), t.running()));
        periods.cut(t.entry().id(), from, clock.instant());
        LocalDate last = from.atDay(1).minusDays(1);
        entries.show(t.entry().id(), EntryStatus.ENDED,
                last.isBefore(t.entry().startsOn()) ? t.entry().startsOn() : last, null);
        told(t.entry().id(), caseId, "stopped", "停发", "Stopped", from, null);
        events.publishEvent(new EntitlementEnded(t.entry().id(), t.entry().caseId()));
    }

    /** Pays an ended entry again. */
    void resume(UUID caseId) {
        Target t = target(caseId);
        if (t.entry().status() != EntryStatus.ENDED) {
            throw DomainProblem.conflict("state-conflict", "该待遇没有停发，不能恢复。", "The entitlement was not stopped.");
        }
        Award award = awards.read(caseId, t.payment(), t.running());
        replace(t, award, month(award.from()), PeriodChange.RESUME);
    }

    /** Goes on paying the present amount for the months that the manifest allows, then ends. */
    void gradualExit(UUID caseId) {
        Target t = target(caseId);
        refuseEnded(t.entry());
        Integer months = awards.number(caseId, t.payment().gradualExit());
        if (months == null || months < 1) {
            throw DomainProblem.unprocessable("gradual-exit-undefined", "该事项没有配置渐退期。",
                    "This service item allows no gradual exit.");
        }
        YearMonth from = month(awards.from(caseId, t.payment(), t.running()));
        Period now = at(t.entry().id(), from).orElseThrow(() -> DomainProblem.unprocessable("not-in-payment",
                "该待遇在 " + from + " 没有应发金额。", "Nothing is owed in " + from + "."));
        YearMonth last = from.plusMonths(months - 1L);
        periods.cut(t.entry().id(), from, clock.instant());
        periods.add(new NewPeriod(t.entry().id(), from, last, now.amount(), now.breakdown(), null,
                PeriodChange.GRADUAL_EXIT, caseId, now.evaluationId(), null), clock.instant());
        entries.show(t.entry().id(), EntryStatus.IN_FORCE, null, last);
        told(t.entry().id(), caseId, "gradual-exit", "渐退，发放至 " + last, "Gradual exit until " + last, from,
                now.amount());
        events.publishEvent(new EntitlementChanged(t.entry().id(), caseId, PeriodChange.GRADUAL_EXIT));
    }

    /** Pays to the account that the case names from now on; the entry's id. */
    UUID account(UUID caseId) {
        Target t = target(caseId);
        refuseEnded(t.entry());
        Payee payee = awards.payee(caseId, t.payment(), t.running());
        if (payee == null) {
            throw DomainProblem.unprocessable("account-unknown", "该办件没有写明收款账户。", "The case names no account.");
        }
        payees.add(t.entry().id(), payee, "按办件变更");
        return t.entry().id();
    }

    /** Ties a case to the entry it is about. */
    UUID link(UUID caseId) {
        return target(caseId).entry().id();
    }

    private record Target(PaidEntry entry, UUID caseId, ServiceItem.Payment payment, @Nullable Period running) {
    }

    private Target target(UUID caseId) {
        CaseView file = desk.get(caseId);
        ServiceItem.Register register = catalog.release(file.releaseId()).register();
        if (register == null || register.payment() == null) {
            throw DomainProblem.unprocessable("payment-undefined", "该事项没有配置按月发放。",
                    "This service item pays nothing monthly.");
        }
        PaidEntry entry = entries.ofCase(file, register.code()).flatMap(entries::lock)
                .orElseThrow(() -> DomainProblem.unprocessable("entry-unknown", "没有找到该办件对应的在发待遇。",
                        "No entitlement belongs to this case."));
        if (!entry.caseId().equals(caseId)) {
            entries.link(caseId, entry.id(), clock.instant());
        }
        List<Period> all = periods.inForce(entry.id());
        return new Target(entry, caseId, register.payment(), all.isEmpty() ? null : all.get(all.size() - 1));
    }

    private void replace(Target t, Award award, YearMonth from, PeriodChange change) {
        periods.cut(t.entry().id(), from, clock.instant());
        put(t.entry().id(), t.caseId(), award, from, change);
        entries.show(t.entry().id(), EntryStatus.IN_FORCE, null, null);
    }

    private void put(UUID entryId, UUID caseId, Award award, YearMonth from, PeriodChange change) {
        periods.add(new NewPeriod(entryId, from, null, award.amount(), award.breakdown(),
                award.members().isEmpty() ? null : award.members(), change, caseId, award.evaluationId(), null),
                clock.instant());
        entries.showAmount(entryId, award.amount(), award.members().size());
        if (award.payee() != null) {
            payees.add(entryId, award.payee(), null);
        }
        if (change != PeriodChange.START) {
            told(entryId, caseId, change.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), zh(change),
                    change.name().charAt(0) + change.name().substring(1).toLowerCase(java.util.Locale.ROOT)
                            .replace('_', ' '), from, award.amount());
        }
        events.publishEvent(new EntitlementChanged(entryId, caseId, change));
    }

    private void told(UUID entryId, UUID caseId, String action, String zh, String en, YearMonth from,
            @Nullable BigDecimal amount) {
        desk.addTimeline(caseId, new TimelineEntry("REGISTER", null, zh, en, null, null, null, null, action, zh,
                "自 " + from + " 起" + (amount == null ? "" : "，每月 " + amount.toPlainString() + " 元"),
                Map.of("entryId", entryId.toString())));
        Map<String, Object> detail = new HashMap<>(Map.of("change", action, "from", from.toString()));
        if (amount != null) {
            detail.put("amount", amount.toPlainString());
        }
        audit.record(new AuditEvent("entitlement." + action, "register-entry", entryId.toString(), caseId, detail));
    }

    private Optional<Period> at(UUID entryId, YearMonth month) {
        return periods.inForce(entryId).stream().filter(p -> p.covers(month)).findFirst();
    }

    /** Changes take effect with the month after the decision unless the case says another one. */
    private YearMonth month(@Nullable YearMonth given) {
        return given == null ? YearMonth.now(clock).plusMonths(1) : given;
    }

    private static void refuseEnded(PaidEntry entry) {
        if (entry.status() == EntryStatus.ENDED) {
            throw DomainProblem.conflict("state-conflict", "该待遇已停发。", "The entitlement has ended.");
        }
    }

    private static String zh(PeriodChange change) {
        return switch (change) {
            case START -> "开始发放";
            case INCREASE -> "增发";
            case DECREASE -> "减发";
            case OTHER -> "变更";
            case RESUME -> "恢复发放";
            case GRADUAL_EXIT -> "渐退";
            case ADJUSTMENT -> "批量调整";
        };
    }
}
