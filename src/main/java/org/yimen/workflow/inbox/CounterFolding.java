package org.yimen.workflow.inbox;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds the counter deltas up, so that counts stay one short read. */
@Service
public class CounterFolding {

    private final JdbcClient jdbc;

    CounterFolding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Folds all deltas in that were committed by now; one node at a time. */
    @Transactional
    public void fold() {
        boolean free = jdbc.sql("select pg_try_advisory_xact_lock(hashtext('yimen.inbox.fold'))")
                .query(Boolean.class).single();
        if (free) {
            jdbc.sql("""
                    with gone as (delete from inbox_count_delta returning pool, stage, stage_en, n),
                    sums as (select pool, stage, max(stage_en) as stage_en, sum(n) as n from gone group by pool, stage)
                    insert into inbox_count (pool, stage, stage_en, n) select pool, stage, stage_en, n from sums
                    on conflict (pool, stage) do update set n = inbox_count.n + excluded.n,
                        stage_en = excluded.stage_en""").update();
        }
    }
}
