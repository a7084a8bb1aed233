package org.yimen.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yimen.catalog.FormSchema;
import org.yimen.catalog.FormValidation;
import org.yimen.platform.FieldError;
import org.yimen.rules.FeelForTests;

/** Income, property, expenses and those who owe support: what is asked of whom, and what is refused where. */
class DibaoDeclarationsTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-02T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final JsonNode BOOK = ContentFiles.yaml(Path.of("src/test/resources/dibao/forms.yml"));

    private final FormValidation validation = new FormValidation(FeelForTests.at(CLOCK), CLOCK);

    static Stream<JsonNode> cases() {
        return StreamSupport.stream(BOOK.path("cases").spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysAtTheRightFieldWhatIsWrong(JsonNode one) {
        String key = one.path("form").asText();
        boolean application = key.equals("application");
        ObjectNode data = BOOK.path(application ? "application" : "report").deepCopy();
        data.setAll((ObjectNode) one.path("set"));
        ObjectNode declared = BOOK.path("application").deepCopy();
        declared.putArray("expenses").addObject().put("member", "王小").put("kind", "MEDICAL").put("total", 100).put("reimbursed", 10);
        LocalDate day = LocalDate.of(2026, 11, 2);
        Map<String, Object> context = Map.of("applicationDate", day, "today", day,
                "param", ContentFiles.parameters(Path.of("bpmn/dibao/parameters.yml"), day), "data", Map.of("application", map(declared)));
        FormSchema form = new FormSchema(1, "dibao", key, key, ContentFiles.json(Path.of("forms/dibao", key + ".form")));
        List<String> wrong = new ArrayList<>();
        one.path("wrong").forEach(field -> wrong.add(field.asText()));

        assertThat(validation.validate(form, map(data), context)).as(one.path("what").asText()).extracting(FieldError::field)
                .containsExactlyElementsOf(wrong);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(JsonNode node) {
        return new ObjectMapper().convertValue(node, Map.class);
    }
}
