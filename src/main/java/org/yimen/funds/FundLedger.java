package org.yimen.funds;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yimen.cases.SqlPredicate;
import org.yimen.platform.CurrentUser;

/** The ledger of every fund; rows are only added, and the fund's own row is locked while one is. */
@Repository
class FundLedger {

    private final JdbcClient jdbc;
    private final Clock clock;

    FundLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Something paid in or out, with the balance after it; {@code caseNumber} only where the reader may know it. */
    record FundEntry(long id, String kind, BigDecimal amount, BigDecimal balance, @Nullable UUID caseId,
            @Nullable String caseNumber, @Nullable String method, @Nullable String payer, @Nullable String secondPayer,
            Instant at, String byName) {
    }

    /** What is paid out: from which case, how, and by which two people. */
    record Payment(UUID caseId, BigDecimal amount, @Nullable String method, String payer, String secondPayer) {
    }

    /** Locks the fund of a unit, which is opened when it is first spoken of. */
    void lock(long unitId) {
        jdbc.sql("insert into reserve_fund (unit_id, opened_at) values (:unit, :now) on conflict do nothing")
                .param("unit", unitId).param("now", Timestamp.from(clock.instant())).update();
        jdbc.sql("select unit_id from reserve_fund where unit_id = :unit for update").param("unit", unitId)
                .query(Long.class).single();
    }

    BigDecimal balance(long unitId) {
        return jdbc.sql("select balance from reserve_fund_entry where unit_id = :unit order by id desc limit 1")
                .param("unit", unitId).query(BigDecimal.class).optional().orElse(BigDecimal.ZERO.setScale(2));
    }

    /** What a case was paid out of the fund so far. */
    BigDecimal paidTo(UUID caseId) {
        return jdbc.sql("select coalesce(sum(amount), 0) from reserve_fund_entry where case_id = :case")
                .param("case", caseId).query(BigDecimal.class).single();
    }

    void payOut(long unitId, Payment p, CurrentUser by) {
        jdbc.sql("""
                insert into reserve_fund_entry (unit_id, kind, amount, balance, case_id, method, payer, second_payer, at,
                    by_account, by_name)
                values (:unit, 'PAID_OUT', :amount, :balance, :case, :method, :payer, :second, :at, :by, :name)""")
                .param("unit", unitId).param("amount", p.amount()).param("balance", balance(unitId).subtract(p.amount()))
                .param("case", p.caseId()).param("method", p.method()).param("payer", p.payer())
                .param("second", p.secondPayer()).param("at", Timestamp.from(clock.instant()))
                .param("by", by.accountId()).param("name", by.displayName()).update();
    }

    void payIn(long unitId, BigDecimal amount, long replenishmentId, CurrentUser by) {
        jdbc.sql("""
                insert into reserve_fund_entry (unit_id, kind, amount, balance, replenishment_id, at, by_account, by_name)
                values (:unit, 'PAID_IN', :amount, :balance, :replenishment, :at, :by, :name)""")
                .param("unit", unitId).param("amount", amount).param("balance", balance(unitId).add(amount))
                .param("replenishment", replenishmentId).param("at", Timestamp.from(clock.instant()))
                .param("by", by.accountId()).param("name", by.displayName()).update();
    }

    /** The latest rows of a fund; {@code readable} is the policy's condition on the case. */
    List<FundEntry> latest(long unitId, int most, SqlPredicate readable) {
        return jdbc.sql("""
                select e.*, c.id as known_case, c.number as known_number from reserve_fund_entry e
                left join case_file c on c.id = e.case_id and (%s)
                where e.unit_id = :unit order by e.id desc limit :most""".formatted(readable.sql()))
                .params(readable.params()).param("unit", unitId).param("most", most).query(FundLedger::entry).list();
    }

    private static FundEntry entry(ResultSet rs, int row) throws SQLException {
        return new FundEntry(rs.getLong("id"), rs.getString("kind"), rs.getBigDecimal("amount"), rs.getBigDecimal("balance"),
                rs.getObject("known_case", UUID.class), rs.getString("known_number"), rs.getString("method"),
                rs.getString("payer"), rs.getString("second_payer"), rs.getTimestamp("at").toInstant(),
                rs.getString("by_name"));
    }
}
