package org.yimen.rules;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.springframework.stereotype.Component;
import org.yimen.catalog.ContentCheck;
import org.yimen.catalog.ContentProblem;
import org.yimen.catalog.Resource;

/** Parsed DMN files, by the hash of their bytes; refuses files whose answers could change from run to run. */
@Component
class DecisionModels implements ContentCheck {

    private static final Pattern UNSTABLE = Pattern.compile("\\b(now|today|random\\s+number|uuid)\\s*\\(");
    private static final Pattern FEEL = Pattern.compile("(?i)feel|https?://www\\.omg\\.org/spec/(DMN/\\d+/)?FEEL/?.*");

    private final DecisionEngine engine = new DecisionEngine();
    private final DecisionBook book = new DecisionBook();
    private final Feel feel = Feel.timeless(null);
    private final Map<String, DecisionModel> parsed = new ConcurrentHashMap<>();
    private final Map<String, Ids> checked = new ConcurrentHashMap<>();

    /** What a file, found in order, adds to its item. */
    private record Ids(List<String> decisions, List<String> rules) {}

    DecisionEngine engine() {
        return engine;
    }

    DecisionModel model(String hash, byte[] bytes) {
        return parsed.computeIfAbsent(hash, h -> DecisionModel.parse(bytes, engine));
    }

    /** All decision files of an item as one model. */
    Resource book(List<Resource> files) {
        return book.of(files);
    }

    @Override
    public void check(String itemCode, List<Resource> files) {
        List<Resource> sheets = files.stream().filter(f -> f.path().endsWith(".dmn")).toList();
        Map<String, String> owners = new HashMap<>();
        Set<String> rules = new HashSet<>();
        for (Resource file : sheets) {
            String name = "bpmn/" + itemCode + "/" + file.name();
            reading(name, () -> unique(name, file, owners, rules));
        }
        if (!sheets.isEmpty()) {
            reading("bpmn/" + itemCode, () -> whole(itemCode, book(sheets)));
        }
    }

    private void unique(String name, Resource file, Map<String, String> owners, Set<String> rules) {
        Ids ids = checked.computeIfAbsent(file.hash(), hash -> check(name, file.bytes()));
        ids.decisions().forEach(decision -> {
            String other = owners.put(decision, name);
            if (other != null) {
                throw new ContentProblem(name, decision, "the decision is also in " + other);
            }
        });
        ids.rules().stream().filter(id -> !rules.add(id)).findFirst().ifPresent(id -> {
            throw new ContentProblem(name, id, "the rule id occurs twice in the item");
        });
    }

    private void whole(String itemCode, Resource book) {
        DecisionModel model = model(book.hash(), book.bytes());
        model.sheets().forEach((key, sheet) -> sheet.calls().stream()
                .filter(called -> model.decision(called).isEmpty()).findFirst().ifPresent(called -> {
                    throw new ContentProblem("bpmn/" + itemCode, key, "asks decide(" + called + "), which there is not");
                }));
    }

    private static void reading(String name, Runnable check) {
        try {
            check.run();
        } catch (ContentProblem e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ContentProblem(name, "", "is not DMN the engine can read: " + e.getMessage());
        }
    }

    private Ids check(String name, byte[] bytes) {
        Matcher unstable = UNSTABLE.matcher(new String(bytes, StandardCharsets.UTF_8));
        if (unstable.find()) {
            throw new ContentProblem(name, unstable.group(1) + "()",
                    "a decision must give the same answer every time; use the inputs today and applicationDate");
        }
        DmnModelInstance model = DmnReader.read(bytes);
        for (LiteralExpression e : model.getModelElementsByType(LiteralExpression.class)) {
            language(name, e.getId(), e.getExpressionLanguage());
            String text = e.getText() == null ? "" : e.getText().getTextContent();
            if (!text.isBlank()) {
                feel.problem(text).ifPresent(p -> {
                    throw new ContentProblem(name, String.valueOf(e.getId()), "is not FEEL: " + p);
                });
            }
        }
        for (UnaryTests tests : model.getModelElementsByType(UnaryTests.class)) {
            language(name, tests.getId(), tests.getExpressionLanguage());
            String text = tests.getText() == null ? "" : tests.getText().getTextContent();
            if (tests instanceof InputEntry && !text.isBlank()) {
                feel.cellProblem(text).ifPresent(p -> {
                    throw new ContentProblem(name, String.valueOf(tests.getId()), "is not a FEEL test: " + p);
                });
            }
        }
        return new Ids(model.getModelElementsByType(Decision.class).stream().map(Decision::getId).toList(),
                model.getModelElementsByType(Rule.class).stream().map(Rule::getId).toList());
    }

    private static void language(String name, String id, String language) {
        if (language != null && !FEEL.matcher(language).matches()) {
            throw new ContentProblem(name, String.valueOf(id), "only FEEL is allowed, not " + language);
        }
    }
}
