package org.yimen.payments;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yimen.cases.SqlPredicate;
import org.yimen.payments.RecoveryViews.RecoveryDetail;
import org.yimen.payments.RecoveryViews.RecoveryList;
import org.yimen.payments.RecoveryViews.RecoveryListRow;
import org.yimen.payments.RecoveryViews.RecoveryRow;
import org.yimen.payments.RecoveryViews.RecoverySums;
import org.yimen.payments.RecoveryViews.Repayment;
import org.yimen.payments.RecoveryViews.WithheldLine;
import org.yimen.platform.Masking;
import org.yimen.platform.Page;

/** Recoveries with what the lines of rolls withheld for them. */
@Repository
class RecoveryRows {

    private static final String FINAL = "r.status in ('LOCKED', 'EXPORTED')";

    /** Every recovery with its sums and state; the number of its case only for whoever may read that. */
    private static final String ROWS = """
            select s.*, case when s.cancelled_at is null then s.amount - s.withheld - s.repaid else 0.00 end
                    as remaining,
                case when s.cancelled_at is not null then 'CANCELLED' when s.withheld + s.repaid >= s.amount then 'DONE'
                    else 'OPEN' end as state
            from (select v.*, c.id as known_case, c.number as known_number, w.withheld, w.planned, b.repaid
                from payment_recovery v
                left join case_file c on c.id = v.case_id and (%1$s)
                cross join lateral (
                    select cast(coalesce(-sum(l.amount) filter (where %2$s), 0) as numeric(12, 2)) as withheld,
                        cast(coalesce(-sum(l.amount) filter (where not %2$s), 0) as numeric(12, 2)) as planned
                    from payment_line l join payment_roll r on r.id = l.roll_id where l.recovery_id = v.id) w
                cross join lateral (
                    select cast(coalesce(sum(p.amount), 0) as numeric(12, 2)) as repaid
                    from payment_repayment p where p.recovery_id = v.id) b) s""";

    /** With what the latest roll knows of the entry; nothing was paid, and nothing to recover, without a roll. */
    private static final String FOUND = """
            from (%1$s) x join lateral (
                select i.case_id as entry_case_id, i.case_number as entry_case, i.subject_name, i.street_name,
                    i.community_name, r.register_code
                from payment_item i join payment_roll r on r.id = i.roll_id
                where i.entry_id = x.entry_id order by r.month desc limit 1) p on true
            where p.register_code = any(:registers) and x.state = any(:states)
                and exists (select 1 from case_file c where c.id = p.entry_case_id and (%2$s))""";

    private final JdbcClient jdbc;

    RecoveryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Recoveries from an entry, latest first. */
    List<RecoveryDetail> of(UUID entryId, SqlPredicate readable) {
        Map<Long, List<WithheldLine>> lines = lines(entryId);
        return jdbc.sql(ROWS.formatted(readable.sql(), FINAL) + " where s.entry_id = :entry order by s.id desc")
                .params(readable.params()).param("entry", entryId)
                .query((rs, n) -> new RecoveryDetail(row(rs), lines.getOrDefault(rs.getLong("id"), List.of()),
                        repayments(rs.getLong("id")))).list();
    }

