package org.yimen.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yimen.platform.TransactionMemo;

/** Policy parameters and their values in the database. */
@Repository
class ParameterRows {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true)).build();
    private static final String SELECT = """
            select v.id, p.id as parameter_id, p.code, p.item_code, p.name, p.name_en, p.unit, v.region, v.valid_from,
                   v.valid_to, v.value::text as value, v.marker, v.source, v.origin, v.entered_by, v.entered_at,
                   v.confirmed_by, v.confirmed_at
              from policy_parameter_value v join policy_parameter p on p.id = v.parameter_id
            """;

    /** One value with its parameter. */
    record Row(
            long id, long parameterId, String code, String itemCode, String name, @Nullable String nameEn,
            @Nullable String unit, String region, LocalDate validFrom, @Nullable LocalDate validTo, JsonNode value,
            String marker, @Nullable String source, String origin, String enteredBy, Instant enteredAt,
            @Nullable String confirmedBy, @Nullable Instant confirmedAt) {}

    /** A value to be written. */
    record NewValue(String region, LocalDate from, @Nullable LocalDate to, JsonNode value, String marker,
            @Nullable String source, String origin, String enteredBy) {}

    private record Copy(long revision, List<Row> rows) {}

    private final JdbcClient jdbc;
    private final TransactionMemo<Copy> asked = new TransactionMemo<>();
    private volatile @Nullable Copy copy;

    ParameterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<String> codes() {
        return new HashSet<>(jdbc.sql("select code from policy_parameter").query(String.class).list());
    }

    List<Row> all() {
        return jdbc.sql(SELECT + "order by p.code, v.region, v.valid_from").query(ParameterRows::row).list();
    }

    List<Row> on(LocalDate day) {
        return current().stream().filter(row -> !row.validFrom().isAfter(day)
                && (row.validTo() == null || !row.validTo().isBefore(day))).toList();
    }

    /**
     * All values as this transaction sees them. They are read by every rule, condition and letter and change a few
     * times a year, so they are kept until the revision, which every writer's transaction moves on, is another.
     */
    private List<Row> current() {
        return asked.get(Copy.class, this::upToDate).rows();
    }

    private Copy upToDate() {
        long revision = jdbc.sql("select revision from policy_parameter_revision").query(Long.class).single();
        Copy known = copy;
        if (known == null || known.revision() != revision) {
            known = new Copy(revision, all());
            copy = known;
        }
        return known;
    }

    List<Row> of(String code) {
        return jdbc.sql(SELECT + "where p.code = :code order by v.region, v.valid_from")
                .param("code", code).query(ParameterRows::row).list();
    }

    Optional<Row> value(long id) {
        return jdbc.sql(SELECT + "where v.id = :id").param("id", id).query(ParameterRows::row).optional();
    }

    /** The parameter's id, locked against concurrent new values. */
    Optional<Long> lock(String code) {
        return jdbc.sql("select id from policy_parameter where code = :code for update")
                .param("code", code).query(Long.class).optional();
    }

    long insert(String item, ParameterDeclaration declared) {
        return jdbc.sql("insert into policy_parameter (code, item_code, name, name_en, unit) "
                        + "values (:code, :item, :name, :nameEn, :unit) returning id")
                .param("code", declared.code()).param("item", item).param("name", declared.name())
                .param("nameEn", declared.nameEn()).param("unit", declared.unit()).query(Long.class).single();
    }

    long insert(long parameterId, NewValue value, Instant at) {
        asked.forget();
        return jdbc.sql("insert into policy_parameter_value (parameter_id, region, valid_from, valid_to, value, marker, "
                        + "source, origin, entered_by, entered_at) values (:parameter, :region, :from, :to, "
                        + "cast(:value as jsonb), :marker, :source, :origin, :by, :at) returning id")
                .param("parameter", parameterId).param("region", value.region()).param("from", value.from())
                .param("to", value.to(), java.sql.Types.DATE).param("value", value.value().toString())
                .param("marker", value.marker()).param("source", value.source()).param("origin", value.origin())
                .param("by", value.enteredBy()).param("at", at.atOffset(ZoneOffset.UTC)).query(Long.class).single();
    }

    void end(long valueId, LocalDate lastDay) {
        asked.forget();
        jdbc.sql("update policy_parameter_value set valid_to = :to where id = :id")
                .param("to", lastDay).param("id", valueId).update();
    }

    int confirm(long valueId, String by, Instant at) {
        asked.forget();
        return jdbc.sql("update policy_parameter_value set confirmed_by = :by, confirmed_at = :at where id = :id "
                        + "and confirmed_at is null")
                .param("by", by).param("at", at.atOffset(ZoneOffset.UTC)).param("id", valueId).update();
    }

    private static Row row(ResultSet rs, int n) throws SQLException {
        OffsetDateTime confirmed = rs.getObject("confirmed_at", OffsetDateTime.class);
        return new Row(rs.getLong("id"), rs.getLong("parameter_id"), rs.getString("code"), rs.getString("item_code"),
                rs.getString("name"), rs.getString("name_en"), rs.getString("unit"), rs.getString("region"),
                rs.getObject("valid_from", LocalDate.class), rs.getObject("valid_to", LocalDate.class),
                json(rs.getString("value")), rs.getString("marker"), rs.getString("source"), rs.getString("origin"),
                rs.getString("entered_by"), rs.getObject("entered_at", OffsetDateTime.class).toInstant(),
                rs.getString("confirmed_by"), confirmed == null ? null : confirmed.toInstant());
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A parameter value is not JSON", e);
        }
    }
}
