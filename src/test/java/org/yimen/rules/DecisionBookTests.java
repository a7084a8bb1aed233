package org.yimen.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yimen.catalog.ContentProblem;
import org.yimen.catalog.Resource;

/** Decisions of several files are one book, and a table is asked once for each of many. */
class DecisionBookTests {

    private final DecisionModels models = new DecisionModels();
    private final List<Resource> files = new ArrayList<>();

    @BeforeEach
    void readTheFiles() throws IOException {
        for (String name : List.of("a-people.dmn", "b-result.dmn")) {
            byte[] bytes = Files.readAllBytes(Path.of("src/test/resources/decisions/book", name));
            files.add(new Resource(name, name, bytes));
        }
    }

    private DecisionEngine.Evaluated ask(DecisionModel model) {
        Map<String, Object> inputs = Map.of("limit", 18, "data", Map.of("people",
                List.of(Map.of("no", 1, "age", 17), Map.of("no", 2, "age", 18), Map.of("no", 3, "age", 85))));
        return models.engine().evaluate(model, model.decision("result-all").orElseThrow(),
                CanonicalJson.inputs(CanonicalJson.write(inputs)));
    }

    private DecisionModel book() {
        Resource book = models.book(files);
        return models.model(book.hash(), book.bytes());
    }

    @Test
    @SuppressWarnings("unchecked")
    void asksATableForEachOfMany() {
        models.check("item", files);
        Map<String, Object> all = (Map<String, Object>) ask(book()).results().get(0).get("all");

        assertThat(all.get("kinds")).isEqualTo(List.of("MINOR", "ADULT", "ADULT"));
        assertThat(all.get("bonus")).isEqualTo(new BigDecimal("0.3"));
    }

    @Test
    void tellsInTheTraceAboutWhom() {
        List<RuleTrace> trace = new Tracing(book(), 1, new Discretion(Map.of(), "")).of(ask(book()));

        assertThat(trace).extracting(RuleTrace::decisionKey)
                .containsExactly("age-kind", "age-kind", "age-kind", "bonus", "bonus", "bonus", "ages", "result-all");
        assertThat(trace).extracting(RuleTrace::subject).startsWith("第1人", "第2人", "第3人");
        assertThat(trace.get(0).decisionNameEn()).isEqualTo("Kind of age");
        assertThat(trace.get(0).inputs()).containsExactly(
                new RuleTrace.InputValue("age-kind-age", "周岁", "Age", new BigDecimal(17)));
        assertThat(trace.get(0).columns()).containsExactly(new RuleTrace.OutputColumn("kind", "类别", "Kind"));
        assertThat(trace.get(0).rules()).singleElement().satisfies(r -> assertThat(r.annotation()).isEqualTo("第一条"));
    }

    @Test
    void bindsTheSameFilesToTheSameBytes() {
        Resource again = new DecisionModels().book(files);

        assertThat(again.hash()).isEqualTo(models.book(files).hash());
        assertThat(again.bytes()).isEqualTo(models.book(files).bytes());
    }

    @Test
    void leavesASingleFileAsItIs() {
        assertThat(models.book(List.of(files.get(0)))).isSameAs(files.get(0));
    }

    @Test
    void refusesToAskADecisionThatIsNotThere() {
        String wrong = new String(files.get(0).bytes(), StandardCharsets.UTF_8).replace("decide(\"bonus\"", "decide(\"malus\"");
        List<Resource> changed = List.of(new Resource("a-people.dmn", "other", wrong.getBytes(StandardCharsets.UTF_8)), files.get(1));

        assertThatThrownBy(() -> models.check("item", changed)).isInstanceOf(ContentProblem.class).hasMessageContaining("malus");
    }
}
