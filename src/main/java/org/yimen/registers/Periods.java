package org.yimen.registers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yimen.platform.Ids;
import org.yimen.platform.PersonalData;

/** Entitlement periods in the database; the exclusion constraint there keeps those in force apart. */
@Repository
class Periods {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final PersonalData personal;

    Periods(JdbcClient jdbc, ObjectMapper json, PersonalData personal) {
        this.jdbc = jdbc;
        this.json = json;
        this.personal = personal;
    }

    /** What a new period is made of; {@code members} null: those of the period before it. */
    record NewPeriod(UUID entryId, YearMonth from, @Nullable YearMonth to, BigDecimal amount,
            List<AwardPart> breakdown, @Nullable List<CoveredMember> members, PeriodChange change,
            @Nullable UUID caseId, @Nullable Long evaluationId, @Nullable UUID causeId) {
    }

    void add(NewPeriod p, Instant at) {
        byte[] members = p.members() == null ? latestMembers(p.entryId()) : seal(p.members());
        insert(p, members, count(members), at);
    }

    /** Ends what is owed from a month on; the part before it stays as a shorter period with the same grounds. */
    void cut(UUID entryId, YearMonth from, Instant at) {
        List<Period> touched = inForce(entryId).stream()
                .filter(p -> p.to() == null || !p.to().isBefore(from)).toList();
        for (Period p : touched) {
            jdbc.sql("update entitlement_period set replaced_at = :at where id = :id")
                    .param("at", Timestamp.from(at)).param("id", p.id()).update();
            if (p.from().isBefore(from)) {
                byte[] members = jdbc.sql("select members_sealed from entitlement_period where id = :id")
                        .param("id", p.id()).query((rs, n) -> rs.getBytes(1)).single();
                insert(new NewPeriod(entryId, p.from(), from.minusMonths(1), p.amount(), p.breakdown(), null,
                        p.change(), p.caseId(), p.evaluationId(), p.causeId()), members, p.memberCount(),
                        p.decidedAt());
            }
        }
    }

    /** Periods in force, in order of time. */
    List<Period> inForce(UUID entryId) {
        return jdbc.sql("""
                select * from entitlement_period where entry_id = :entry and replaced_at is null order by from_month""")
                .param("entry", entryId).query(this::map).list();
    }

    /** All periods there ever were, those in force first. */
    List<Period> all(UUID entryId) {
        return jdbc.sql("""
                select * from entitlement_period where entry_id = :entry
                order by (replaced_at is null) desc, from_month desc, decided_at desc""")
                .param("entry", entryId).query(this::map).list();
    }

    /** Periods in force of all entries of a register that began by a month. */
    List<Period> ofRegister(String register, YearMonth until) {
        return jdbc.sql("""
                select p.* from entitlement_period p join register_entry e on e.id = p.entry_id
                where e.register_code = :register and p.replaced_at is null and p.from_month <= :until
                order by p.entry_id, p.from_month""")
                .param("register", register).param("until", until.atDay(1)).query(this::map).list();
    }

    /** The people whom the latest period covers. */
    List<CoveredMember> members(UUID entryId) {
        byte[] sealed = latestMembers(entryId);
        if (sealed == null) {
            return List.of();
        }
        try {
            return json.readValue(personal.decrypt(sealed), new TypeReference<>() {
            });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Covered members cannot be read", e);
        }
    }

    private byte @Nullable [] latestMembers(UUID entryId) {
        return jdbc.sql("""
                select members_sealed from entitlement_period where entry_id = :entry and members_sealed is not null
                order by decided_at desc, from_month desc limit 1""").param("entry", entryId)
                .query((rs, n) -> rs.getBytes(1)).optional().orElse(null);
    }

    private int count(byte @Nullable [] sealed) {
        try {
            return sealed == null ? 0 : json.readTree(personal.decrypt(sealed)).size();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Covered members cannot be read", e);
        }
    }

    private byte @Nullable [] seal(List<CoveredMember> members) {
        try {
            return members.isEmpty() ? null : personal.encrypt(json.writeValueAsString(members));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Covered members cannot be written", e);
        }
    }

    private void insert(NewPeriod p, byte @Nullable [] members, int count, Instant at) {
        jdbc.sql("""
                insert into entitlement_period (id, entry_id, entry_no, from_month, to_month, amount, breakdown,
                    members_sealed, member_count, change, case_id, evaluation_id, cause_id, decided_at)
                values (:id, :entry, (select entry_no from register_entry where id = :entry), :from, :to, :amount,
                    cast(:breakdown as jsonb), :members, :count, :change, :case, :evaluation, :cause, :at)""")
                .param("id", Ids.next()).param("entry", p.entryId()).param("from", p.from().atDay(1))
                .param("to", p.to() == null ? null : Date.valueOf(p.to().atDay(1)), Types.DATE)
                .param("amount", p.amount()).param("breakdown", write(p.breakdown()))
                .param("members", members, Types.BINARY).param("count", count).param("change", p.change().name())
                .param("case", p.caseId(), Types.OTHER).param("evaluation", p.evaluationId(), Types.BIGINT)
                .param("cause", p.causeId(), Types.OTHER).param("at", Timestamp.from(at)).update();
    }

    private String write(List<AwardPart> breakdown) {
        try {
            return json.writeValueAsString(breakdown);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Period map(ResultSet rs, int row) throws SQLException {
        Date to = rs.getDate("to_month");
        Timestamp replaced = rs.getTimestamp("replaced_at");
        try {
            return new Period(rs.getObject("id", UUID.class), rs.getObject("entry_id", UUID.class),
                    YearMonth.from(rs.getDate("from_month").toLocalDate()),
                    to == null ? null : YearMonth.from(to.toLocalDate()), rs.getBigDecimal("amount"),
                    json.readValue(rs.getString("breakdown"), new TypeReference<List<AwardPart>>() {
                    }), rs.getInt("member_count"), PeriodChange.valueOf(rs.getString("change")),
                    rs.getObject("case_id", UUID.class), rs.getObject("evaluation_id", Long.class),
                    rs.getObject("cause_id", UUID.class), rs.getTimestamp("decided_at").toInstant(),
                    replaced == null ? null : replaced.toInstant());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A breakdown cannot be read", e);
        }
    }
}
