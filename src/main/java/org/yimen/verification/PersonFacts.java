package org.yimen.verification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yimen.catalog.ConditionEvaluator;

/** Works out what is known about each person from all that departments said, by the expressions of the sheet. */
@Component
class PersonFacts {

    private final Sources sources;
    private final ConditionEvaluator feel;
    private final Clock clock;

    PersonFacts(Sources sources, ConditionEvaluator feel, Clock clock) {
        this.sources = sources;
        this.feel = feel;
        this.clock = clock;
    }

    /** One map for each person: name, identity number, the facts, and where no answer came from. */
    List<Map<String, Object>> of(List<Line> lines) {
        Map<String, List<Line>> byPerson = new LinkedHashMap<>();
        lines.stream().filter(l -> !l.ofHousehold())
                .forEach(l -> byPerson.computeIfAbsent(l.person().key(), k -> new ArrayList<>()).add(l));
        return byPerson.values().stream().map(this::person).toList();
    }

    private Map<String, Object> person(List<Line> lines) {
        Person who = lines.get(0).person();
        Map<String, Object> answers = new LinkedHashMap<>();
        sources.all().forEach(s -> answers.put(s.code(), Map.of()));
        List<String> missing = new ArrayList<>();
        for (Line line : lines) {
            if (line.values() != null) {
                answers.put(line.sourceCode(), line.values());
            } else {
                missing.add(line.sourceCode());
            }
        }
        Map<String, Object> context = Map.of("answers", answers, "today", LocalDate.now(clock));
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("key", who.key());
        facts.put("name", who.name());
        facts.put("idNumber", who.idNumber());
        sources.facts().forEach(fact -> facts.put(fact.key(), feel.evaluate(fact.from(), context)));
        facts.put("missing", missing);
        return facts;
    }
}
