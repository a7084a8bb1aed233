package org.yimen.workflow.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.Resource;
import org.yimen.catalog.ServiceItem;
import org.yimen.workflow.model.DecisionKeys;
import org.yimen.workflow.model.ElementTemplates;

/** What the models of a release may refer to. */
@Component
public class ReleaseParts {

    private static final String FORM = ".form";

    private final Catalog catalog;

    ReleaseParts(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Letters, decisions, forms and limits of a release, each by code with its name. */
    public ElementTemplates.Choices of(long releaseId) {
        ServiceItem item = catalog.release(releaseId);
        Map<String, String> letters = new LinkedHashMap<>();
        item.letters().forEach(letter -> letters.put(letter.code(), letter.name()));
        Map<String, String> limits = new LinkedHashMap<>();
        item.limits().forEach(limit -> limits.put(limit.code(), limit.name()));
        Map<String, String> forms = new TreeMap<>();
        catalog.resources(releaseId, FORM).stream().map(Resource::name)
                .map(name -> name.substring(0, name.length() - FORM.length())).forEach(key -> forms.put(key,
                        catalog.form(releaseId, key).schema().at("/properties/title").asText(key)));
        Map<String, String> decisions = new TreeMap<>();
        catalog.resources(releaseId, ".dmn").forEach(dmn -> decisions.putAll(DecisionKeys.of(dmn.bytes())));
        return new ElementTemplates.Choices(letters, decisions, forms, limits);
    }
}
