package org.yimen.workflow.model;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The elements and attributes a model may have; whatever is not listed is refused. */
final class Grammar {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String ENGINE = "http://camunda.org/schema/1.0/bpmn";

    /** Drawing and tool information that no engine acts on. */
    static final Set<String> HARMLESS = Set.of("http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC", "http://www.omg.org/spec/DD/20100524/DI",
            "http://www.w3.org/2001/XMLSchema-instance", "http://www.w3.org/2000/xmlns/",
            "http://camunda.org/schema/modeler/1.0", "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0");

    /** Nodes of the flow, which carry ids that speak. */
    static final Set<String> NODES = Set.of("startEvent", "endEvent", "userTask", "serviceTask", "exclusiveGateway",
            "parallelGateway", "inclusiveGateway", "eventBasedGateway", "subProcess", "callActivity", "boundaryEvent",
            "intermediateCatchEvent", "intermediateThrowEvent");

    /** Nodes that people read on the case page. */
    static final Set<String> NAMED = Set.of("process", "userTask", "serviceTask", "subProcess", "callActivity", "lane");

    private static final Set<String> OTHERS = Set.of("definitions", "process", "laneSet", "lane", "flowNodeRef",
            "sequenceFlow", "conditionExpression", "incoming", "outgoing", "timerEventDefinition", "timeDuration",
            "timeDate", "messageEventDefinition", "message", "errorEventDefinition", "error",
            "escalationEventDefinition", "escalation", "terminateEventDefinition", "multiInstanceLoopCharacteristics", "loopCardinality", "completionCondition",
            "documentation", "textAnnotation", "text", "association", "group", "collaboration", "participant",
            "messageFlow", "extensionElements", "category", "categoryValue", "dataObject", "dataObjectReference");

    /** Which element template a process editor made the element from. */
    private static final String TEMPLATE = "modelerTemplate";

    private static final Set<String> ASYNC = Set.of("asyncBefore", "asyncAfter", "exclusive", "jobPriority");

    private static final Map<String, Set<String>> ENGINE_ATTRIBUTES = Map.of(
            "process", Set.of("historyTimeToLive", "versionTag", "isStartableInTasklist"),
            "userTask", Set.of("formKey", "candidateGroups", TEMPLATE),
            "serviceTask", Set.of("expression", "resultVariable", TEMPLATE),
            "callActivity", Set.of("calledElementBinding", TEMPLATE));

    private static final Map<String, Set<String>> EXTENSIONS = Map.of(
            "properties", Set.of(), "property", Set.of("id", "name", "value"),
            "executionListener", Set.of("event", "expression"), "taskListener", Set.of("event", "expression", "id"),
            "failedJobRetryTimeCycle", Set.of(), "in", Set.of("source", "target", "variables", "businessKey"),
            "out", Set.of("source", "target", "variables"));

    /** Where an expression may stand: element and attribute; the empty attribute is the element's text. */
    static final Map<String, Set<String>> EXPRESSIONS = Map.of("userTask", Set.of("candidateGroups"),
            "serviceTask", Set.of("expression"), "executionListener", Set.of("expression"),
            "taskListener", Set.of("expression"), "conditionExpression", Set.of(""), "timeDuration", Set.of(""),
            "timeDate", Set.of(""), "completionCondition", Set.of(""), "loopCardinality", Set.of(""),
            "in", Set.of("businessKey"));

    /** An id as the modeler makes it up, e.g. {@code Activity_0abc123}. */
    static final Pattern GENERATED_ID = Pattern.compile("[A-Za-z]+_[01][0-9a-z]{6}");

    /** Duties that separation of duties knows (common.md §1.4). */
    static final Set<String> DUTIES = Set.of("ACCEPT", "INVESTIGATE", "INITIAL", "REVIEW", "RECHECK", "CONFIRM",
            "COVISIT");

    /** Where a post acts. */
    static final String SCOPE =
            "case-street|case-community|case-authority|item-department|bureau|parent|previous-handler|(department|unit):[A-Z0-9_]+";

    /** A limit that a parameter, the manifest or, as {@code row:form.list.field}, the day in the task's row sets. */
    static final String NAMED_LIMIT = "(param|limit):[a-z0-9._-]+|row:[\\w-]+\\.\\w+\\.\\w+";

    private Grammar() {
    }

    static boolean element(String name) {
        return NODES.contains(name) || OTHERS.contains(name);
    }

    static boolean extension(String name) {
        return EXTENSIONS.containsKey(name);
    }

    static boolean extensionAttribute(String element, String attribute) {
        return EXTENSIONS.getOrDefault(element, Set.of()).contains(attribute);
    }

    static boolean engineAttribute(String element, String attribute) {
        return ENGINE_ATTRIBUTES.getOrDefault(element, Set.of()).contains(attribute)
                || NODES.contains(element) && ASYNC.contains(attribute);
    }

    static boolean expression(String element, String attribute) {
        return EXPRESSIONS.getOrDefault(element, Set.of()).contains(attribute);
    }
}
