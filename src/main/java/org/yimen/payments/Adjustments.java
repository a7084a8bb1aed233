package org.yimen.payments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yimen.platform.DomainProblem;
import org.yimen.registers.AwardPart;
import org.yimen.rules.DifferingValue;

/** Batch adjustments and their lines. */
@Repository
class Adjustments {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    Adjustments(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One recalculation of a register. */
    record Adjustment(UUID id, String registerCode, long departmentId, YearMonth fromMonth, LocalDate parametersOn,
            String status, long preparedBy, String preparedName, Instant preparedAt, @Nullable String decidedName,
            @Nullable Instant decidedAt) {
    }

    /** A household; {@code excluded} says why its amount stays. */
    record Line(UUID entryId, UUID caseId, @Nullable String caseNumber, String subjectName, UUID periodId,
            BigDecimal oldAmount, @Nullable BigDecimal newAmount, List<AwardPart> breakdown, List<DifferingValue> why,
            @Nullable String excluded, @Nullable Long evaluationId) {
    }

    void add(Adjustment a) {
        jdbc.sql("""
                insert into payment_adjustment (id, register_code, department_id, from_month, parameters_on, status,
                    prepared_by, prepared_name, prepared_at)
                values (:id, :register, :department, :from, :on, 'PREVIEW', :by, :name, :at)""")
                .param("id", a.id()).param("register", a.registerCode()).param("department", a.departmentId())
                .param("from", a.fromMonth().atDay(1)).param("on", a.parametersOn()).param("by", a.preparedBy())
                .param("name", a.preparedName()).param("at", Timestamp.from(a.preparedAt())).update();
    }

    void add(UUID adjustment, Line line) {
        jdbc.sql("""
                insert into payment_adjustment_line (adjustment_id, entry_id, case_id, case_number, subject_name,
                    period_id, old_amount, new_amount, breakdown, why, excluded, evaluation_id)
                values (:adjustment, :entry, :case, :number, :subject, :period, :old, :new, cast(:breakdown as jsonb),
                    cast(:why as jsonb), :excluded, :evaluation)""")
                .param("adjustment", adjustment).param("entry", line.entryId()).param("case", line.caseId())
                .param("number", line.caseNumber(), Types.VARCHAR).param("subject", line.subjectName())
                .param("period", line.periodId()).param("old", line.oldAmount())
                .param("new", line.newAmount(), Types.NUMERIC).param("breakdown", write(line.breakdown()))
                .param("why", write(line.why())).param("excluded", line.excluded(), Types.VARCHAR)
                .param("evaluation", line.evaluationId(), Types.BIGINT).update();
    }

    void decide(UUID id, String status, long by, String name, Instant at) {
        jdbc.sql("""
                update payment_adjustment set status = :status, decided_by = :by, decided_name = :name,
                    decided_at = :at where id = :id""")
                .param("status", status).param("by", by).param("name", name).param("at", Timestamp.from(at))
                .param("id", id).update();
    }

    void exclude(UUID id, UUID entry, String reason) {
        jdbc.sql("""
                update payment_adjustment_line set excluded = :reason where adjustment_id = :id and entry_id = :entry""")
                .param("reason", reason).param("id", id).param("entry", entry).update();
    }

    Adjustment get(UUID id) {
        return jdbc.sql("select * from payment_adjustment where id = :id").param("id", id).query(Adjustments::map)
                .optional().orElseThrow(DomainProblem::notFound);
    }

    Adjustment lock(UUID id) {
        return jdbc.sql("select * from payment_adjustment where id = :id for update").param("id", id)
                .query(Adjustments::map).optional().orElseThrow(DomainProblem::notFound);
    }

    List<Adjustment> of(String register) {
        return jdbc.sql("select * from payment_adjustment where register_code = :register order by prepared_at desc")
                .param("register", register).query(Adjustments::map).list();
    }

    List<Line> lines(UUID id) {
        return jdbc.sql("""
                select * from payment_adjustment_line where adjustment_id = :id
                order by (excluded is not null), entry_id""").param("id", id).query(this::line).list();
    }

    private Line line(ResultSet rs, int row) throws SQLException {
        return new Line(rs.getObject("entry_id", UUID.class), rs.getObject("case_id", UUID.class),
                rs.getString("case_number"), rs.getString("subject_name"), rs.getObject("period_id", UUID.class),
                rs.getBigDecimal("old_amount"), rs.getBigDecimal("new_amount"),
                read(rs.getString("breakdown"), new TypeReference<>() {
                }), read(rs.getString("why"), new TypeReference<>() {
                }), rs.getString("excluded"), rs.getObject("evaluation_id", Long.class));
    }

    private static Adjustment map(ResultSet rs, int row) throws SQLException {
        Timestamp decided = rs.getTimestamp("decided_at");
        return new Adjustment(rs.getObject("id", UUID.class), rs.getString("register_code"),
                rs.getLong("department_id"), YearMonth.from(rs.getDate("from_month").toLocalDate()),
                rs.getObject("parameters_on", LocalDate.class), rs.getString("status"), rs.getLong("prepared_by"),
                rs.getString("prepared_name"), rs.getTimestamp("prepared_at").toInstant(),
                rs.getString("decided_name"), decided == null ? null : decided.toInstant());
    }

    private <T> List<T> read(@Nullable String text, TypeReference<List<T>> type) {
        try {
            return text == null ? List.of() : json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
