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
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
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
    private final Feel feel = Feel.timeless();
    private final Map<String, DecisionModel> parsed = new ConcurrentHashMap<>();

    DecisionEngine engine() {
        return engine;
    }

    DecisionModel model(String hash, byte[] bytes) {
        return parsed.computeIfAbsent(hash, h -> DecisionModel.parse(bytes, engine));
    }

    @Override
    public void check(String itemCode, List<Resource> files) {
        Map<String, String> owners = new HashMap<>();
        Set<String> rules = new HashSet<>();
        for (Resource file : files.stream().filter(f -> f.path().endsWith(".dmn")).toList()) {
            String name = "bpmn/" + itemCode + "/" + file.name();
            try {
                check(name, file.bytes());
                DecisionModel model = model(file.hash(), file.bytes());
                for (String key : model.decisions().keySet()) {
                    String other = owners.put(key, name);
                    if (other != null) {
                        throw new ContentProblem(name, key, "the decision is also in " + other);
                    }
                }
                model.notes().keySet().stream().filter(id -> !rules.add(id)).findFirst().ifPresent(id -> {
                    throw new ContentProblem(name, String.valueOf(id), "the rule id occurs twice in the item");
                });
            } catch (ContentProblem e) {
                throw e;
            } catch (RuntimeException e) {
                throw new ContentProblem(name, "", "is not DMN the engine can read: " + e.getMessage());
            }
        }
    }

    private void check(String name, byte[] bytes) {
        Matcher unstable = UNSTABLE.matcher(new String(bytes, StandardCharsets.UTF_8));
        if (unstable.find()) {
            throw new ContentProblem(name, unstable.group(1) + "()",
                    "a decision must give the same answer every time; use the inputs today and applicationDate");
        }
        DmnModelInstance model = Dmn.readModelFromStream(new java.io.ByteArrayInputStream(bytes));
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
    }

    private static void language(String name, String id, String language) {
        if (language != null && !FEEL.matcher(language).matches()) {
            throw new ContentProblem(name, String.valueOf(id), "only FEEL is allowed, not " + language);
        }
    }
}
