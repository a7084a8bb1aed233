package org.yimen.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The figures rules work with, as they were in force in a region on a day. Numbers are BigDecimal. */
@Service
public class PolicyParameters {

    private final ParameterRows rows;

    PolicyParameters(ParameterRows rows) {
        this.rows = rows;
    }

    /** One parameter's value; the value of the smallest region that holds {@code regionCode} wins. */
    public Optional<Object> value(String code, String regionCode, LocalDate on) {
        return Optional.ofNullable(flat(regionCode, on, code).get(code));
    }

    /** All parameters in force, nested by the dots of their codes; what FEEL reads below {@code param}. */
    public Map<String, Object> all(String regionCode, LocalDate on) {
        return ParameterCheck.nested(flat(regionCode, on, null));
    }

    private Map<String, Object> flat(String regionCode, LocalDate on, @Nullable String only) {
        Map<String, ParameterRows.Row> best = new HashMap<>();
        for (ParameterRows.Row row : rows.on(on)) {
            boolean holds = row.region().equals("*") || regionCode.startsWith(row.region());
            if (holds && (only == null || only.equals(row.code()))) {
                best.merge(row.code(), row, (a, b) -> reach(a) >= reach(b) ? a : b);
            }
        }
        Map<String, Object> values = new HashMap<>();
        best.forEach((code, row) -> values.put(code, plain(row.value())));
        return values;
    }

    private static int reach(ParameterRows.Row row) {
        return row.region().equals("*") ? 0 : row.region().length();
    }

    /** JSON as FEEL takes it. */
    private static Object plain(JsonNode json) {
        if (json.isNumber()) {
            return json.decimalValue();
        }
        if (json.isBoolean()) {
            return json.booleanValue();
        }
        if (json.isArray()) {
            List<Object> list = new ArrayList<>();
            json.forEach(e -> list.add(plain(e)));
            return list;
        }
        if (json.isObject()) {
            Map<String, Object> map = new LinkedHashMap<>();
            json.properties().forEach(e -> map.put(e.getKey(), plain(e.getValue())));
            return map;
        }
        return json.asText();
    }
}
