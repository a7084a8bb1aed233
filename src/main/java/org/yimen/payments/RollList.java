package org.yimen.payments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.cases.CasePolicy;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.Masking;
import org.yimen.platform.Page;
import org.yimen.registers.Entitlements;
import org.yimen.registers.PaidRegister;
import org.yimen.registers.Payee;

/** Rolls as those who have to do with payments read them. */
@Service
@Transactional(readOnly = true)
class RollList {

    private static final String READABLE =
            "exists (select 1 from case_file c where c.id = %s.case_id and (%s)) as readable";

    private final JdbcClient jdbc;
    private final Rolls rolls;
    private final RollContent content;
    private final RollReconciliation reconciliations;
    private final RollExports exports;
    private final Entitlements entitlements;
    private final PaymentAccess access;
    private final CasePolicy policy;
    private final ObjectMapper json;
    private final Clock clock;

    RollList(JdbcClient jdbc, Rolls rolls, RollContent content, RollReconciliation reconciliations,
            RollExports exports, Entitlements entitlements, PaymentAccess access, CasePolicy policy, ObjectMapper json,
            Clock clock) {
        this.jdbc = jdbc;
        this.rolls = rolls;
        this.content = content;
        this.reconciliations = reconciliations;
        this.exports = exports;
        this.entitlements = entitlements;
        this.access = access;
        this.policy = policy;
        this.json = json;
        this.clock = clock;
    }

    /** The paid registers that the reader has to do with; those for which a roll was made come first. */
    public List<RollViews.PaidRegisterView> registers() {
        access.requireAnywhere(PaymentRight.PAYMENT_READ);
        List<RollViews.PaidRegisterView> paid = new ArrayList<>();
        List<RollViews.PaidRegisterView> notYet = new ArrayList<>();
        for (PaidRegister r : entitlements.registers()) {
            if (access.may(PaymentRight.PAYMENT_READ, r.departmentId())) {
                Optional<Roll> latest = rolls.of(r.code()).stream().findFirst();
                YearMonth next = latest.map(roll -> roll.month().plusMonths(1)).orElseGet(() -> YearMonth.now(clock));
                (latest.isPresent() ? paid : notYet).add(new RollViews.PaidRegisterView(r.code(), r.name(), r.nameEn(),
                        next.toString(), access.may(PaymentRight.PAYMENT_PREPARE, r.departmentId()),
                        access.may(PaymentRight.ADJUSTMENT_PREPARE, r.departmentId())));
            }
        }
        paid.addAll(notYet);
        return paid;
    }

    /** Rolls of a register, latest first. */
    public List<RollViews.RollRow> rolls(String register) {
        access.requireAnywhere(PaymentRight.PAYMENT_READ);
        access.require(PaymentRight.PAYMENT_READ, entitlements.register(register).departmentId());
        return rolls.of(register).stream().map(RollViews.RollRow::from).toList();
    }

    /** One roll. */
    public RollViews.RollDetail roll(UUID id) {
        Roll roll = read(id);
        Map<LineKind, java.math.BigDecimal> byKind = new EnumMap<>(LineKind.class);
        content.lines(id).forEach(s -> byKind.merge(s.line().kind(), s.line().amount(), java.math.BigDecimal::add));
        int left = jdbc.sql("select count(*) from payment_exclusion where roll_id = :roll").param("roll", id)
                .query(Integer.class).single();
        return new RollViews.RollDetail(RollViews.RollRow.from(roll), byKind, rolls.events(id), may(roll),
                exports.of(id), left);
    }

    private RollViews.RollMay may(Roll roll) {
        long department = roll.departmentId();
        long me = access.user().accountId();
        boolean prepares = access.may(PaymentRight.PAYMENT_PREPARE, department);
        boolean checks = access.may(PaymentRight.PAYMENT_CHECK, department);
        boolean approves = access.may(PaymentRight.PAYMENT_APPROVE, department);
        RollStatus s = roll.status();
        boolean other = me != roll.generatedBy();
        return new RollViews.RollMay(prepares && s == RollStatus.DRAFT, checks && other && s == RollStatus.DRAFT,
                approves && other && s == RollStatus.CHECKED && !Long.valueOf(me).equals(roll.checkedBy()),
                (checks || approves) && (s == RollStatus.CHECKED || s == RollStatus.APPROVED),
                prepares && s == RollStatus.APPROVED, prepares && s.closed(), prepares && s == RollStatus.EXPORTED);
    }

