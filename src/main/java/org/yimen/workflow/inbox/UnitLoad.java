package org.yimen.workflow.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.cases.CasePolicy;
import org.yimen.cases.SqlPredicate;
import org.yimen.organization.Directory;
import org.yimen.organization.UnitView;
import org.yimen.platform.AccountKind;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;

/** How much work lies in the units of the acting user and below, of the cases which that user may read. */
@Service
@Transactional(readOnly = true)
public class UnitLoad {

    private static final Duration LATELY = Duration.ofDays(30);

    /** Open cases by stage, how many tasks are late, and how many cases were closed in thirty days. */
    public record Load(int overdue, int nearlyDue, List<StageLoad> openByStage, int closedLast30) {
    }

    /** Open cases of one stage. */
    public record StageLoad(String stage, String stageEn, int count) {
    }

    private record Open(String stage, String stageEn, int count, int late, int near) {
    }

    private final Directory directory;
    private final CasePolicy policy;
    private final CurrentUsers users;
    private final JdbcClient jdbc;
    private final Clock clock;

    UnitLoad(Directory directory, CasePolicy policy, CurrentUsers users, JdbcClient jdbc, Clock clock) {
        this.directory = directory;
        this.policy = policy;
        this.users = users;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of the units in which the acting user holds a supervisory post with everything below, else of the own units. */
    public Load mine() {
        CurrentUser user = users.require();
        if (user.kind() != AccountKind.STAFF) {
            return new Load(0, 0, List.of(), 0);
        }
        Long[] units = directory.appointmentsOf(user.accountId()).stream()
                .flatMap(a -> directory.supervisory(a.post()) ? directory.subtree(a.unit().id()).stream()
                        .map(UnitView::id) : java.util.stream.Stream.of(a.unit().id()))
                .distinct().toArray(Long[]::new);
        SqlPredicate readable = policy.readable();
        Instant now = clock.instant();
        List<Open> open = on(units, readable, """
                select t.stage, max(t.stage_en) as stage_en, count(distinct t.case_id)::int as count,
                    (count(*) filter (where t.due_at < :now))::int as late,
                    (count(*) filter (where t.due_at >= :now and t.yellow_at <= :now and t.due_at < 'infinity'))::int as near
                from inbox_task t join case_file c on c.id = t.case_id
                where t.status = 'OPEN' and t.pool_unit_id = any(:units) and (%s)
                group by t.stage order by count(distinct t.case_id) desc, t.stage""".formatted(readable.sql()))
                .param("now", InboxTasks.utc(now)).query(Open.class).list();
        int closed = on(units, readable, """
                select count(*) from case_file c where c.closed_at >= :since and (%s) and exists (
                    select 1 from inbox_task t where t.case_id = c.id and t.pool_unit_id = any(:units))"""
                .formatted(readable.sql())).param("since", InboxTasks.utc(now.minus(LATELY)))
                .query(Integer.class).single();
        return new Load(open.stream().mapToInt(Open::late).sum(), open.stream().mapToInt(Open::near).sum(),
                open.stream().map(o -> new StageLoad(o.stage(), o.stageEn(), o.count())).toList(), closed);
    }

    private JdbcClient.StatementSpec on(Long[] units, SqlPredicate readable, String sql) {
        return jdbc.sql(sql).params(readable.params()).param("units", units);
    }
}
