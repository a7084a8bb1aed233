package org.yimen.notifications;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yimen.platform.DomainProblem;

/** The texts of messages, in {@code notifications/templates.yml}; they may name a case and an item, never a person. */
@Component
class MessageTemplates {

    private static final Mustache.Compiler MUSTACHE = Mustache.compiler().escapeHTML(false).defaultValue("");

    private final Map<String, Message> templates;

    MessageTemplates() throws IOException {
        try (var in = new ClassPathResource("notifications/templates.yml").getInputStream()) {
            this.templates = Map.copyOf(new YAMLMapper().readValue(in, new TypeReference<Map<String, Message>>() {
            }));
        }
    }

    /** The message a template makes of the facts. */
    Message write(String template, Map<String, String> facts) {
        Message text = templates.get(template);
        if (text == null) {
            throw DomainProblem.unprocessable("message-template-unknown", "没有名为“" + template + "”的消息模板。",
                    "There is no message template named " + template + ".");
        }
        return new Message(fill(text.title(), facts), fill(text.titleEn(), facts), fill(text.body(), facts),
                fill(text.bodyEn(), facts));
    }

    private static String fill(String text, Map<String, String> facts) {
        return MUSTACHE.compile(text).execute(facts);
    }
}
