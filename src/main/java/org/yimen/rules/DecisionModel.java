package org.yimen.rules;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.jspecify.annotations.Nullable;

/** A parsed DMN file: its decisions by key, and what each rule cites. */
record DecisionModel(Map<String, DmnDecision> decisions, Map<String, RuleNote> notes) {

    /** The place of a rule in its table and the clause it cites. */
    record RuleNote(int number, @Nullable String annotation) {}

    static DecisionModel parse(byte[] bytes, DecisionEngine engine) {
        DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(bytes));
        Map<String, DmnDecision> decisions = new LinkedHashMap<>();
        engine.parse(model).forEach(d -> decisions.put(d.getKey(), d));
        Map<String, RuleNote> notes = new HashMap<>();
        for (DecisionTable table : model.getModelElementsByType(DecisionTable.class)) {
            List<Rule> rules = new ArrayList<>(table.getRules());
            for (int i = 0; i < rules.size(); i++) {
                notes.put(rules.get(i).getId(), new RuleNote(i + 1, annotation(rules.get(i))));
            }
        }
        return new DecisionModel(decisions, notes);
    }

    Optional<DmnDecision> decision(String key) {
        return Optional.ofNullable(decisions.get(key));
    }

    RuleNote note(String ruleId) {
        return notes.getOrDefault(ruleId, new RuleNote(0, null));
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
