package org.yimen.verification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yimen.platform.IdNumber;

/** Reads answers and refuses what cannot be true: other persons, unknown fields, negative amounts, days that lie ahead. */
@Component
class AnswerCheck {

    static final int MOST_BYTES = 1 << 20;
    private static final BigDecimal MOST = new BigDecimal("1000000000000");
    private static final LocalDate EARLIEST = LocalDate.of(1880, 1, 1);
    private static final int MOST_TEXT = 200;
    private static final int MOST_ROWS = 200;

    private final ObjectMapper json;
    private final Clock clock;

    AnswerCheck(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /**
     * What a department says.
     *
     * @param pending whether it is not ready
     * @param flaw    why it is refused; null when it may be used
     * @param values  by person key; an empty optional where the department has no data
     */
    record Answer(boolean pending, @org.jspecify.annotations.Nullable String flaw,
            Map<String, Optional<Map<String, Object>>> values) {

        static Answer refused(String flaw) {
            return new Answer(false, flaw, Map.of());
        }
    }

    private static final class Lie extends Exception {
        private static final long serialVersionUID = 1L;

        Lie(String flaw) {
            super(flaw);
        }
    }

    Answer read(UUID requestId, Source source, List<Person> asked, byte[] body) {
        try {
            JsonNode answer = tree(body);
            if (!answer.path("requestId").asText().equals(requestId.toString())) {
                throw new Lie("other-request");
            }
            if (answer.path("status").asText().equals("PENDING")) {
                return new Answer(true, null, Map.of());
            }
            return new Answer(false, null, persons(source, asked, answer));
        } catch (Lie e) {
            return Answer.refused(String.valueOf(e.getMessage()));
        }
    }

    /** Checks values that a person entered; the code of what is wrong with them, if anything. */
    Optional<String> flaw(Source source, Map<String, Object> values) {
        try {
            record(source.fields(), json.valueToTree(values));
            return Optional.empty();
        } catch (Lie e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    private JsonNode tree(byte[] body) throws Lie {
        if (body.length > MOST_BYTES) {
            throw new Lie("too-large");
        }
        try {
            JsonNode tree = json.readTree(body);
            if (tree == null || !tree.isObject()) {
                throw new Lie("unreadable");
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw new Lie("unreadable");
        } catch (IOException e) {
            throw new Lie("unreadable");
        }
    }

    private Map<String, Optional<Map<String, Object>>> persons(Source source, List<Person> asked, JsonNode answer)
            throws Lie {
        if (!answer.path("status").asText().equals("DONE") || !answer.path("persons").isArray()) {
            throw new Lie("unreadable");
        }
        Map<String, String> keys = new LinkedHashMap<>();
        asked.forEach(p -> keys.put(String.valueOf(p.idNumber()), p.key()));
        Map<String, Optional<Map<String, Object>>> values = new LinkedHashMap<>();
        for (JsonNode person : answer.path("persons")) {
            String key = keys.get(IdNumber.normalise(person.path("idNumber").asText()));
            if (key == null || values.containsKey(key)) {
                throw new Lie("other-person");
            }
            if (!person.path("found").isBoolean()) {
                throw new Lie("unreadable");
            }
            values.put(key, person.path("found").booleanValue()
                    ? Optional.of(record(source.fields(), person.path("data"))) : Optional.empty());
        }
        if (values.size() != keys.size()) {
            throw new Lie("missing-person");
        }
        return values;
    }

    private Map<String, Object> record(List<Source.Field> fields, JsonNode data) throws Lie {
        if (!data.isObject()) {
            throw new Lie("unreadable");
        }
        Map<String, Source.Field> known = new LinkedHashMap<>();
        fields.forEach(f -> known.put(f.key(), f));
        Map<String, Object> values = new LinkedHashMap<>();
        for (var entry : data.properties()) {
            Source.Field field = known.get(entry.getKey());
            if (field == null) {
                throw new Lie("unknown-field");
            }
            if (!entry.getValue().isNull()) {
                values.put(field.key(), value(field, entry.getValue()));
            }
        }
        return values;
    }

    private Object value(Source.Field field, JsonNode value) throws Lie {
        return switch (field.type()) {
            case MONEY, NUMBER -> number(value);
            case INTEGER -> {
                BigDecimal number = number(value);
                if (number.stripTrailingZeros().scale() > 0) {
                    throw new Lie("wrong-type");
                }
                yield number;
            }
            case BOOLEAN -> {
                require(value.isBoolean(), "wrong-type");
                yield value.booleanValue();
            }
            case DATE -> date(field, value);
            case TEXT -> {
                require(value.isTextual(), "wrong-type");
                require(value.textValue().length() <= MOST_TEXT, "too-long");
                yield value.textValue();
            }
            case CODE -> {
                require(field.codes().contains(value.asText()), "unknown-code");
                yield value.asText();
            }
            case LIST -> rows(field, value);
        };
    }

    private List<Map<String, Object>> rows(Source.Field field, JsonNode value) throws Lie {
        require(value.isArray(), "wrong-type");
        require(value.size() <= MOST_ROWS, "too-long");
        List<Map<String, Object>> rows = new java.util.ArrayList<>();
        for (JsonNode row : value) {
            rows.add(record(field.of(), row));
        }
        return rows;
    }

    private static BigDecimal number(JsonNode value) throws Lie {
        require(value.isNumber(), "wrong-type");
        BigDecimal number = value.decimalValue();
        require(number.signum() >= 0, "negative");
        require(number.compareTo(MOST) <= 0, "too-large-number");
        return number;
    }

    private String date(Source.Field field, JsonNode value) throws Lie {
        try {
            LocalDate date = LocalDate.parse(value.asText());
            require(Boolean.TRUE.equals(field.future()) || !date.isAfter(LocalDate.now(clock)), "future-date");
            require(!date.isBefore(EARLIEST), "impossible-date");
            return date.toString();
        } catch (DateTimeException e) {
            throw new Lie("wrong-type");
        }
    }

    private static void require(boolean holds, String otherwise) throws Lie {
        if (!holds) {
            throw new Lie(otherwise);
        }
    }
}
