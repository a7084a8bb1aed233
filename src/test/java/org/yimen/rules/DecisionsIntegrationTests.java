package org.yimen.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.ContentProblem;
import org.yimen.catalog.Resource;
import org.yimen.platform.PersonalData;
import org.yimen.testing.PostgresTest;

@SpringBootTest
@PostgresTest
class DecisionsIntegrationTests {

    private static final Map<String, Object> FATHER = Map.of("name", "王建国", "idNumber", "210203199003071016",
            "relation", "01", "age", 36, "income", new BigDecimal("1000.10"));
    private static final Map<String, Object> CHILD = Map.of("name", "王小明", "idNumber", "210112201506010021",
            "relation", "20", "age", 11, "income", 0);

    @Autowired
    Evaluations evaluations;
    @Autowired
    DecisionModels models;
    @Autowired
    PersonalData personalData;
    @Autowired
    JdbcClient jdbc;

    private final Catalog catalog = mock(Catalog.class);
    private Decisions decisions;
    private byte[] dmn;

    @BeforeEach
    void serveTheTestDecisions() throws IOException {
        dmn = Files.readAllBytes(Path.of("src/test/resources/decisions/grant.dmn"));
        when(catalog.resources(anyLong(), any())).thenReturn(List.of(new Resource("grant.dmn", "test-hash", dmn)));
        when(catalog.version(anyLong())).thenReturn(3);
        decisions = new Decisions(catalog, models, evaluations, personalData, Clock.systemUTC());
    }

    private static Map<String, Object> inputs(LocalDate applied) {
        return Map.of("data", Map.of("application", Map.of("members", List.of(FATHER, CHILD))),
                "param", Map.of("sample", Map.of("std", new BigDecimal("1010"))),
                "applicationDate", applied, "today", LocalDate.of(2026, 11, 22));
    }

    @Test
    void decidesInExactDecimalsAndCitesTheClause() {
        DecisionOutcome outcome = decisions.evaluate(UUID.randomUUID(), 1, "grant", inputs(LocalDate.of(2026, 3, 1)));
        assertThat(outcome.single()).containsEntry("result", "GRANT")
                .containsEntry("amount", new BigDecimal("1019.9"));
        assertThat(outcome.trace()).extracting(RuleTrace::decisionKey).containsExactly("counted", "per-head", "grant");
        RuleTrace table = outcome.trace().get(2);
        assertThat(table.version()).isEqualTo(3);
        assertThat(table.inputs().get(0)).isEqualTo(
                new RuleTrace.InputValue("in-income", "月人均收入", null, new BigDecimal("500.05")));
        assertThat(table.rules()).singleElement().satisfies(rule -> {
            assertThat(rule.id()).isEqualTo("grant-yes");
            assertThat(rule.number()).isEqualTo(1);
            assertThat(rule.annotation()).isEqualTo("第二条:低于标准");
            assertThat(rule.outputs()).containsEntry("result", "GRANT");
        });
    }

    @Test
    void comparesDatesAmongTheInputs() {
        DecisionOutcome outcome = decisions.evaluate(UUID.randomUUID(), 1, "grant", inputs(LocalDate.of(2025, 12, 31)));
        assertThat(outcome.single()).containsEntry("result", "REFUSE");
        assertThat(outcome.trace().get(2).rules().get(0).number()).isEqualTo(2);
    }

    @Test
    void keepsNoPersonalValueInClear() {
        UUID caseId = UUID.randomUUID();
        decisions.evaluate(caseId, 1, "grant", inputs(LocalDate.of(2026, 3, 1)));
        String clear = jdbc.sql("select outputs || trace || encode(inputs, 'escape') from rule_evaluation "
                + "where case_id = ?").param(caseId).query(String.class).single();
        assertThat(clear).contains("500.05").doesNotContain("王建国", "王小明", "210203199003071016", "210112201506010021");
        assertThat(decisions.ofCase(caseId)).singleElement()
                .satisfies(e -> assertThat(e.results().get(0)).containsEntry("amount", new BigDecimal("1019.9")));
        assertThat(decisions.latestOf(caseId).get("grant")).containsEntry("result", "GRANT");
    }

    @Test
    void replaysBitForBitAndNoticesAForgery() {
        long id = decisions.evaluate(UUID.randomUUID(), 1, "grant", inputs(LocalDate.of(2026, 3, 1))).evaluationId();
        assertThat(decisions.replay(id).identical()).isTrue();
        jdbc.sql("update rule_evaluation set outputs = replace(outputs, '1019.9', '2019.9') where id = ?")
                .param(id).update();
        assertThat(decisions.replay(id)).isEqualTo(new Replay(id, false, true));
    }

    @Test
    void sumsCollectedOutputsInDecimals() {
        assertThat(decisions.evaluate(UUID.randomUUID(), 1, "extras", Map.of("old", true)).single())
                .containsEntry("extra", new BigDecimal("0.3"));
    }

    @Test
    void refusesDecisionsThatAskForTheTimeOrForAnotherLanguage() {
        assertThatThrownBy(() -> check("<text>old</text>", "<text>now()</text>"))
                .isInstanceOf(ContentProblem.class).hasMessageContaining("now()");
        assertThatThrownBy(() -> check("<text>old</text>", "<text>1 +</text>")).hasMessageContaining("is not FEEL");
        assertThatThrownBy(() -> check("<inputEntry id=\"e1\">", "<inputEntry id=\"e1\" expressionLanguage=\"groovy\">"))
                .hasMessageContaining("groovy");
        models.check("item", List.of(new Resource("grant.dmn", "test-hash", dmn)));
    }

    @Test
    void refusesADecisionKeyThatOccursTwice() {
        assertThatThrownBy(() -> models.check("item", List.of(new Resource("a.dmn", "test-hash", dmn),
                new Resource("b.dmn", "test-hash", dmn)))).hasMessageContaining("b.dmn").hasMessageContaining("a.dmn");
    }

    private void check(String from, String to) {
        String text = new String(dmn, StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        models.check("item", List.of(new Resource("grant.dmn", "changed" + to.hashCode(),
                text.replace(from, to).getBytes(StandardCharsets.UTF_8))));
    }
}
