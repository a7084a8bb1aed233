package org.yimen.workflow.model;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** A deployed model as far as the house needs to look into it: nodes, flows, what its tasks declare. */
public final class ProcessModel {

    /**
     * A node of the flow; {@code parent} is the sub-process around it, {@code host} the activity at whose border it
     * waits, {@code raised} the error or escalation that it throws or catches.
     */
    record Node(String id, String type, String name, @Nullable String parent, @Nullable String defaultFlow,
            boolean event, String expression, Set<String> results, @Nullable CallModel call,
            @Nullable String host, @Nullable String raised) {
    }

    /** A flow with its condition. */
    record Flow(String id, String source, String target, @Nullable Expression condition) {
    }

    private final String xml;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, List<Flow>> outgoing = new HashMap<>();
    private final Map<String, Integer> incoming = new HashMap<>();
    private final Map<String, UserTaskModel> tasks = new LinkedHashMap<>();
    private final List<CaseActionModel> actions;

    private ProcessModel(byte[] bytes, Element root) {
        xml = new String(bytes, StandardCharsets.UTF_8);
        actions = CaseActionModel.all(root);
        Xml.all(root, "process").forEach(process -> read(process, null));
    }

    /** Reads a model that the validator has let pass. */
    public static ProcessModel of(byte[] bytes) {
        try {
            return new ProcessModel(bytes, Xml.root(bytes));
        } catch (Exception e) {
            throw new IllegalArgumentException("Unreadable model", e);
        }
    }

    private void read(Element container, @Nullable String parent) {
        for (Element element : Xml.children(container)) {
            if (!Grammar.BPMN.equals(element.getNamespaceURI())) {
                continue;
            }
            String name = element.getLocalName();
            if (name.equals("sequenceFlow")) {
                flow(element);
            } else if (Grammar.NODES.contains(name)) {
                node(element, name, parent);
            }
        }
    }

    private void node(Element element, String type, @Nullable String parent) {
        String id = element.getAttribute("id");
        boolean event = Xml.children(element).stream().anyMatch(c -> c.getLocalName().endsWith("EventDefinition"))
                || element.getAttribute("triggeredByEvent").equals("true");
        String result = element.getAttributeNS(Grammar.ENGINE, "resultVariable");
        CallModel call = type.equals("callActivity") ? CallModel.of(element) : null;
        nodes.put(id, new Node(id, type, element.getAttribute("name"), parent,
                element.hasAttribute("default") ? element.getAttribute("default") : null, event,
                element.getAttributeNS(Grammar.ENGINE, "expression"), results(call, result), call,
                element.hasAttribute("attachedToRef") ? element.getAttribute("attachedToRef") : null, raised(element)));
        if (type.equals("userTask")) {
            tasks.put(id, UserTaskModel.of(element));
        } else if (type.equals("subProcess")) {
            read(element, id);
        }
    }

    private static @Nullable String raised(Element element) {
        return Xml.children(element).stream().flatMap(child -> Stream.of("errorRef", "escalationRef")
                .filter(child::hasAttribute).map(child::getAttribute)).findFirst().orElse(null);
    }

    private static Set<String> results(@Nullable CallModel call, String result) {
        return call != null ? call.results() : result.isEmpty() ? Set.of() : Set.of(result);
    }

    private void flow(Element element) {
        Expression condition = null;
        for (Element child : Xml.children(element)) {
            if (child.getLocalName().equals("conditionExpression")) {
                condition = Expression.parse(Xml.text(child));
            }
        }
        Flow flow = new Flow(element.getAttribute("id"), element.getAttribute("sourceRef"),
                element.getAttribute("targetRef"), condition);
        outgoing.computeIfAbsent(flow.source(), k -> new ArrayList<>()).add(flow);
        incoming.merge(flow.target(), 1, Integer::sum);
    }

    /** The model as drawn. */
    public String xml() {
        return xml;
    }

    /** What a user task declares. */
    public UserTaskModel task(String id) {
        return Optional.ofNullable(tasks.get(id)).orElseThrow(() ->
                new IllegalStateException("The model has no user task " + id));
    }

    /** All user tasks in the order of the file. */
    public List<UserTaskModel> tasks() {
        return List.copyOf(tasks.values());
    }

    /** What may be done to a case beside its tasks. */
    public List<CaseActionModel> actions() {
        return actions;
    }

    /** Variables that a call leaves behind, and what they are in the called process. */
    public Map<String, String> passedBack(String call) {
        return Objects.requireNonNull(node(call).call(), call).passedBack();
    }

    Node node(String id) {
        return Optional.ofNullable(nodes.get(id)).orElseThrow(() ->
                new IllegalStateException("The model has no node " + id));
    }

    /** Where an error or escalation that ends a sub-process is caught: at its border or that of one around it. */
    Optional<Node> catcher(Node end) {
        for (String host = end.parent(); host != null && end.raised() != null; host = node(host).parent()) {
            String border = host;
            Optional<Node> found = nodes.values().stream()
                    .filter(n -> border.equals(n.host()) && end.raised().equals(n.raised())).findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    List<Flow> outgoing(String id) {
        return outgoing.getOrDefault(id, List.of());
    }

    boolean joins(String id) {
        return incoming.getOrDefault(id, 0) > 1;
    }

    /** The start events of the process, or of a sub-process, that begin without an event. */
    List<Node> starts(@Nullable String parent) {
        return nodes.values().stream().filter(n -> n.type().equals("startEvent") && !n.event()
                && java.util.Objects.equals(n.parent(), parent)).toList();
    }
}
