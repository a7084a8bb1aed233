package org.yimen.workflow.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.yimen.cases.CaseStatus;

/**
 * Something that may be done to a case at any time, beside its tasks: a message start event that names in its property
 * {@code offeredTo} who may send the message, as in {@code ST_HANDLER@case-street CA_LEADER@bureau}. On an event
 * sub-process it acts on the running case; on the process itself, with {@code after} naming closed states, it opens the
 * case again.
 *
 * @param message what the engine waits for; the action's code
 * @param formKey form to be filled in; without one a reason is enough
 * @param once    offered once in a case
 * @param undecided offered until the decision is made
 * @param after   closed states after which the action is offered; null for an action on a running case
 */
public record CaseActionModel(String nodeId, String message, String name, String nameEn, String style,
        List<Offer> offers, @Nullable String formKey, @Nullable Set<String> after, boolean once,
        boolean undecided) {

    static final Set<String> STATUSES = Stream.of(CaseStatus.values()).filter(CaseStatus::closed).map(Enum::name)
            .collect(Collectors.toUnmodifiableSet());

    /** A post at a scope. */
    public record Offer(String post, String scope) {
    }

    static List<CaseActionModel> all(Element root) {
        Map<String, String> messages = new HashMap<>();
        Xml.all(root, "message").forEach(m -> messages.put(m.getAttribute("id"), m.getAttribute("name")));
        return Xml.all(root, "startEvent").stream().flatMap(start -> of(start, messages).stream()).toList();
    }

    private static List<CaseActionModel> of(Element start, Map<String, String> messages) {
        Map<String, String> values = UserTaskModel.properties(start);
        var message = Xml.all(start, "messageEventDefinition").stream().findFirst()
                .map(definition -> messages.get(definition.getAttribute("messageRef")));
        if (message.isEmpty() || !values.containsKey("offeredTo")) {
            return List.of();
        }
        String name = start.getAttribute("name");
        String after = values.get("after");
        return List.of(new CaseActionModel(start.getAttribute("id"), message.get(), name, values.getOrDefault("nameEn", name),
                values.getOrDefault("style", "default"), offers(values.get("offeredTo")), values.get("form"),
                after == null ? null : new TreeSet<>(Arrays.asList(after.trim().split("\\s+"))),
                "true".equals(values.get("once")), "true".equals(values.get("undecided"))));
    }

    /** Nothing where one of the words is not a post at a scope, so that the check refuses it. */
    private static List<Offer> offers(String text) {
        List<String[]> words = Stream.of(text.trim().split("\\s+")).map(word -> word.split("@", 2)).toList();
        return words.stream().anyMatch(w -> w.length < 2) ? List.of()
                : words.stream().map(w -> new Offer(w[0], w[1])).toList();
    }
}
