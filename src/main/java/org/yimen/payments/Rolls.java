package org.yimen.payments;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yimen.platform.DomainProblem;
import org.yimen.registers.PaidRegister;

/** Rolls and what was done with them. */
@Repository
class Rolls {

    private final JdbcClient jdbc;

    Rolls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One at a time: whoever plans payments of a register waits for whoever does so now. */
    void serialise(String register) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('payment-roll:' || :register, 0))")
                .param("register", register).query((rs, n) -> n).list();
    }

    UUID add(UUID id, PaidRegister register, YearMonth month, long by, Instant at) {
        jdbc.sql("""
                insert into payment_roll (id, register_code, register_name, register_name_en, month, status,
                    department_id, generated_by, generated_at)
                values (:id, :code, :name, :nameEn, :month, 'DRAFT', :department, :by, :at)""")
                .param("id", id).param("code", register.code()).param("name", register.name())
                .param("nameEn", register.nameEn(), Types.VARCHAR).param("month", month.atDay(1))
                .param("department", register.departmentId()).param("by", by).param("at", Timestamp.from(at)).update();
        return id;
    }

    void generated(UUID id, int lines, BigDecimal total, long by, Instant at) {
        jdbc.sql("""
                update payment_roll set lines = :lines, total = :total, generated_by = :by, generated_at = :at
                where id = :id""")
                .param("lines", lines).param("total", total).param("by", by).param("at", Timestamp.from(at))
                .param("id", id).update();
    }

    void checked(UUID id, long by, String reconciliation) {
        jdbc.sql("""
                update payment_roll set status = 'CHECKED', checked_by = :by,
                    reconciliation = cast(:reconciliation as jsonb) where id = :id""")
                .param("by", by).param("reconciliation", reconciliation).param("id", id).update();
    }

    void approved(UUID id, long by) {
        jdbc.sql("update payment_roll set status = 'APPROVED', approved_by = :by where id = :id")
                .param("by", by).param("id", id).update();
    }

    /** Back to a draft; who checked and approved counts no more. */
    void reopened(UUID id) {
        jdbc.sql("""
                update payment_roll set status = 'DRAFT', checked_by = null, approved_by = null,
                    reconciliation = null where id = :id""").param("id", id).update();
    }

    void move(UUID id, RollStatus to) {
        jdbc.sql("update payment_roll set status = :status where id = :id").param("status", to.name())
                .param("id", id).update();
    }

    void tell(UUID id, String action, long actor, String name, String post, Instant at, @Nullable String note) {
        jdbc.sql("""
                insert into payment_roll_event (roll_id, action, actor, name, post, at, note)
                values (:roll, :action, :actor, :name, :post, :at, :note)""")
                .param("roll", id).param("action", action).param("actor", actor).param("name", name)
                .param("post", post).param("at", Timestamp.from(at)).param("note", note, Types.VARCHAR).update();
    }

    List<RollEvent> events(UUID id) {
        return jdbc.sql("select * from payment_roll_event where roll_id = :roll order by id").param("roll", id)
                .query((rs, n) -> new RollEvent(rs.getString("action"), rs.getString("name"), rs.getString("post"),
                        rs.getTimestamp("at").toInstant(), rs.getString("note"))).list();
    }

    Roll get(UUID id) {
        return jdbc.sql("select * from payment_roll where id = :id").param("id", id).query(Rolls::map).optional()
                .orElseThrow(DomainProblem::notFound);
    }

    Roll lock(UUID id) {
        return jdbc.sql("select * from payment_roll where id = :id for update").param("id", id).query(Rolls::map)
                .optional().orElseThrow(DomainProblem::notFound);
    }

    List<Roll> of(String register) {
        return jdbc.sql("select * from payment_roll where register_code = :register order by month desc")
                .param("register", register).query(Rolls::map).list();
    }

    Optional<Roll> before(Roll roll) {
        return of(roll.registerCode()).stream().filter(r -> r.month().isBefore(roll.month())).findFirst();
    }

    private static Roll map(ResultSet rs, int row) throws SQLException {
        return new Roll(rs.getObject("id", UUID.class), rs.getString("register_code"), rs.getString("register_name"),
                rs.getString("register_name_en"), YearMonth.from(rs.getDate("month").toLocalDate()),
                RollStatus.valueOf(rs.getString("status")), rs.getLong("department_id"), rs.getInt("lines"),
                rs.getBigDecimal("total"), rs.getLong("generated_by"), rs.getObject("checked_by", Long.class),
                rs.getObject("approved_by", Long.class), rs.getTimestamp("generated_at").toInstant(),
                rs.getString("reconciliation"));
    }
}
