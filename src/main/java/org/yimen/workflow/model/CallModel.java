package org.yimen.workflow.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * A call of another process: what it is called with, and the variables it leaves to the caller.
 *
 * @param called     id of the called process
 * @param passedBack variables that the caller has afterwards, and what they are in the called process
 */
record CallModel(String id, String called, boolean pinned, boolean passesCase, Map<String, String> passedBack) {

    static List<CallModel> all(Element root) {
        return Xml.all(root, "callActivity").stream().map(CallModel::of).toList();
    }

    static CallModel of(Element activity) {
        boolean key = extensions(activity, "in").anyMatch(in -> !in.getAttribute("businessKey").isEmpty());
        boolean caseId = extensions(activity, "in").anyMatch(in -> in.getAttribute("source").equals("caseId")
                && in.getAttribute("target").equals("caseId"));
        return new CallModel(activity.getAttribute("id"), activity.getAttribute("calledElement"),
                activity.getAttributeNS(Grammar.ENGINE, "calledElementBinding").equals("deployment"), key && caseId,
                extensions(activity, "out").filter(out -> !out.getAttribute("target").isEmpty())
                        .collect(Collectors.toUnmodifiableMap(out -> out.getAttribute("target"), out -> out.getAttribute("source"))));
    }

    Set<String> results() {
        return passedBack.keySet();
    }

    private static Stream<Element> extensions(Element activity, String name) {
        return Xml.children(activity).stream().filter(e -> e.getLocalName().equals("extensionElements"))
                .flatMap(e -> Xml.children(e).stream())
                .filter(e -> Grammar.ENGINE.equals(e.getNamespaceURI()) && e.getLocalName().equals(name));
    }
}
