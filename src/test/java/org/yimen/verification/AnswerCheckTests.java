package org.yimen.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yimen.platform.YimenClock;
import org.yimen.verification.Source.Field;
import org.yimen.verification.Source.Type;

class AnswerCheckTests {

    private static final UUID REQUEST = UUID.fromString("0195a3c2-7f00-7000-8000-000000000001");
    private static final List<Person> ASKED = List.of(new Person("k1", "王建国", "210203197003071016", "c"),
            new Person("k2", "王小明", "210203201803071023", "c"));
    private static final Source SOURCE = new Source("BANK", "", "", "", "", true, null, null, null, null, null, null, 90,
            List.of(field("balance", Type.MONEY), field("count", Type.INTEGER), field("on", Type.DATE),
                    new Field("until", "", "", Type.DATE, true, List.of(), List.of()),
                    new Field("state", "", "", Type.CODE, null, List.of("OPEN", "SHUT"), List.of()),
                    field("valid", Type.BOOLEAN),
                    new Field("rows", "", "", Type.LIST, null, List.of(), List.of(field("value", Type.MONEY)))));

    private final AnswerCheck check = new AnswerCheck(new ObjectMapper(),
            Clock.fixed(Instant.parse("2026-03-02T02:00:00Z"), YimenClock.ZONE));

    private static Field field(String key, Type type) {
        return new Field(key, "", "", type, null, List.of(), List.of());
    }

    @Test
    void readsAnHonestAnswer() {
        AnswerCheck.Answer answer = read(both("{\"balance\": 5120.35, \"on\": \"2026-03-02\", \"until\": \"2030-01-01\","
                + " \"state\": \"OPEN\", \"count\": 2, \"valid\": true, \"rows\": [{\"value\": 3}]}"));

        assertThat(answer.flaw()).isNull();
        assertThat(answer.values().get("k1")).hasValueSatisfying(v -> assertThat(v).hasSize(7));
        assertThat(answer.values().get("k2")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"balance\": -0.01} | negative", "{\"balance\": \"5\"} | wrong-type", "{\"balance\": 1e13} | too-large-number",
        "{\"on\": \"2026-03-03\"} | future-date", "{\"on\": \"1700-01-01\"} | impossible-date",
        "{\"on\": \"yesterday\"} | wrong-type", "{\"count\": 1.5} | wrong-type", "{\"state\": \"LOST\"} | unknown-code",
        "{\"valid\": \"yes\"} | wrong-type", "{\"secret\": 1} | unknown-field", "{\"rows\": {}} | wrong-type",
        "{\"rows\": [{\"value\": -3}]} | negative", "{\"rows\": [{\"other\": 3}]} | unknown-field", "[] | unreadable"})
    void refusesValuesThatCannotBeTrue(String data, String flaw) {
        assertThat(read(both(data)).flaw()).isEqualTo(flaw);
    }

    @Test
    void refusesOtherPersonsOtherRequestsAndGaps() {
        assertThat(read(both("{}").replace("210203197003071016", "110101199003074514")).flaw()).isEqualTo("other-person");
        assertThat(read(both("{}").replace("210203201803071023", "210203197003071016")).flaw()).isEqualTo("other-person");
        assertThat(read(both("{}").replace(REQUEST.toString(), UUID.randomUUID().toString())).flaw())
                .isEqualTo("other-request");
        assertThat(read("{\"requestId\": \"" + REQUEST + "\", \"status\": \"DONE\", \"persons\": []}").flaw())
                .isEqualTo("missing-person");
        assertThat(read("not json").flaw()).isEqualTo("unreadable");
        assertThat(read("{\"requestId\": \"" + REQUEST + "\", \"status\": \"MAYBE\"}").flaw()).isEqualTo("unreadable");
        assertThat(read(" ".repeat(AnswerCheck.MOST_BYTES + 1)).flaw()).isEqualTo("too-large");
    }

    @Test
    void tellsThatAnAnswerIsNotReady() {
        assertThat(read("{\"requestId\": \"" + REQUEST + "\", \"status\": \"PENDING\"}").pending()).isTrue();
    }

    @Test
    void judgesValuesEnteredByHandAlike() {
        assertThat(check.flaw(SOURCE, Map.of("balance", 5))).isEmpty();
        assertThat(check.flaw(SOURCE, Map.of("balance", -5))).contains("negative");
    }

    private AnswerCheck.Answer read(String body) {
        return check.read(REQUEST, SOURCE, ASKED, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String both(String data) {
        return """
                {"requestId": "%s", "status": "DONE", "persons": [
                  {"idNumber": "210203197003071016", "found": true, "data": %s},
                  {"idNumber": "210203201803071023", "found": false}]}""".formatted(REQUEST, data);
    }
}
