package org.yimen.registers;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.audit.AuditEvent;
import org.yimen.audit.AuditTrail;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CasePolicy;
import org.yimen.cases.CaseView;
import org.yimen.organization.Rights;
import org.yimen.platform.AccountKind;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.Masking;

/** What staff see and keep of an entitlement: holds, the account, when it is to be verified again. */
@Service
@Transactional
public class EntitlementDesk {

    private static final String KEEP = "ENTITLEMENT_KEEP";

    private final PaidEntries entries;
    private final Periods periods;
    private final Holds holds;
    private final Payees payees;
    private final CaseDesk desk;
    private final CasePolicy policy;
    private final Rights rights;
    private final CurrentUsers users;
    private final PublishedApprovals approvals;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    EntitlementDesk(PaidEntries entries, Periods periods, Holds holds, Payees payees, CaseDesk desk, CasePolicy policy,
            Rights rights, CurrentUsers users, PublishedApprovals approvals, AuditTrail audit, JdbcClient jdbc,
            Clock clock) {
        this.entries = entries;
        this.periods = periods;
        this.holds = holds;
        this.payees = payees;
        this.desk = desk;
        this.policy = policy;
        this.rights = rights;
        this.users = users;
        this.approvals = approvals;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    EntitlementView view(UUID entryId) {
        PaidEntry entry = readable(entryId);
        List<Payees.Entered> accounts = payees.history(entryId);
        List<EntitlementView.PayeeRow> rows = accounts.stream().map(EntitlementDesk::row).toList();
        return new EntitlementView(entryId, periods.all(entryId).stream().map(EntitlementView.PeriodRow::from).toList(),
                periods.members(entryId).stream().map(m -> new EntitlementView.MemberRow(m.name(),
                        m.idNumber() == null ? null : Masking.idNumber(m.idNumber()), m.relation())).toList(),
                rows.isEmpty() ? null : rows.get(0), rows.size() < 2 ? List.of() : rows.subList(1, rows.size()),
                holds.all(entryId).stream().map(EntitlementView.HoldRow::from).toList(), entry.reviewOn(),
                entry.reviewMonths(), entry.lastMonth() == null ? null : entry.lastMonth().toString(),
                entries.cases(entryId).stream().filter(policy::mayRead).map(desk::get).map(c ->
                        new EntitlementView.EntryCaseRow(c.id(), c.number(), c.itemCode(), c.status().name())).toList(),
                published(entry), mayKeep(entry));
    }

    /** Keeps an entry out of the next rolls. */
    public void hold(UUID entryId, HoldKind kind, String reason) {
        PaidEntry entry = kept(entryId);
        if (kind == HoldKind.RETURNED) {
            throw DomainProblem.unprocessable("hold-kind", "退件暂缓由退件登记自动产生。", "Returned payments place that hold.");
        }
        holds.place(entryId, kind, reason, entry.caseId());
    }

    /** Lets an entry in again; the months missed are made good by the next roll. */
    public void release(UUID entryId, long holdId, String reason) {
        kept(entryId);
        if (holds.open(entryId).stream().anyMatch(h -> h.id() == holdId && h.kind() == HoldKind.RETURNED)) {
            throw DomainProblem.unprocessable("account-first", "请先更正收款账户，退件暂缓随之解除。",
                    "Correct the account first; that releases the hold.");
        }
        holds.release(entryId, holdId, reason);
    }

    /** Enters or corrects the account; what came back is paid again with the next roll. */
    public void account(UUID entryId, Payee payee, String reason) {
        kept(entryId);
        payees.add(entryId, payee, reason);
        holds.releaseReturned(entryId, reason);
    }

    /** Takes an entry out of the published approvals, or puts it back with no reason given. */
    public void publication(UUID entryId, @Nullable String hiddenWhy) {
        PaidEntry entry = kept(entryId);
        jdbc.sql("update register_entry set unpublished_why = :why where id = :id")
                .param("why", hiddenWhy, Types.VARCHAR).param("id", entryId).update();
        audit.record(new AuditEvent(hiddenWhy == null ? "approval.published" : "approval.taken-down",
                "register-entry", entryId.toString(), entry.caseId(), Map.of()));
    }

    private @Nullable String published(PaidEntry entry) {
        if (!approvals.publishes(entry.registerCode()) || entry.status() != EntryStatus.IN_FORCE) {
            return null;
        }
        return jdbc.sql("select unpublished_why is null from register_entry where id = :id").param("id", entry.id())
                .query(Boolean.class).single() ? "SHOWN" : "HIDDEN";
    }

    /** Entries to be verified again within some days. */
    @Transactional(readOnly = true)
    List<DueReview> reviews(String register, int days) {
        requireStaff();
        var readable = policy.readable();
        Map<String, Object> params = new HashMap<>(readable.params());
        params.put("register", register);
        params.put("until", LocalDate.now(clock).plusDays(days));
        return jdbc.sql("""
                select e.id, c.number, e.subject_name, e.street_name, e.community_name, e.review_on, e.review_months
                from register_entry e join case_file c on c.id = e.case_id
                where e.register_code = :register and e.status = 'IN_FORCE' and e.review_on <= :until and (%s)
                order by e.review_on, e.id limit 500""".formatted(readable.sql())).params(params)
                .query((rs, n) -> new DueReview(rs.getObject("id", UUID.class), rs.getString("number"),
                        Masking.name(rs.getString("subject_name")), rs.getString("street_name"),
                        rs.getString("community_name"), rs.getObject("review_on", LocalDate.class),
                        rs.getObject("review_months", Integer.class))).list();
    }

    private PaidEntry readable(UUID entryId) {
        requireStaff();
        PaidEntry entry = entries.find(entryId).orElseThrow(DomainProblem::notFound);
        policy.requireRead(entry.caseId());
        return entry;
    }

    private PaidEntry kept(UUID entryId) {
        PaidEntry entry = readable(entryId);
        if (!mayKeep(entry)) {
            throw DomainProblem.forbidden();
        }
        return entries.lock(entryId).orElseThrow();
    }

    private boolean mayKeep(PaidEntry entry) {
        CurrentUser user = users.require();
        CaseView file = desk.get(entry.caseId());
        return user.kind() == AccountKind.STAFF
                && rights.granting(user.accountId(), KEEP, file.departmentId()).isPresent();
    }

    private void requireStaff() {
        if (users.require().kind() != AccountKind.STAFF) {
            throw DomainProblem.forbidden();
        }
    }

    private static EntitlementView.PayeeRow row(Payees.Entered e) {
        return new EntitlementView.PayeeRow(Masking.name(e.payee().holder()),
                Masking.bankAccount(e.payee().account()), e.payee().bank(), e.at(), e.by(), e.reason());
    }
}
