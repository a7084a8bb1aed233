package org.yimen.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.DomainProblem;
import org.yimen.workflow.task.StuckTasks;

/** Close relatives among the staff are put on file at acceptance and do nothing in the case (57号第十一条). */
class DibaoRecusalProcessTests extends DibaoProcess {

    @Autowired
    StuckTasks stuck;

    @Test
    void aRelativeAmongTheHandlersStepsAside() throws Exception {
        UUID id = lived("waits-for-acceptance", 1);
        CurrentUser relative = holder(id, "ST_HANDLER");
        assertThat(offeredStaff(id)).contains(String.valueOf(relative.accountId()));

        accept(id, relative);

        var visit = task(id, "Task_HomeVisit");
        assertThatThrownBy(() -> users.as(relative, () -> tasks.claim(visit.taskId())))
                .isInstanceOf(DomainProblem.class).hasMessageContaining("step aside");
        CurrentUser other = pool(visit).stream().filter(one -> one.accountId() != relative.accountId()).findFirst()
                .orElseThrow();
        users.as(other, () -> tasks.claim(visit.taskId()));
        assertThat(jdbc.sql("select node_name from case_timeline where case_id = ? and kind = 'RECUSAL'").param(id)
                .query(String.class).single()).contains(relative.displayName());
    }

    @Test
    void whoeverIsTheRelativeCannotPutHimselfOnFileAndAccept() throws Exception {
        UUID id = lived("waits-for-acceptance", 1);
        CurrentUser window = pool(task(id, "Task_Precheck")).get(0);
        users.as(window, () -> tasks.claim(task(id, "Task_Precheck").taskId()));

        assertThatThrownBy(() -> accept(id, window)).isInstanceOf(DomainProblem.class).satisfies(problem ->
                assertThat(((DomainProblem) problem).errors().toString()).contains("转交同事"));
        assertThat(open(id)).containsExactly("Task_Precheck");
    }

    @Test
    void somebodyOfTheCommitteeHasNoAccountAndIsPutOnFileByName() throws Exception {
        UUID id = lived("waits-for-acceptance", 1);
        complete(id, "Task_Precheck", "accept", checked(List.of(Map.of("other", "王某，居委会委员", "member", member(id),
                "relation", "PARENT"))));

        assertThat(open(id)).contains("Task_HomeVisit");
        assertThat(jdbc.sql("select count(*) from case_recusal where case_id = ?").param(id).query(Long.class).single())
                .isZero();
    }

    @Test
    void kinshipThatComesToLightLaterTakesTheTaskBack() throws Exception {
        UUID id = lived("waits-for-visit", 10);
        CurrentUser handler = pool(task(id, "Task_HomeVisit")).get(0);
        String visit = task(id, "Task_HomeVisit").taskId();
        users.as(handler, () -> tasks.claim(visit));

        act(handler, id, "RecusalFound", Map.of("relatives", List.of(Map.of("staff", String.valueOf(handler.accountId()),
                "member", member(id), "relation", "SIBLING")), "found", "入户时得知"));

        assertThat(jdbc.sql("select assignee is null from inbox_task where task_id = ?").param(visit)
                .query(Boolean.class).single()).isTrue();
        assertThatThrownBy(() -> users.as(handler, () -> tasks.claim(visit))).isInstanceOf(DomainProblem.class);
        assertThat(open(id)).contains("Task_HomeVisit");
    }

    @Test
    void whenEverybodyStepsAsideThePostAboveIsToldOnce() throws Exception {
        UUID id = lived("waits-for-visit", 10);
        List<CurrentUser> handlers = pool(task(id, "Task_HomeVisit"));
        users.as(CurrentUser.SYSTEM, stuck::alarmAll);
        assertThat(alarms(id)).isEmpty();

        act(handlers.get(0), id, "RecusalFound", Map.of("relatives", handlers.stream().map(one -> Map.of("staff",
                String.valueOf(one.accountId()), "member", member(id), "relation", "SIBLING")).toList(), "found", "入户时得知"));
        users.as(CurrentUser.SYSTEM, stuck::alarmAll);
        users.as(CurrentUser.SYSTEM, stuck::alarmAll);

        assertThat(alarms(id)).containsExactly(holder(id, "ST_LEADER").accountId());
    }

    private List<Long> alarms(UUID id) {
        return jdbc.sql("select account_id from notification where case_id = ? and template = 'nobody-to-handle'").param(id)
                .query(Long.class).list();
    }

    private void accept(UUID id, CurrentUser relative) {
        complete(id, "Task_Precheck", "accept", checked(List.of(Map.of("staff", String.valueOf(relative.accountId()),
                "member", member(id), "relation", "SIBLING", "arrangement", "由另一经办人办理"))));
    }

    private static Map<String, Object> checked(List<Map<String, String>> relatives) {
        Map<String, Object> checked = new HashMap<>(Map.of("jurisdiction", "SAME_STREET", "inScope", "YES", "duplicate", "NO",
                "authorisationsComplete", "YES", "declarationComplete", "YES", "relativeFiled", "YES"));
        checked.put("relatives", relatives);
        return checked;
    }

    @SuppressWarnings("unchecked")
    private String member(UUID id) {
        return ((List<Map<String, Object>>) desk.latest(id, "application").get("members")).get(0).get("name").toString();
    }

    private List<String> offeredStaff(UUID id) throws Exception {
        CurrentUser window = pool(task(id, "Task_Precheck")).get(0);
        return get(window, "/tasks/" + task(id, "Task_Precheck").taskId()).body().findValuesAsText("value");
    }
}
