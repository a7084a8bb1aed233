package org.yimen.payments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Types;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yimen.platform.PersonalData;
import org.yimen.registers.Payee;

/** Lines, transfers and what was left out of rolls. */
@Repository
class RollContent {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final PersonalData personal;
    private final ObjectMapper json;

    RollContent(JdbcClient jdbc, JdbcTemplate batches, PersonalData personal, ObjectMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.personal = personal;
        this.json = json;
    }

    /** What all rolls but this one did for the entries of a register. */
    Ledger ledger(String register, UUID except) {
        Map<UUID, Map<YearMonth, BigDecimal>> claimed = new HashMap<>();
        jdbc.sql("""
                select l.entry_id, l.for_month, sum(l.amount) as amount
                from payment_line l join payment_roll r on r.id = l.roll_id
                where r.register_code = :register and r.id <> :except
                  and l.kind in ('REGULAR', 'ARREARS', 'DIFFERENCE') group by l.entry_id, l.for_month""")
                .param("register", register).param("except", except).query((rs, n) -> claimed
                        .computeIfAbsent(rs.getObject("entry_id", UUID.class), id -> new HashMap<>())
                        .put(YearMonth.from(rs.getDate("for_month").toLocalDate()), rs.getBigDecimal("amount"))).list();
        Map<UUID, List<Ledger.Returned>> returned = new HashMap<>();
        jdbc.sql("""
                select i.entry_id, i.roll_id, r.month, i.amount
                from payment_item i join payment_roll r on r.id = i.roll_id
                where r.register_code = :register and i.returned_code is not null and i.amount > 0
                  and not exists (select 1 from payment_line l where l.kind = 'REPAY' and l.entry_id = i.entry_id
                                  and l.repays_roll = i.roll_id and l.roll_id <> :except)
                order by r.month""")
                .param("register", register).param("except", except).query((rs, n) -> returned
                        .computeIfAbsent(rs.getObject("entry_id", UUID.class), id -> new ArrayList<>())
                        .add(new Ledger.Returned(rs.getObject("roll_id", UUID.class),
                                YearMonth.from(rs.getDate("month").toLocalDate()), rs.getBigDecimal("amount")))).list();
        return new Ledger(claimed, returned, recoveries(except));
    }

    private Map<UUID, List<Ledger.Recovery>> recoveries(UUID except) {
        Map<UUID, List<Ledger.Recovery>> open = new HashMap<>();
        jdbc.sql("""
                select v.id, v.entry_id, v.monthly, v.amount + coalesce((select sum(l.amount) from payment_line l
                    where l.recovery_id = v.id and l.roll_id <> :except), 0)
                    - coalesce((select sum(p.amount) from payment_repayment p where p.recovery_id = v.id), 0) as remaining
                from payment_recovery v where v.cancelled_at is null order by v.id""")
                .param("except", except).query((rs, n) -> open
                        .computeIfAbsent(rs.getObject("entry_id", UUID.class), id -> new ArrayList<>())
                        .add(new Ledger.Recovery(rs.getLong("id"), rs.getBigDecimal("remaining"),
                                rs.getBigDecimal("monthly")))).list();
        return open;
    }

    /** Writes a plan into a draft in place of what it held. */
    void replace(UUID rollId, RollPlan plan) {
        for (String table : List.of("payment_line", "payment_item", "payment_exclusion")) {
            jdbc.sql("delete from " + table + " where roll_id = :roll").param("roll", rollId).update();
        }
        List<Object[]> lines = new ArrayList<>();
        List<Object[]> items = new ArrayList<>();
        for (RollPlan.Transfer transfer : plan.transfers()) {
            var entry = transfer.entry();
            transfer.lines().forEach(l -> lines.add(new Object[] {rollId, entry.entryId(),
                Date.valueOf(l.forMonth().atDay(1)), l.kind().name(), l.amount(), l.periodId(), l.repaysRoll(),
                l.recoveryId()}));
            int members = entry.periods().isEmpty() ? 0
                    : entry.periods().get(entry.periods().size() - 1).memberCount();
            items.add(new Object[] {rollId, entry.entryId(), items.size() + 1, entry.caseId(), entry.caseNumber(),
                entry.subjectName(), entry.streetName(), entry.communityName(), transfer.amount(), members,
                seal(Objects.requireNonNull(entry.payee()))});
        }
        batches.batchUpdate("""
                insert into payment_line (roll_id, entry_id, for_month, kind, amount, period_id, repays_roll,
                    recovery_id) values (?, ?, ?, ?, ?, ?, ?, ?)""", lines,
                new int[] {Types.OTHER, Types.OTHER, Types.DATE, Types.VARCHAR, Types.NUMERIC, Types.OTHER,
                    Types.OTHER, Types.BIGINT});
        batches.batchUpdate("""
                insert into payment_item (roll_id, entry_id, number, case_id, case_number, subject_name, street_name,
                    community_name, amount, members, payee_sealed) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", items);
        batches.batchUpdate("""
                insert into payment_exclusion (roll_id, entry_id, case_id, case_number, subject_name, amount, reason,
                    note) values (?, ?, ?, ?, ?, ?, ?, ?)""", plan.left(), BATCH, (statement, left) -> {
                    statement.setObject(1, rollId);
                    statement.setObject(2, left.entry().entryId());
                    statement.setObject(3, left.entry().caseId());
                    statement.setString(4, left.entry().caseNumber());
                    statement.setString(5, left.entry().subjectName());
                    statement.setBigDecimal(6, left.amount());
                    statement.setString(7, left.reason().name());
                    statement.setString(8, left.entry().held());
                });
    }

    /** A stored line of an entry. */
    record StoredLine(UUID entryId, PlannedLine line) {
    }

    List<StoredLine> lines(UUID rollId) {
        return jdbc.sql("select * from payment_line where roll_id = :roll order by id").param("roll", rollId)
                .query((rs, n) -> new StoredLine(rs.getObject("entry_id", UUID.class), new PlannedLine(
                        YearMonth.from(rs.getDate("for_month").toLocalDate()),
                        LineKind.valueOf(rs.getString("kind")), rs.getBigDecimal("amount"),
                        rs.getObject("period_id", UUID.class), rs.getObject("repays_roll", UUID.class),
                        rs.getObject("recovery_id", Long.class)))).list();
    }

    /** Sum of the transfers, which must be the sum of the lines. */
    BigDecimal transfers(UUID rollId) {
        return jdbc.sql("select coalesce(sum(amount), 0) from payment_item where roll_id = :roll")
                .param("roll", rollId).query(BigDecimal.class).single();
    }

    /** The accounts that the transfers of a roll go to. */
    Map<UUID, Payee> payees(UUID rollId) {
        Map<UUID, Payee> found = new HashMap<>();
        jdbc.sql("select entry_id, payee_sealed from payment_item where roll_id = :roll").param("roll", rollId)
                .query((rs, n) -> found.put(rs.getObject("entry_id", UUID.class), open(rs.getBytes("payee_sealed"))))
                .list();
        return found;
    }

    private byte[] seal(Payee payee) {
        try {
            return personal.encrypt(json.writeValueAsString(payee));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An account cannot be written");
        }
    }

    Payee open(byte[] sealed) {
        try {
            return json.readValue(personal.decrypt(sealed), Payee.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An account cannot be read");
        }
    }
}
