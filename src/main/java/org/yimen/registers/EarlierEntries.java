package org.yimen.registers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yimen.cases.CaseFactSource;
import org.yimen.cases.CaseParties;
import org.yimen.cases.CaseParty;

/**
 * What expressions may read as {@code earlier.entries}: what registers hold from other cases in which one of the
 * persons of this one has a part, oldest first. Each has {@code item}, {@code register}, {@code status}, {@code on},
 * {@code amount}, {@code paid} (monthly) and the columns of its register by their keys. Rules count with it: how often
 * in twelve months, how much this year, whether somebody is in support.
 */
@Component
class EarlierEntries implements CaseFactSource {

    private static final TypeReference<List<FieldValue>> FIELDS = new TypeReference<>() {
    };

    private final CaseParties parties;
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    EarlierEntries(CaseParties parties, JdbcClient jdbc, ObjectMapper json) {
        this.parties = parties;
        this.jdbc = jdbc;
        this.json = json.copy().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    @Override
    public String name() {
        return "earlier";
    }

    @Override
    public Map<String, Object> factsOf(UUID caseId) {
        List<String> persons = parties.of(caseId).stream().map(CaseParty::idHash).filter(Objects::nonNull).toList();
        return Map.of("entries", persons.isEmpty() ? List.of() : entries(caseId, parties.casesOf(persons)));
    }

    private List<Map<String, Object>> entries(UUID caseId, List<UUID> cases) {
        return jdbc.sql("""
                select item_code, register_code, status, starts_on, amount, paid, fields from register_entry
                where case_id = any(:cases) and case_id <> :case order by starts_on, id""")
                .param("cases", cases.toArray(UUID[]::new)).param("case", caseId).query(this::entry).list();
    }

    private Map<String, Object> entry(ResultSet rs, int row) throws SQLException {
        Map<String, Object> entry = new LinkedHashMap<>();
        fields(rs.getString("fields")).forEach(field -> entry.put(field.key(), field.value()));
        entry.put("item", rs.getString("item_code"));
        entry.put("register", rs.getString("register_code"));
        entry.put("status", rs.getString("status"));
        entry.put("on", rs.getObject("starts_on", LocalDate.class));
        entry.put("amount", rs.getBigDecimal("amount"));
        entry.put("paid", rs.getBoolean("paid"));
        return entry;
    }

    private List<FieldValue> fields(String text) {
        try {
            return json.readValue(text, FIELDS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