    /** A page of transfers; {@code q} is a case number or part of a name, the cursor the last number shown. */
    public Page<RollViews.TransferRow> transfers(UUID id, @Nullable String q, @Nullable Integer after, int size) {
        read(id);
        Map<String, Object> params = new HashMap<>(Map.of("roll", id, "after", after == null ? 0 : after));
        StringBuilder where = new StringBuilder("i.roll_id = :roll");
        if (q != null && !q.isBlank()) {
            where.append(" and (i.case_number = :q or position(:q in i.subject_name) > 0)");
            params.put("q", q.strip());
        }
        int total = jdbc.sql("select count(*) from (select 1 from payment_item i where " + where + " limit "
                + (Page.EXACT + 1) + ") x").params(params).query(Integer.class).single();
        Map<UUID, List<RollViews.LineView>> lines = lines(id);
        var readable = policy.readable();
        params.putAll(readable.params());
        return Page.of(jdbc.sql("select i.*, " + READABLE.formatted("i", readable.sql())
                + " from payment_item i where " + where
                + " and i.number > :after order by i.number limit " + (size + 1)).params(params)
                .query((rs, n) -> transfer(rs, lines)).list(), size, total, row -> String.valueOf(row.number()));
    }

    private Map<UUID, List<RollViews.LineView>> lines(UUID rollId) {
        Map<UUID, List<RollViews.LineView>> lines = new HashMap<>();
        content.lines(rollId).forEach(s -> lines.computeIfAbsent(s.entryId(), e -> new ArrayList<>()).add(
                new RollViews.LineView(s.line().forMonth().toString(), s.line().kind(), s.line().amount())));
        return lines;
    }

    private RollViews.TransferRow transfer(ResultSet rs, Map<UUID, List<RollViews.LineView>> lines)
            throws SQLException {
        UUID entry = rs.getObject("entry_id", UUID.class);
        Payee payee = content.open(rs.getBytes("payee_sealed"));
        return new RollViews.TransferRow(rs.getInt("number"), entry, rs.getString("case_number"),
                Masking.name(rs.getString("subject_name")), rs.getString("street_name"),
                rs.getString("community_name"), rs.getInt("members"), rs.getBigDecimal("amount"),
                Masking.bankAccount(payee.account()), Masking.name(payee.holder()),
                lines.getOrDefault(entry, List.of()), rs.getString("returned_code"),
                rs.getObject("returned_on", java.time.LocalDate.class), rs.getBoolean("readable"));
    }

    /** Entries that are owed something and left out, and why. */
    public List<RollViews.LeftRow> leftOut(UUID id) {
        read(id);
        var readable = policy.readable();
        return jdbc.sql("select x.*, " + READABLE.formatted("x", readable.sql())
                + " from payment_exclusion x where x.roll_id = :roll order by x.entry_id")
                .params(readable.params()).param("roll", id)
                .query((rs, n) -> new RollViews.LeftRow(rs.getObject("entry_id", UUID.class),
                        rs.getString("case_number"), Masking.name(rs.getString("subject_name")),
                        rs.getBigDecimal("amount"), rs.getString("reason"), rs.getString("note"),
                        rs.getBoolean("readable"))).list();
    }

    /** How the roll agrees with the register: as it was checked, or as it is while it is a draft. */
    public Reconciliation reconciliation(UUID id) {
        Roll roll = read(id);
        if (roll.reconciliation() == null) {
            return reconciliations.of(roll);
        }
        try {
            return json.readValue(roll.reconciliation(), Reconciliation.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What an entry was paid, latest first; for staff who may read its case. */
    public List<RollViews.PaymentRow> payments(UUID entryId) {
        access.requireStaff();
        UUID caseId = entitlements.caseOf(entryId).orElseThrow(DomainProblem::notFound);
        policy.requireRead(caseId);
        Map<UUID, List<RollViews.LineView>> lines = new HashMap<>();
        jdbc.sql("select * from payment_line where entry_id = :entry order by id").param("entry", entryId)
                .query((rs, n) -> lines.computeIfAbsent(rs.getObject("roll_id", UUID.class), r -> new ArrayList<>())
                        .add(new RollViews.LineView(RollViews.month(rs.getDate("for_month")),
                                LineKind.valueOf(rs.getString("kind")), rs.getBigDecimal("amount")))).list();
        return jdbc.sql("""
                select r.id, r.month, r.status, i.amount, i.returned_code from payment_item i
                join payment_roll r on r.id = i.roll_id where i.entry_id = :entry order by r.month desc""")
                .param("entry", entryId).query((rs, n) -> new RollViews.PaymentRow(rs.getObject("id", UUID.class),
                        RollViews.month(rs.getDate("month")), rs.getString("status"), rs.getBigDecimal("amount"),
                        lines.getOrDefault(rs.getObject("id", UUID.class), List.of()),
                        rs.getString("returned_code"))).list();
    }

    /** The roll, if the reader has to do with it. */
    Roll read(UUID id) {
        access.requireAnywhere(PaymentRight.PAYMENT_READ);
        Roll roll = rolls.get(id);
        access.require(PaymentRight.PAYMENT_READ, roll.departmentId());
        return roll;
    }
}
