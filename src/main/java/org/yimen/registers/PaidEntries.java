package org.yimen.registers;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yimen.cases.CaseView;

/** Entries that are paid, and which cases are about them. */
@Repository
class PaidEntries {

    private final JdbcClient jdbc;

    PaidEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Marks an entry as one that is paid monthly. */
    void markPaid(UUID entryId) {
        jdbc.sql("update register_entry set paid = true where id = :id").param("id", entryId).update();
    }

    Optional<PaidEntry> find(UUID entryId) {
        return jdbc.sql("select * from register_entry where id = :id and paid").param("id", entryId)
                .query(PaidEntries::map).optional();
    }

    /** An entry that cases may be about, whether it is paid or only stands. */
    Optional<PaidEntry> any(UUID entryId) {
        return jdbc.sql("select * from register_entry where id = :id").param("id", entryId).query(PaidEntries::map)
                .optional();
    }

    /** The same, kept from others until the transaction ends. */
    Optional<PaidEntry> lockAny(UUID entryId) {
        return jdbc.sql("select * from register_entry where id = :id for update").param("id", entryId)
                .query(PaidEntries::map).optional();
    }

    /** The entry, kept from others until the transaction ends. */
    Optional<PaidEntry> lock(UUID entryId) {
        return jdbc.sql("select * from register_entry where id = :id and paid for update").param("id", entryId)
                .query(PaidEntries::map).optional();
    }

    /** The entry a case is about: its own, the one it was linked to, or the only one of its applicant. */
    Optional<UUID> ofCase(CaseView file, @Nullable String register) {
        Optional<UUID> known = jdbc.sql("""
                select e.id from register_entry e where e.case_id = :case and e.paid
                union all select l.entry_id from register_entry_case l where l.case_id = :case limit 1""")
                .param("case", file.id()).query(UUID.class).optional();
        if (known.isPresent() || register == null || file.applicantIdHash() == null) {
            return known;
        }
        List<UUID> own = jdbc.sql("""
                select id from register_entry where register_code = :register and subject_id_hash = :hash and paid
                order by (status <> 'ENDED') desc, id desc""")
                .param("register", register).param("hash", file.applicantIdHash()).query(UUID.class).list();
        return own.stream().findFirst();
    }

    void link(UUID caseId, UUID entryId, Instant at) {
        jdbc.sql("""
                insert into register_entry_case (case_id, entry_id, linked_at) values (:case, :entry, :at)
                on conflict (case_id) do nothing""")
                .param("case", caseId).param("entry", entryId).param("at", Timestamp.from(at)).update();
    }

    /** Cases about an entry besides the one that made it, oldest first. */
    List<UUID> cases(UUID entryId) {
        return jdbc.sql("select case_id from register_entry_case where entry_id = :entry order by linked_at")
                .param("entry", entryId).query(UUID.class).list();
    }

    /** Writes what the entry says about itself after a change. */
    void show(UUID entryId, EntryStatus status, @Nullable LocalDate endedOn, @Nullable YearMonth lastMonth) {
        jdbc.sql("""
                update register_entry set status = :status, ended_on = :ended, last_month = :last where id = :id""")
                .param("status", status.name()).param("ended", endedOn, Types.DATE)
                .param("last", lastMonth == null ? null : Date.valueOf(lastMonth.atDay(1)), Types.DATE)
                .param("id", entryId).update();
    }

    /** The columns of the list that follow the period in force. */
    void showAmount(UUID entryId, BigDecimal amount, int members) {
        jdbc.sql("""
                update register_entry set amount = :amount, members = case when :members > 0 then :members
                    else members end where id = :id""")
                .param("amount", amount).param("members", members).param("id", entryId).update();
    }

    /** Entries in force. */
    List<PaidEntry> inForce() {
        return jdbc.sql("select * from register_entry where paid and status = 'IN_FORCE' order by id")
                .query(PaidEntries::map).list();
    }

    /** Entries whose last month in payment is over. */
    List<PaidEntry> over(YearMonth now) {
        return jdbc.sql("""
                select * from register_entry where status <> 'ENDED' and last_month < :now order by id""")
                .param("now", now.atDay(1)).query(PaidEntries::map).list();
    }

    void review(UUID entryId, @Nullable Integer months, @Nullable LocalDate on, @Nullable Integer daysBefore) {
        jdbc.sql("""
                update register_entry set review_months = :months, review_on = :on,
                    review_days = coalesce(:days, review_days) where id = :id""")
                .param("days", daysBefore, Types.INTEGER).param("months", months, Types.INTEGER).param("on", on, Types.DATE).param("id", entryId).update();
    }

    /** Marks a re-verification day as announced; false when it was already. */
    boolean announce(UUID entryId, LocalDate on) {
        return jdbc.sql("""
                update register_entry set review_told_for = :on
                where id = :id and review_on = :on and review_told_for is distinct from :on""")
                .param("on", on).param("id", entryId).update() == 1;
    }

    /** Entries in force whose re-verification is to be announced by a day and was not yet. */
    List<PaidEntry> toAnnounce(LocalDate day, int usualDays) {
        return jdbc.sql("""
                select * from register_entry where status = 'IN_FORCE'
                and review_on - coalesce(review_days, :usual) <= :day and review_told_for is distinct from review_on order by review_on, id""")
                .param("day", day).param("usual", usualDays).query(PaidEntries::map).list();
    }

    private static PaidEntry map(ResultSet rs, int row) throws SQLException {
        Date last = rs.getDate("last_month");
        Date review = rs.getDate("review_on");
        return new PaidEntry(rs.getObject("id", UUID.class), rs.getObject("case_id", UUID.class),
                rs.getString("register_code"), EntryStatus.valueOf(rs.getString("status")),
                rs.getDate("starts_on").toLocalDate(), last == null ? null : YearMonth.from(last.toLocalDate()),
                rs.getObject("review_months", Integer.class), review == null ? null : review.toLocalDate());
    }
}
