package org.yimen.verification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yimen.platform.PersonalData;

/** What is known about persons as it lies in the database: JSON, encrypted as a whole. */
@Component
class SealedValues {

    private static final TypeReference<LinkedHashMap<String, Object>> MAP = new TypeReference<>() {
    };
    private static final TypeReference<List<Person>> PERSONS = new TypeReference<>() {
    };
    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {
    };

    private final ObjectMapper json;
    private final PersonalData personalData;

    SealedValues(ObjectMapper json, PersonalData personalData) {
        this.json = json;
        this.personalData = personalData;
    }

    byte[] seal(Object value) {
        try {
            return personalData.encrypt(json.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Cannot be written as JSON", e);
        }
    }

    byte @Nullable [] sealText(@Nullable String text) {
        return text == null ? null : personalData.encrypt(text);
    }

    @Nullable String openText(byte @Nullable [] sealed) {
        return sealed == null ? null : personalData.decrypt(sealed);
    }

    Map<String, Object> open(byte @Nullable [] sealed) {
        return sealed == null ? Map.of() : read(sealed, MAP);
    }

    Person openPerson(byte[] sealed) {
        return read(sealed, new TypeReference<>() {
        });
    }

    List<Person> openPersons(byte[] sealed) {
        return read(sealed, PERSONS);
    }

    List<Finding> openFindings(byte @Nullable [] sealed) {
        return sealed == null ? List.of() : read(sealed, FINDINGS);
    }

    private <T> T read(byte[] sealed, TypeReference<T> type) {
        try {
            return json.readValue(personalData.decrypt(sealed), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Sealed values cannot be read", e);
        }
    }
}
