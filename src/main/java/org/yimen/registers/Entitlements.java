package org.yimen.registers;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.ServiceItem;
import org.yimen.organization.Directory;
import org.yimen.platform.DomainProblem;

/** What entries are owed, for the module that pays them. Permission is the caller's matter. */
@Service
@Transactional
public class Entitlements {

    private final JdbcClient jdbc;
    private final Periods periods;
    private final PaidEntries entries;
    private final FollowUpLinks links;
    private final Holds holds;
    private final Payees payees;
    private final Catalog catalog;
    private final Directory directory;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Entitlements(JdbcClient jdbc, Periods periods, PaidEntries entries, FollowUpLinks links, Holds holds,
            Payees payees, Catalog catalog, Directory directory, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.periods = periods;
        this.entries = entries;
        this.links = links;
        this.holds = holds;
        this.payees = payees;
        this.catalog = catalog;
        this.directory = directory;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The registers whose entries are paid monthly. Where the organisation lacks the department of an item nothing
     * of that item can be paid, and the other registers go on.
     */
    @Transactional(readOnly = true)
    public List<PaidRegister> registers() {
        Map<String, PaidRegister> found = new LinkedHashMap<>();
        for (ServiceItem item : catalog.items()) {
            ServiceItem.Register r = item.register();
            if (r != null && r.payment() != null) {
                directory.findDepartment(item.department()).ifPresent(department -> found.putIfAbsent(r.code(),
                        new PaidRegister(r.code(), r.name(), r.nameEn(), department.id())));
            }
        }
        return List.copyOf(found.values());
    }

    /** A register whose entries are paid; 404 when there is none. */
    @Transactional(readOnly = true)
    public PaidRegister register(String code) {
        return registers().stream().filter(r -> r.code().equals(code)).findFirst()
                .orElseThrow(DomainProblem::notFound);
    }

    /** Every entry of a register that is owed something by a month, in the order it was entered. */
    @Transactional(readOnly = true)
    public List<PayableEntry> payable(String register, YearMonth until) {
        Map<UUID, List<Period>> owed = new LinkedHashMap<>();
        periods.ofRegister(register, until).forEach(p -> owed.computeIfAbsent(p.entryId(),
                id -> new ArrayList<>()).add(p));
        Map<UUID, Hold> held = new HashMap<>();
        holds.openOf(register).forEach(h -> held.putIfAbsent(h.entryId(), h));
        Map<UUID, Payee> accounts = payees.ofRegister(register);
        Set<UUID> shared = payees.keptByOne(register);
        return jdbc.sql("""
                select e.id, e.case_id, c.number, e.subject_name, e.street_name, e.community_name
                from register_entry e join case_file c on c.id = e.case_id
                where e.register_code = :register and e.paid order by e.id""").param("register", register)
                .query((rs, n) -> entry(rs, owed, held, accounts, shared)).list().stream()
                .filter(e -> !e.periods().isEmpty()).toList();
    }

    private static PayableEntry entry(ResultSet rs, Map<UUID, List<Period>> owed, Map<UUID, Hold> held,
            Map<UUID, Payee> accounts, Set<UUID> shared) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        Hold hold = held.get(id);
        return new PayableEntry(id, rs.getObject("case_id", UUID.class), rs.getString("number"),
                rs.getString("subject_name"), rs.getString("street_name"), rs.getString("community_name"),
                hold == null ? null : hold.kind(), hold == null ? null : hold.reason(), accounts.get(id),
                shared.contains(id), owed.getOrDefault(id, List.of()));
    }

    /** The case that made an entry; empty when the entry is not paid or not there. */
    @Transactional(readOnly = true)
    public Optional<UUID> caseOf(UUID entryId) {
        return entries.find(entryId).map(PaidEntry::caseId);
    }

    /** The paid entry that a case made or is about. */
    @Transactional(readOnly = true)
    public Optional<UUID> entryAbout(UUID caseId) {
        return links.entryOf(caseId);
    }

    /** The register of an entry; empty when the entry is not paid or not there. */
    @Transactional(readOnly = true)
    public Optional<String> registerOf(UUID entryId) {
        return entries.find(entryId).map(PaidEntry::registerCode);
    }

    /** The case that made an entry, then the cases about it, oldest first; none when the entry is not paid. */
    @Transactional(readOnly = true)
    public List<UUID> casesOf(UUID entryId) {
        List<UUID> cases = new ArrayList<>();
        entries.find(entryId).ifPresent(e -> {
            cases.add(e.caseId());
            entries.cases(entryId).stream().filter(id -> !id.equals(e.caseId())).forEach(cases::add);
        });
        return cases;
    }

    /** Keeps an entry out of the next rolls. */
    public void hold(UUID entryId, HoldKind kind, String reason) {
        entries.lock(entryId).orElseThrow(DomainProblem::notFound);
        holds.place(entryId, kind, reason, null);
    }

    /**
     * Pays another amount from a month on because a standard changed, without a case of its own (暂行办法第十条).
     *
     * @param expected the period that was looked at; if another one is in force by now, nothing changes
     * @return whether the amount was changed
     */
    public boolean adjust(UUID entryId, UUID expected, YearMonth from, BigDecimal amount, List<AwardPart> breakdown,
            UUID cause, long evaluationId) {
        entries.lock(entryId).orElseThrow(DomainProblem::notFound);
        Optional<Period> found = periods.inForce(entryId).stream().filter(p -> p.id().equals(expected)).findFirst();
        if (found.isEmpty() || found.get().to() != null) {
            return false;
        }
        Period period = found.get();
        Amounts.requireWhole(Amounts.exact(amount), breakdown);
        YearMonth first = from.isBefore(period.from()) ? period.from() : from;
        periods.cut(entryId, first, clock.instant());
        periods.add(new Periods.NewPeriod(entryId, first, null, Amounts.exact(amount), breakdown, null,
                PeriodChange.ADJUSTMENT, period.caseId(), evaluationId, cause), clock.instant());
        entries.showAmount(entryId, amount, 0);
        UUID caseId = entries.find(entryId).orElseThrow().caseId();
        audit.record(new AuditEvent("entitlement.adjusted", "register-entry", entryId.toString(), caseId,
                Map.of("from", first.toString(), "amount", amount.toPlainString(), "adjustment", cause.toString())));
        events.publishEvent(new EntitlementChanged(entryId, caseId, PeriodChange.ADJUSTMENT));
        return true;
    }

    /** A list of breakdown lines as FEEL gives it; lines of nothing are left out. */
    public List<AwardPart> breakdown(@org.jspecify.annotations.Nullable Object value) {
        return AwardReading.breakdown(value);
    }
}
