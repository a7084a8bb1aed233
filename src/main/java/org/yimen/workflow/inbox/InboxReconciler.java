package org.yimen.workflow.inbox;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CaseView;
import org.yimen.catalog.Catalog;
import org.yimen.organization.Directory;
import org.yimen.organization.Pool;
import org.yimen.organization.StaffView;
import org.yimen.workflow.deadline.ClockMoved;
import org.yimen.workflow.engine.ProcessModels;

/** Proves that the inbox says what the engine says, and puts it right where it does not. */
@Service
public class InboxReconciler {

    /** What a comparison found; {@code counters} is the number of wrong counters. */
    public record Report(int engineTasks, List<String> missing, List<String> surplus, List<String> different,
            int counters) {
        public boolean clean() {
            return missing.isEmpty() && surplus.isEmpty() && different.isEmpty() && counters == 0;
        }
    }

    private record Stored(String taskId, String pool, @Nullable Long assignee) {
    }

    private final TaskService engine;
    private final RuntimeService runtime;
    private final ProcessModels models;
    private final NewRows newRows;
    private final InboxTasks rows;
    private final CaseDesk desk;
    private final Catalog catalog;
    private final Directory directory;
    private final JdbcClient jdbc;
    private final Clock clock;

    InboxReconciler(TaskService engine, RuntimeService runtime, ProcessModels models, NewRows newRows, InboxTasks rows,
            CaseDesk desk, Catalog catalog, Directory directory, JdbcClient jdbc, Clock clock) {
        this.engine = engine;
        this.runtime = runtime;
        this.models = models;
        this.newRows = newRows;
        this.rows = rows;
        this.desk = desk;
        this.catalog = catalog;
        this.directory = directory;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Compares, changing nothing. */
    @Transactional(readOnly = true)
    public Report compare() {
        Map<String, Stored> stored = stored();
        List<String> missing = new ArrayList<>();
        List<String> different = new ArrayList<>();
        List<Task> tasks = engine.createTaskQuery().list();
        for (Task task : tasks) {
            Stored row = stored.remove(task.getId());
            if (row == null) {
                missing.add(task.getId());
            } else if (!row.pool().equals(pool(task).id()) || !Objects.equals(row.assignee(), assignee(task))) {
                different.add(task.getId());
            }
        }
        return new Report(tasks.size(), missing, List.copyOf(stored.keySet()), different, wrongCounters());
    }

    /** Puts the inbox right: adds, closes and corrects rows, and counts anew. Returns what it found before. */
    @Transactional
    public Report rebuild() {
        Report report = compare();
        report.surplus().forEach(id -> rows.cancelled(id, clock.instant()));
        report.different().forEach(id -> correct(task(id)));
        report.missing().forEach(id -> add(task(id)));
        jdbc.sql("lock table inbox_count_delta in exclusive mode").update();
        jdbc.sql("delete from inbox_count_delta").update();
        jdbc.sql("delete from inbox_count").update();
        jdbc.sql("""
                insert into inbox_count (pool, stage, stage_en, n)
                select pool, stage, max(stage_en), count(*) from inbox_task
                where status = 'OPEN' and assignee is null group by pool, stage""").update();
        return report;
    }

    private void correct(Task task) {
        Pool pool = pool(task);
        jdbc.sql("update inbox_task set pool = :pool, pool_unit_id = :unit, pool_post = :post where task_id = :id")
                .param("pool", pool.id()).param("unit", pool.unitId()).param("post", pool.post())
                .param("id", task.getId()).update();
        rows.assigned(task.getId(), assignee(task), name(assignee(task)), clock.instant());
    }

    private void add(Task task) {
        UUID caseId = UUID.fromString(String.valueOf(runtime.getVariable(task.getExecutionId(), "caseId")));
        jdbc.sql("delete from inbox_task where task_id = :id").param("id", task.getId()).update();
        CaseView file = desk.get(caseId);
        newRows.insert(new NewRows.EngineTask(task.getId(), task.getProcessInstanceId(), task.getProcessDefinitionId(),
                pool(task), assignee(task),
                name(assignee(task)), task.getCreateTime().toInstant()),
                models.of(task.getProcessDefinitionId()).task(task.getTaskDefinitionKey()), file,
                catalog.release(file.releaseId()), new NewRows.Reason("待办重建时补录。", "Added when the inbox was rebuilt.",
                null, false));
        rows.on(new ClockMoved(caseId));
    }

    private Map<String, Stored> stored() {
        Map<String, Stored> stored = new HashMap<>();
        jdbc.sql("select task_id, pool, assignee from inbox_task where status = 'OPEN'").query(Stored.class).list()
                .forEach(row -> stored.put(row.taskId(), row));
        return stored;
    }

    private int wrongCounters() {
        return jdbc.sql("""
                select count(*) from (
                    select pool, stage, sum(n) as n from (
                        select pool, stage, n from inbox_count union all select pool, stage, n from inbox_count_delta) k
                    group by pool, stage having sum(n) <> 0) counted
                full join (
                    select pool, stage, count(*) as n from inbox_task
                    where status = 'OPEN' and assignee is null group by pool, stage) real using (pool, stage)
                where counted.n is distinct from real.n""").query(Integer.class).single();
    }

    private Task task(String id) {
        return engine.createTaskQuery().taskId(id).singleResult();
    }

    private Pool pool(Task task) {
        return engine.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId)
                .filter(Objects::nonNull).findFirst().map(Pool::parse).orElseThrow();
    }

    private static @Nullable Long assignee(Task task) {
        return task.getAssignee() == null ? null : Long.valueOf(task.getAssignee());
    }

    private @Nullable String name(@Nullable Long account) {
        return account == null ? null : directory.staffByAccount(account).map(StaffView::name).orElse("—");
    }
}
