package org.yimen.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yimen.platform.PersonalData;

/** Form data as it lies in the database: JSON, encrypted as a whole. */
@Component
class SealedJson {

    private static final TypeReference<LinkedHashMap<String, Object>> MAP = new TypeReference<>() {
    };

    private final ObjectMapper json;
    private final PersonalData personalData;

    SealedJson(ObjectMapper json, PersonalData personalData) {
        this.json = json;
        this.personalData = personalData;
    }

    byte[] seal(Map<String, Object> data) {
        try {
            return personalData.encrypt(json.writeValueAsString(data));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Form data cannot be written", e);
        }
    }

    Map<String, Object> open(byte[] sealed) {
        try {
            return json.readValue(personalData.decrypt(sealed), MAP);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Form data cannot be read", e);
        }
    }
}