    /** Recoveries of registers from entries whose case is readable, latest first, from before one on. */
    RecoveryList list(List<String> registers, List<RecoveryState> states, SqlPredicate readable,
            @Nullable Long before, int size) {
        Map<String, Object> params = new HashMap<>(readable.params());
        params.put("registers", registers.toArray(String[]::new));
        params.put("states", states.stream().map(Enum::name).toArray(String[]::new));
        String found = FOUND.formatted(ROWS.formatted(readable.sql(), FINAL), readable.sql());
        int total = jdbc.sql("select count(*) " + found).params(params).query(Integer.class).single();
        RecoverySums sums = jdbc.sql("""
                select coalesce(sum(x.amount), 0) as amount, coalesce(sum(x.withheld), 0) as withheld,
                    coalesce(sum(x.repaid), 0) as repaid, coalesce(sum(x.remaining), 0) as remaining\s""" + found).params(params)
                .query((rs, n) -> new RecoverySums(rs.getBigDecimal("amount"), rs.getBigDecimal("withheld"),
                        rs.getBigDecimal("repaid"), rs.getBigDecimal("remaining"))).single();
        List<RecoveryListRow> rows = jdbc.sql("select x.*, p.* " + found
                + " and x.id < :before order by x.id desc limit " + (size + 1)).params(params)
                .param("before", before == null ? Long.MAX_VALUE : before)
                .query((rs, n) -> new RecoveryListRow(rs.getString("register_code"), rs.getString("entry_case"),
                        Masking.name(rs.getString("subject_name")), rs.getString("street_name"),
                        rs.getString("community_name"), row(rs))).list();
        return new RecoveryList(Page.of(rows, size, total, r -> String.valueOf(r.recovery().id())), sums);
    }

    /**
     * What locked rolls paid to an entry and the bank kept, less what was paid back and what is still to be withheld
     * from it; in yuan.
     */
    BigDecimal recoverable(UUID entryId) {
        return jdbc.sql("""
                select greatest(0, (select coalesce(sum(i.amount), 0) from payment_item i
                        join payment_roll r on r.id = i.roll_id
                        where i.entry_id = :entry and i.returned_code is null and %2$s)
                    - (select coalesce(sum(p.amount), 0) from payment_repayment p
                        join payment_recovery v on v.id = p.recovery_id where v.entry_id = :entry)
                    - (select coalesce(sum(x.remaining), 0) from (%1$s) x where x.entry_id = :entry))"""
                .formatted(ROWS.formatted("false", FINAL), FINAL)).param("entry", entryId)
                .query(BigDecimal.class).single();
    }

    private Map<Long, List<WithheldLine>> lines(UUID entryId) {
        Map<Long, List<WithheldLine>> lines = new HashMap<>();
        jdbc.sql("""
                select l.recovery_id, r.id, r.month, r.status, -l.amount as amount
                from payment_line l join payment_roll r on r.id = l.roll_id
                where l.recovery_id in (select v.id from payment_recovery v where v.entry_id = :entry)
                order by r.month""").param("entry", entryId)
                .query((rs, n) -> lines.computeIfAbsent(rs.getLong("recovery_id"), id -> new ArrayList<>())
                        .add(new WithheldLine(rs.getObject("id", UUID.class), RollViews.month(rs.getDate("month")),
                                rs.getString("status"), rs.getBigDecimal("amount")))).list();
        return lines;
    }

    private List<Repayment> repayments(long recovery) {
        return jdbc.sql("""
                select amount, received_on, receipt, recorded_at, recorded_name from payment_repayment
                where recovery_id = :recovery order by received_on, id""").param("recovery", recovery)
                .query((rs, n) -> new Repayment(rs.getBigDecimal("amount"), rs.getDate("received_on").toLocalDate(),
                        rs.getString("receipt"), rs.getTimestamp("recorded_at").toInstant(),
                        rs.getString("recorded_name"))).list();
    }

    private static RecoveryRow row(ResultSet rs) throws SQLException {
        Timestamp cancelled = rs.getTimestamp("cancelled_at");
        return new RecoveryRow(rs.getLong("id"), rs.getObject("entry_id", UUID.class),
                rs.getObject("known_case", UUID.class), rs.getString("known_number"), rs.getBigDecimal("amount"),
                rs.getBigDecimal("monthly"), rs.getBigDecimal("withheld"), rs.getBigDecimal("planned"),
                rs.getBigDecimal("repaid"), rs.getBigDecimal("remaining"), RecoveryState.valueOf(rs.getString("state")), rs.getString("reason"),
                rs.getTimestamp("decided_at").toInstant(), rs.getString("decided_name"),
                cancelled == null ? null : cancelled.toInstant(), rs.getString("cancelled_name"),
                rs.getString("cancel_reason"));
    }
}
