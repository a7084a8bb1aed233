package org.yimen.workflow.inbox;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.organization.Pool;
import org.yimen.platform.Page;
import org.yimen.workflow.inbox.InboxRows.Viewer;

/** The badges of the inbox: from the counters where they are kept, else counted up to a cap. */
@Service
@Transactional(readOnly = true)
public class InboxCounts {

    /** All badges; {@code tabs} by name, counts beyond a thousand are shown as a thousand and one. */
    public record Counts(Map<Tab, Integer> tabs, List<Stage> stages, int overdue, int nearlyDue) {
    }

    /** Open tasks of a stage that wait for me: mine and those of my pools. */
    public record Stage(String stage, String stageEn, int count, int overdue, int nearlyDue) {
    }

    private static final String MINE_OR_POOL = """
            select t.stage, t.stage_en, t.due_at, t.yellow_at from unnest(:pools::text[]) as p(pool) cross join lateral (
                select * from inbox_task t where t.pool = p.pool and t.status = 'OPEN' and t.assignee is null
                %1$s order by t.due_at, t.created_at, t.task_id limit :cap) t
            union all
            (select t.stage, t.stage_en, t.due_at, t.yellow_at from inbox_task t
             where t.assignee = :me and t.status = 'OPEN' and t.assignee is not null %1$s limit :cap)""";

    private final JdbcClient jdbc;
    private final InboxRows rows;
    private final Clock clock;

    InboxCounts(JdbcClient jdbc, InboxRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    private record StageCount(String stage, String stageEn, int n, int late, int near) {
    }

    /** The badges of the acting user. */
    public Counts mine() {
        Viewer viewer = rows.viewer();
        String[] pools = viewer.pools().stream().map(Pool::id).toArray(String[]::new);
        Map<String, Stage> stages = new LinkedHashMap<>();
        int pooled = 0;
        for (StageCount s : pooled(pools)) {
            pooled += s.n();
            stages.put(s.stage(), new Stage(s.stage(), s.stageEn(), s.n(), 0, 0));
        }
        int mine = 0;
        for (StageCount s : claimed(viewer.accountId())) {
            mine += s.n();
            stages.merge(s.stage(), new Stage(s.stage(), s.stageEn(), s.n(), 0, 0), InboxCounts::add);
        }
        for (StageCount s : nearing(viewer.accountId(), pools)) {
            stages.merge(s.stage(), new Stage(s.stage(), s.stageEn(), 0, s.late(), s.near()), InboxCounts::add);
        }
        return new Counts(Map.of(Tab.POOL, pooled, Tab.MINE, mine,
                Tab.DONE, capped("inbox_task where completed_by = :me and status = 'DONE'", viewer),
                Tab.STARTED, capped("workflow_case where started_by = :me", viewer),
                Tab.CC, capped("inbox_copy where account_id = :me", viewer)),
                new ArrayList<>(stages.values()), stages.values().stream().mapToInt(Stage::overdue).sum(),
                stages.values().stream().mapToInt(Stage::nearlyDue).sum());
    }

    private static Stage add(Stage a, Stage b) {
        return new Stage(a.stage(), a.stageEn(), a.count() + b.count(), a.overdue() + b.overdue(),
                a.nearlyDue() + b.nearlyDue());
    }

    private List<StageCount> pooled(String[] pools) {
        return jdbc.sql("""
                select stage, max(stage_en) as stage_en, sum(n)::int as n, 0 as late, 0 as near from (
                    select stage, stage_en, n from inbox_count where pool = any(:pools::text[])
                    union all
                    select stage, stage_en, n from inbox_count_delta where pool = any(:pools::text[])) c
                group by stage having sum(n) > 0 order by stage""").param("pools", pools)
                .query(StageCount.class).list();
    }

    private List<StageCount> claimed(long me) {
        return jdbc.sql("""
                select stage, max(stage_en) as stage_en, count(*)::int as n, 0 as late, 0 as near from inbox_task
                where assignee = :me and status = 'OPEN' and assignee is not null group by stage order by stage""")
                .param("me", me).query(StageCount.class).list();
    }

    private List<StageCount> nearing(long me, String[] pools) {
        return jdbc.sql("select stage, max(stage_en) as stage_en, 0 as n, "
                + "(count(*) filter (where due_at < :now))::int as late, "
                + "(count(*) filter (where due_at >= :now))::int as near from ("
                + MINE_OR_POOL.formatted("and t.yellow_at <= :now and t.due_at < 'infinity'") + ") t group by stage")
                .param("pools", pools).param("me", me).param("now", InboxTasks.utc(clock.instant()))
                .param("cap", Page.EXACT + 1).query(StageCount.class).list();
    }

    private int capped(String from, Viewer viewer) {
        return jdbc.sql("select count(*) from (select 1 from " + from + " limit :cap) n")
                .param("me", viewer.accountId()).param("cap", Page.EXACT + 1).query(Integer.class).single();
    }
}
