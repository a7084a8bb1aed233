package org.yimen.workflow.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.organization.Directory;
import org.yimen.organization.UnitView;
import org.yimen.platform.AccountKind;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;

/** How much work lies in the units of the acting user and below. */
@Service
@Transactional(readOnly = true)
public class UnitLoad {

    private static final Duration LATELY = Duration.ofDays(30);

    /** Open tasks by stage, how many are late, and what was completed in thirty days. */
    public record Load(int overdue, int nearlyDue, List<StageLoad> openByStage, int closedLast30) {
    }

    /** Open tasks of one stage. */
    public record StageLoad(String stage, String stageEn, int count) {
    }

    private final Directory directory;
    private final CurrentUsers users;
    private final JdbcClient jdbc;
    private final Clock clock;

    UnitLoad(Directory directory, CurrentUsers users, JdbcClient jdbc, Clock clock) {
        this.directory = directory;
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
        Instant now = clock.instant();
        List<StageLoad> stages = jdbc.sql("""
                select stage, max(stage_en) as stage_en, count(*)::int as count from inbox_task
                where status = 'OPEN' and pool_unit_id = any(:units) group by stage order by stage""")
                .param("units", units).query(StageLoad.class).list();
        int overdue = count("due_at < :now", units, now);
        int nearly = count("due_at >= :now and yellow_at <= :now and due_at < 'infinity'", units, now);
        int closed = jdbc.sql("""
                select count(*) from inbox_task
                where status = 'DONE' and pool_unit_id = any(:units) and ended_at >= :since""")
                .param("units", units).param("since", InboxTasks.utc(now.minus(LATELY)))
                .query(Integer.class).single();
        return new Load(overdue, nearly, stages, closed);
    }

    private int count(String condition, Long[] units, Instant now) {
        return jdbc.sql("select count(*) from inbox_task where status = 'OPEN' and pool_unit_id = any(:units) and "
                + condition).param("units", units).param("now", InboxTasks.utc(now)).query(Integer.class).single();
    }
}
