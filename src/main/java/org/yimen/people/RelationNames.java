package org.yimen.people;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.ServiceItem;

/** Says in words what a form's code for the relation to the applicant means. */
@Component
class RelationNames {

    private final Catalog catalog;

    RelationNames(Catalog catalog) {
        this.catalog = catalog;
    }

    /** A relation in both languages. */
    record Name(String zh, String en) {
    }

    /** The words for a code, or the code itself where the form has none. */
    @Nullable Name of(long releaseId, @Nullable String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        ServiceItem item = catalog.release(releaseId);
        var members = item.members();
        JsonNode options = members == null ? null
                : options(catalog.form(releaseId, item.applicationForm()).schema(), members.relation());
        if (options != null) {
            for (JsonNode option : options) {
                if (option.path("value").asText().equals(code)) {
                    String zh = option.path("label").asText(code);
                    return new Name(zh, option.path("labelEn").asText(zh));
                }
            }
        }
        return new Name(code, code);
    }

    private static @Nullable JsonNode options(JsonNode component, @Nullable String key) {
        if (key != null && key.equals(component.path("key").asText()) && component.has("values")) {
            return component.path("values");
        }
        for (JsonNode child : component.path("components")) {
            JsonNode found = options(child, key);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
