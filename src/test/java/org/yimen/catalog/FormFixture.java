package org.yimen.catalog;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.yimen.platform.FieldError;
import org.yimen.platform.YimenClock;
import org.yimen.rules.FeelForTests;

/** Forms and data written as JSON with single quotes. */
final class FormFixture {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T04:00:00Z"), YimenClock.ZONE);
    static final ConditionEvaluator FEEL = FeelForTests.at(CLOCK);
    static final FormValidation VALIDATION = new FormValidation(FEEL, CLOCK);
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private FormFixture() {}

    static FormSchema form(String components) {
        String json = ("{'type':'default','schemaVersion':18,'components':[" + components + "]}").replace('\'', '"');
        try {
            return new FormSchema(1, "item", "form", ItemContent.hash(json.getBytes()), JSON.readTree(json));
        } catch (IOException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    static Map<String, Object> data(String json) {
        try {
            return JSON.readValue(json.replace('\'', '"'), new TypeReference<>() {});
        } catch (IOException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    static List<FieldError> errors(String components, String data) {
        return VALIDATION.validate(form(components), data(data), Map.of());
    }

    /** Errors as {@code path:code}. */
    static List<String> flaws(String components, String data) {
        return errors(components, data).stream().map(e -> e.field() + ":" + e.code()).toList();
    }
}
