package org.yimen.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.yimen.catalog.Resource;

/** Gives tests of content the real decision engine without Spring, and remembers which rules ever matched. */
public final class DecisionsForTests {

    private static final Map<Path, DecisionsForTests> ITEMS = new ConcurrentHashMap<>();

    private final DecisionModels models = new DecisionModels();
    private final DecisionModel model;
    /** The same tables without what they require: their columns see what the test says. */
    private final DecisionModel alone;
    private final Set<String> matched = ConcurrentHashMap.newKeySet();

    private DecisionsForTests(List<Path> folders) {
        Path folder = folders.get(0);
        List<Resource> files = new ArrayList<>();
        for (Path one : folders) {
            try (Stream<Path> found = Files.list(one)) {
                for (Path file : found.filter(f -> f.toString().endsWith(".dmn")).sorted().toList()) {
                    byte[] bytes = Files.readAllBytes(file);
                    files.add(new Resource(file.getFileName().toString(), HexFormat.of().toHexDigits(java.util.Arrays.hashCode(bytes)), bytes));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        models.check(folder.getFileName().toString(), files);
        Resource book = models.book(files);
        model = models.model(book.hash(), book.bytes());
        String text = new String(book.bytes(), java.nio.charset.StandardCharsets.UTF_8);
        alone = DecisionModel.parse(text.replaceAll("(?s)<informationRequirement .*?</informationRequirement>", "")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8), models.engine());
    }

    /** The decisions of an item's folder; one instance a folder, so that matches of all tests come together. */
    public static DecisionsForTests of(Path folder) {
        return ITEMS.computeIfAbsent(folder, f -> new DecisionsForTests(List.of(f)));
    }

    /** The decisions of an item together with those it borrows. */
    public static DecisionsForTests of(Path folder, Path lender) {
        return ITEMS.computeIfAbsent(folder, f -> new DecisionsForTests(List.of(f, lender)));
    }

    /** Result rows and what is shown of how they came about. */
    public record Answer(List<Map<String, Object>> rows, List<RuleTrace> trace, String text) {}

    /** Inputs go through the form in which they are stored, as in the running application. */
    public Answer ask(String key, Map<String, Object> inputs) {
        return ask(model, key, inputs);
    }

    /** One table by itself. */
    public Answer askAlone(String key, Map<String, Object> columns) {
        return ask(alone, key, columns);
    }

    private Answer ask(DecisionModel model, String key, Map<String, Object> inputs) {
        Map<String, Object> read = CanonicalJson.inputs(CanonicalJson.write(inputs));
        DecisionEngine.Evaluated evaluated = models.engine().evaluate(model, model.decision(key).orElseThrow(
                () -> new AssertionError("no decision " + key)), read);
        List<RuleTrace> trace = new Tracing(model, 1, new Discretion(read, model.words())).of(evaluated);
        trace.forEach(t -> t.rules().forEach(r -> matched.add(r.id())));
        return new Answer(evaluated.results(), trace, CanonicalJson.text(evaluated.results()) + CanonicalJson.text(trace));
    }

    public Set<String> ruleIds() {
        return new TreeSet<>(model.notes().keySet());
    }

    public Set<String> matched() {
        return new TreeSet<>(matched);
    }
}
