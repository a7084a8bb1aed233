package org.yimen.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yimen.cases.CaseStatus;
import org.yimen.catalog.Concern.Occasion;
import org.yimen.organization.Pool;
import org.yimen.platform.CurrentUser;
import org.yimen.registers.FollowUps;

/** A child in the register is looked at again: support goes on, is changed, and ends, through every node. */
class WithoutCareReviewProcessTests extends WithoutCare {

    @Autowired
    FollowUps followUps;
    @Autowired
    RepositoryService repository;

    @Test
    void goesOnIsChangedAndEnds() {
        UUID recognised = accepted();
        proposed(recognised, Map.of());
        complete(recognised, "Task_Decide", "approve", Map.of("opinion", "确认"));
        complete(recognised, "Task_National", "submit", Map.of("systemNumber", "ETFL-2"));
        UUID entry = jdbc.sql("select id from register_entry where case_id = :case").param("case", recognised).query(UUID.class).single();
        LocalDate first = reviewOn(entry);
        Set<String> reached = new TreeSet<>();

        pass(70);
        UUID kept = begun(entry);
        visited(kept, "NONE", 0);
        complete(kept, "Task_Review", "back", Map.of());
        visited(kept, "NONE", 0);
        complete(kept, "Task_Review", "agree", Map.of("opinion", "同意"));
        assertThat(desk.get(kept).status()).isEqualTo(CaseStatus.APPROVED);
        assertThat(reviewOn(entry)).isAfter(first);
        assertThat(periods(entry)).containsExactly("2026-04-01 1600.00");
        reached.addAll(reached(kept));

        UUID changed = begun(entry);
        visited(changed, "SUPPORT", 480);
        complete(changed, "Task_Review", "agree", Map.of("opinion", "同意"));
        assertThat(periods(entry)).as("topped up, from the month after").containsExactly("2026-04-01 1600.00", "2026-06-01 1120.00");
        assertThat(letters(changed)).containsExactly("change");
        reached.addAll(reached(changed));

        pass(70);
        UUID stopped = begun(entry);
        visited(stopped, "RECOVERED", 480);
        complete(stopped, "Task_Review", "agree", Map.of("opinion", "同意"));
        assertThat(letters(stopped)).containsExactly("stop");
        assertThat(desk.get(stopped).outcomeReason()).contains("终止");
        assertThat(jdbc.sql("select status from register_entry where id = :e").param("e", entry).query(String.class).single())
                .isEqualTo("ENDED");
        reached.addAll(reached(stopped));

        var definition = repository.createProcessDefinitionQuery().processDefinitionKey("child-without-care-review").latestVersion().singleResult();
        assertThat(reached).containsAll(repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(FlowNode.class).stream()
                .map(FlowNode::getId).collect(Collectors.toSet()));
    }

    private UUID begun(UUID entry) {
        List<UUID> begun = users.as(CurrentUser.SYSTEM, () -> followUps.happened(entry, Occasion.REVERIFICATION, null));
        assertThat(begun).hasSize(1);
        assertThat(get(pools().members(new Pool(directory.department("RESCUE").id(), "CA_HANDLER")).get(0), "/cases/" + begun.get(0)).status()).isEqualTo(404);
        return begun.get(0);
    }

    private void visited(UUID id, String cause, int dibao) {
        complete(id, "Task_Visit", "submit", new HashMap<>(Map.of("surveyorA", "儿童督导员甲", "surveyorB", "儿童主任乙", "living",
                "照料良好", "cause", cause, "dibaoShare", dibao, "tekunShare", 0, "disabilityShare", 0)));
    }

    private LocalDate reviewOn(UUID entry) {
        return jdbc.sql("select review_on from register_entry where id = :e").param("e", entry).query(LocalDate.class).single();
    }

    private List<String> periods(UUID entry) {
        return jdbc.sql("select from_month || ' ' || amount from entitlement_period where entry_id = :e and replaced_at is null order by from_month")
                .param("e", entry).query(String.class).list();
    }
}
