package org.yimen.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.jspecify.annotations.Nullable;

/**
 * A parsed DMN file: its decisions by key, what each rule cites, and how columns are called.
 *
 * @param words the texts that its cells and expressions say, one a line
 */
record DecisionModel(
        Map<String, DmnDecision> decisions, Map<String, RuleNote> notes, Map<String, Sheet> sheets, String words) {

    private static final Pattern CALL = Pattern.compile("\\bdecide\\(\\s*\"([^\"]+)\"");

    /** The place of a rule in its table and the clause it cites. */
    record RuleNote(int number, @Nullable String annotation) {}

    /**
     * What readers of a trace need to know of a decision. English names are written as {@code label} of the decision
     * and as {@code description} of a column.
     *
     * @param inputsEn English names of the input columns, by id
     * @param calls    decisions that its expression asks by {@code decide("key", {...})}
     */
    record Sheet(@Nullable String nameEn, Map<String, String> inputsEn, List<RuleTrace.OutputColumn> columns, List<String> calls) {

        static final Sheet NONE = new Sheet(null, Map.of(), List.of(), List.of());
    }

    static DecisionModel parse(byte[] bytes, DecisionEngine engine) {
        DmnModelInstance model = DmnReader.read(bytes);
        Map<String, DmnDecision> decisions = new LinkedHashMap<>();
        engine.parse(model).forEach(d -> decisions.put(d.getKey(), d));
        Map<String, RuleNote> notes = new HashMap<>();
        for (DecisionTable table : model.getModelElementsByType(DecisionTable.class)) {
            List<Rule> rules = new ArrayList<>(table.getRules());
            for (int i = 0; i < rules.size(); i++) {
                notes.put(rules.get(i).getId(), new RuleNote(i + 1, annotation(rules.get(i))));
            }
        }
        Map<String, Sheet> sheets = new HashMap<>();
        model.getModelElementsByType(Decision.class).forEach(d -> sheets.put(d.getId(), sheet(d)));
        return new DecisionModel(decisions, notes, sheets, words(model));
    }

    private static String words(DmnModelInstance model) {
        return model.getModelElementsByType(Text.class).stream().map(Text::getTextContent)
                .filter(text -> text.contains("\"")).distinct().collect(Collectors.joining("\n"));
    }

    private static Sheet sheet(Decision decision) {
        Map<String, String> inputs = new HashMap<>();
        List<RuleTrace.OutputColumn> columns = new ArrayList<>();
        if (decision.getExpression() instanceof DecisionTable table) {
            table.getInputs().forEach(i -> described(i).ifPresent(text -> inputs.put(i.getId(), text)));
            table.getOutputs().forEach(o -> columns.add(
                    new RuleTrace.OutputColumn(o.getName(), o.getLabel(), described(o).orElse(null))));
        }
        List<String> calls = new ArrayList<>();
        Matcher found = CALL.matcher(decision.getTextContent());
        while (found.find()) {
            if (!calls.contains(found.group(1))) {
                calls.add(found.group(1));
            }
        }
        return new Sheet(decision.getLabel(), inputs, List.copyOf(columns), List.copyOf(calls));
    }

    private static Optional<String> described(DmnElement element) {
        return Optional.ofNullable(element.getDescription()).map(d -> d.getTextContent().strip()).filter(t -> !t.isEmpty());
    }

    Optional<DmnDecision> decision(String key) {
        return Optional.ofNullable(decisions.get(key));
    }

    RuleNote note(String ruleId) {
        return notes.getOrDefault(ruleId, new RuleNote(0, null));
    }

    Sheet sheet(String key) {
        return sheets.getOrDefault(key, Sheet.NONE);
    }

    /** The modeler writes the annotation column as the rule's description; DMN 1.3 has elements of their own. */
    private static @Nullable String annotation(Rule rule) {
        if (rule.getDescription() != null && !rule.getDescription().getTextContent().isBlank()) {
            return rule.getDescription().getTextContent().strip();
        }
        return rule.getDomElement().getChildElements().stream()
                .filter(e -> e.getLocalName().equals("annotationEntry"))
                .flatMap(e -> e.getChildElements().stream())
                .map(DomElement::getTextContent).filter(t -> !t.isBlank()).map(String::strip)
                .findFirst().orElse(null);
    }
}
