package org.yimen.verification;

import java.sql.Array;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;

/** The history of lines; only ever added to. */
@Repository
class LineHistory {

    private final JdbcClient jdbc;
    private final SealedValues sealed;
    private final CurrentUsers users;
    private final Clock clock;

    LineHistory(JdbcClient jdbc, SealedValues sealed, CurrentUsers users, Clock clock) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.users = users;
        this.clock = clock;
    }

    /** Something that happened to a line. */
    record Event(Kind kind, Instant at, Result result, Line.State state, long actorId, String actorName,
            @Nullable String text, List<UUID> documents) {
    }

    /** What can happen to a line. */
    enum Kind {
        ANSWERED, FAILED, ASKED_AGAIN, ENTERED, UNAVAILABLE, TOLD, CONTESTED, RECHECKED, UPHELD, CORRECTED
    }

    void add(long lineId, Kind kind, Result result, Line.State state, @Nullable String text, List<UUID> documents) {
        CurrentUser actor = users.orSystem();
        jdbc.sql("""
                insert into verification_line_event (line_id, at, kind, result, state, actor_id, actor_name, text_sealed,
                    documents)
                values (:line, :now, :kind, :result, :state, :actor, :name, :text, :documents)""")
                .param("line", lineId).param("now", Timestamp.from(clock.instant())).param("kind", kind.name())
                .param("result", result.name()).param("state", state.name()).param("actor", actor.accountId())
                .param("name", actor.displayName()).param("text", sealed.sealText(text))
                .param("documents", documents.toArray(UUID[]::new)).update();
    }

    List<Event> of(long lineId) {
        return jdbc.sql("select * from verification_line_event where line_id = ? order by id").param(lineId)
                .query((rs, n) -> {
                    Array documents = rs.getArray("documents");
                    return new Event(Kind.valueOf(rs.getString("kind")), rs.getTimestamp("at").toInstant(),
                            Result.valueOf(rs.getString("result")), Line.State.valueOf(rs.getString("state")),
                            rs.getLong("actor_id"), rs.getString("actor_name"),
                            sealed.openText(rs.getBytes("text_sealed")), List.of((UUID[]) documents.getArray()));
                }).list();
    }

    /** Whether the person had a hand in the line before, so that somebody else has to look at it now. */
    boolean actedOn(long lineId, long accountId) {
        return jdbc.sql("""
                select exists (select 1 from verification_line_event where line_id = ? and actor_id = ?
                               and kind in ('ENTERED', 'TOLD', 'CONTESTED'))""")
                .params(lineId, accountId).query(Boolean.class).single();
    }
}
