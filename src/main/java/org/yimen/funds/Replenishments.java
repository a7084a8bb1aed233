package org.yimen.funds;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yimen.platform.CurrentUser;

/** Requests to fill funds up. */
@Repository
class Replenishments {

    private final JdbcClient jdbc;
    private final Clock clock;

    Replenishments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How a request stands. */
    enum State { ASKED, APPROVED, REFUSED, PAID_IN }

    /** A request, with who did what. */
    record Replenishment(long id, long unitId, BigDecimal amount, String reason, State state, Instant askedAt,
            @Nullable Long askedBy, String askedName, @Nullable Long decidedBy, @Nullable String decidedName,
            @Nullable Instant decidedAt, @Nullable String decidedNote, @Nullable String paidInName,
            @Nullable Instant paidInAt) {
    }

    /** @param by null where the fund asks by itself */
    long ask(long unitId, BigDecimal amount, String reason, @Nullable CurrentUser by) {
        return jdbc.sql("""
                insert into reserve_fund_replenishment (unit_id, amount, reason, state, asked_at, asked_by, asked_name)
                values (:unit, :amount, :reason, 'ASKED', :at, :by, :name) returning id""")
                .param("unit", unitId).param("amount", amount).param("reason", reason)
                .param("at", Timestamp.from(clock.instant())).param("by", by == null ? null : by.accountId())
                .param("name", by == null ? "系统自动" : by.displayName()).query(Long.class).single();
    }

    void decide(long id, State state, CurrentUser by, @Nullable String note) {
        jdbc.sql("""
                update reserve_fund_replenishment set state = :state, decided_at = :at, decided_by = :by,
                    decided_name = :name, decided_note = :note where id = :id""")
                .param("state", state.name()).param("at", Timestamp.from(clock.instant())).param("by", by.accountId())
                .param("name", by.displayName()).param("note", note).param("id", id).update();
    }

    void paidIn(long id, CurrentUser by) {
        jdbc.sql("""
                update reserve_fund_replenishment set state = 'PAID_IN', paid_in_at = :at, paid_in_by = :by,
                    paid_in_name = :name where id = :id""")
                .param("at", Timestamp.from(clock.instant())).param("by", by.accountId())
                .param("name", by.displayName()).param("id", id).update();
    }

    Optional<Replenishment> find(long id) {
        return jdbc.sql("select * from reserve_fund_replenishment where id = :id").param("id", id)
                .query(Replenishments::map).optional();
    }

    /** The one that is asked for or approved and not paid in yet. */
    Optional<Replenishment> open(long unitId) {
        return jdbc.sql("select * from reserve_fund_replenishment where unit_id = :unit and state in ('ASKED', 'APPROVED')")
                .param("unit", unitId).query(Replenishments::map).optional();
    }

    List<Replenishment> latest(long unitId, int most) {
        return jdbc.sql("select * from reserve_fund_replenishment where unit_id = :unit order by id desc limit :most")
                .param("unit", unitId).param("most", most).query(Replenishments::map).list();
    }

    private static Replenishment map(ResultSet rs, int row) throws SQLException {
        return new Replenishment(rs.getLong("id"), rs.getLong("unit_id"), rs.getBigDecimal("amount"),
                rs.getString("reason"), State.valueOf(rs.getString("state")), rs.getTimestamp("asked_at").toInstant(),
                rs.getObject("asked_by", Long.class), rs.getString("asked_name"), rs.getObject("decided_by", Long.class),
                rs.getString("decided_name"), at(rs, "decided_at"), rs.getString("decided_note"),
                rs.getString("paid_in_name"), at(rs, "paid_in_at"));
    }

    private static @Nullable Instant at(ResultSet rs, String column) throws SQLException {
        Timestamp at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
