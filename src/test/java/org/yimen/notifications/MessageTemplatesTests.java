package org.yimen.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yimen.platform.DomainProblem;

class MessageTemplatesTests {

    private static final Pattern USE = Pattern.compile("notify\\.applicant\\(\\s*caseId\\s*,\\s*'([^']+)'\\s*\\)");

    private final MessageTemplates templates = new MessageTemplates();

    MessageTemplatesTests() throws IOException {
    }

    @Test
    void fillsNumberAndItemInBothLanguages() {
        Message message = templates.write("accepted",
                Map.of("number", "210203-XX01-20260302-00001", "itemName", "某项救助", "itemNameEn", "Some aid"));

        assertThat(message.body()).contains("某项救助", "210203-XX01-20260302-00001").doesNotContain("{{");
        assertThat(message.bodyEn()).contains("Some aid", "210203-XX01-20260302-00001").doesNotContain("{{");
    }

    @Test
    void refusesATemplateThatDoesNotExist() {
        assertThatThrownBy(() -> templates.write("no-such", Map.of())).isInstanceOf(DomainProblem.class);
    }

    @Test
    void hasEveryTemplateThatProcessModelsName() throws IOException {
        var used = new TreeSet<String>();
        for (var model : new PathMatchingResourcePatternResolver().getResources("classpath*:bpmn/**/*.bpmn")) {
            var uses = USE.matcher(model.getContentAsString(StandardCharsets.UTF_8));
            while (uses.find()) {
                used.add(uses.group(1));
            }
        }

        assertThat(used).allSatisfy(template -> assertThat(templates.write(template, Map.of()).title()).isNotBlank());
    }
}
