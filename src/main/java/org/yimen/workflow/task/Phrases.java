package org.yimen.workflow.task;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stock phrases: those of the house, and the short opinions a handler keeps writing. */
@Repository
class Phrases {

    private static final int SHORT = 40;
    private static final int SHOWN = 8;

    private final JdbcClient jdbc;
    private final Clock clock;

    Phrases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void used(long accountId, @Nullable String opinion) {
        if (opinion == null || opinion.isBlank() || opinion.length() > SHORT) {
            return;
        }
        jdbc.sql("""
                insert into task_phrase (account_id, text, used, last_used) values (:account, :text, 1, :at)
                on conflict (account_id, text) do update set used = task_phrase.used + 1,
                    last_used = excluded.last_used""")
                .param("account", accountId).param("text", opinion.strip())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).update();
    }

    /** Own phrases used at least twice, then those of the house. */
    List<String> of(long accountId) {
        return jdbc.sql("""
                select text from task_phrase where account_id is null or account_id = :account and used > 1
                order by used desc, id limit :limit""").param("account", accountId).param("limit", SHOWN)
                .query(String.class).list().stream().distinct().toList();
    }
}
