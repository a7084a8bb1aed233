package org.yimen.workflow.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * What a user task of a model declares in its properties.
 *
 * @param limit a literal limit such as {@code 2WD}, {@code param:} and the code of a policy parameter, {@code limit:}
 *              and the code of one in the manifest, or {@code row:form.list.field}, the day in the row it is done for
 */
public record UserTaskModel(String id, String name, String nameEn, @Nullable String formKey, String candidateGroups,
        String stage, String stageEn, @Nullable String duty, @Nullable String limit, boolean submit,
        List<Action> actions) {

    /**
     * A way to complete the task, declared as {@code Chinese|English|style|flags...}.
     *
     * @param opinionRequired flag {@code opinion}
     * @param once            flag {@code once}: can be taken once in a case
     * @param partial         flag {@code partial}: sends the case back, so the form may be left unfinished
     */
    public record Action(String code, String name, String nameEn, String style, boolean opinionRequired, boolean once,
            boolean partial) {

        static final Set<String> FLAGS = Set.of("opinion", "once", "partial");

        static Action of(String code, String value) {
            String[] parts = value.split("\\|", -1);
            List<String> flags = parts.length > 3 ? List.of(parts).subList(3, parts.length) : List.of();
            return new Action(code, parts[0], parts.length > 1 && !parts[1].isBlank() ? parts[1] : parts[0],
                    parts.length > 2 && !parts[2].isBlank() ? parts[2] : "default",
                    flags.contains("opinion"), flags.contains("once"), flags.contains("partial"));
        }
    }

    /** The action with this code. */
    public Optional<Action> action(String code) {
        return actions.stream().filter(a -> a.code().equals(code)).findFirst();
    }

    static UserTaskModel of(Element task) {
        Map<String, String> values = properties(task);
        String form = task.getAttributeNS(Grammar.ENGINE, "formKey");
        return of(task.getAttribute("id"), task.getAttribute("name"), form.isEmpty() ? null : form,
                task.getAttributeNS(Grammar.ENGINE, "candidateGroups"), values);
    }

    static UserTaskModel of(String id, String name, @Nullable String formKey, String groups, Map<String, String> values) {
        List<Action> actions = new ArrayList<>();
        values.forEach((key, value) -> {
            if (key.startsWith("action:")) {
                actions.add(Action.of(key.substring("action:".length()), value));
            }
        });
        String stage = values.getOrDefault("stage", name);
        return new UserTaskModel(id, name, values.getOrDefault("nameEn", name), formKey, groups, stage,
                values.getOrDefault("stageEn", stage), values.get("duty"), values.get("limit"),
                Boolean.parseBoolean(values.getOrDefault("submit", "false")), List.copyOf(actions));
    }

    /** The engine's properties of an element, in the order of the file. */
    static Map<String, String> properties(Element element) {
        Map<String, String> values = new LinkedHashMap<>();
        Xml.children(element).stream().filter(e -> e.getLocalName().equals("extensionElements"))
                .flatMap(e -> Xml.children(e).stream()).filter(e -> e.getLocalName().equals("properties"))
                .flatMap(e -> Xml.children(e).stream())
                .forEach(p -> values.put(p.getAttribute("name"), p.getAttribute("value")));
        return values;
    }
}
