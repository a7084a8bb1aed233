package org.yimen.workflow.deadline;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yimen.organization.TimeLimit;

/** Stores clocks and their events. */
@Repository
class Clocks {

    private final JdbcClient jdbc;

    Clocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(NewClock clock, Due due, boolean estimated) {
        return jdbc.sql("""
                insert into deadline_clock (case_id, task_id, task_name, code, name, name_en, scope, limit_text,
                    legal_basis, state, started_at, due_at, yellow_at, orange_at, estimated)
                values (:case, :task, :taskName, :code, :name, :nameEn, :scope, :limit,
                    :basis, 'RUNNING', :start, :due, :yellow, :orange, :estimated)
                returning id""")
                .param("case", clock.caseId()).param("task", clock.taskId()).param("taskName", clock.taskName())
                .param("code", clock.code()).param("name", clock.name()).param("nameEn", clock.nameEn())
                .param("scope", clock.taskId() == null ? "CASE" : "TASK").param("limit", clock.limit().toString())
                .param("basis", clock.legalBasis()).param("start", utc(due.startAt())).param("due", utc(due.dueAt()))
                .param("yellow", utc(due.yellowAt())).param("orange", utc(due.orangeAt()))
                .param("estimated", estimated).query(Long.class).single();
    }

    void update(long id, ClockState state, Due due, boolean estimated, @Nullable Instant stoppedAt) {
        jdbc.sql("""
                update deadline_clock set state = :state, due_at = :due, yellow_at = :yellow, orange_at = :orange,
                    estimated = :estimated, stopped_at = :stopped,
                    reminded_level = case when due_at < :due then 0 else reminded_level end
                where id = :id""")
                .param("state", state.name()).param("due", utc(due.dueAt())).param("yellow", utc(due.yellowAt()))
                .param("orange", utc(due.orangeAt())).param("estimated", estimated)
                .param("stopped", stoppedAt == null ? null : utc(stoppedAt)).param("id", id).update();
    }

    void append(long clockId, ClockEvent event, @Nullable String reason, @Nullable String legalBasis, Instant dueAt,
            Explanation why) {
        TimeLimit limit = event.limit();
        jdbc.sql("""
                insert into deadline_event (clock_id, at, kind, limit_text, reason, legal_basis, due_at, explanation,
                    explanation_en) values (:clock, :at, :kind, :limit, :reason, :basis, :due, :zh, :en)""")
                .param("clock", clockId).param("at", utc(event.at())).param("kind", event.kind().name())
                .param("limit", limit == null ? null : limit.toString()).param("reason", reason)
                .param("basis", legalBasis).param("due", utc(dueAt)).param("zh", why.zh()).param("en", why.en())
                .update();
    }

    List<ClockEvent> events(long clockId) {
        return jdbc.sql("select at, kind, limit_text from deadline_event where clock_id = :id order by id")
                .param("id", clockId).query((row, n) -> {
                    String limit = row.getString("limit_text");
                    return new ClockEvent(ClockEvent.Kind.valueOf(row.getString("kind")), ClockRow.instant(row, "at"),
                            limit == null ? null : TimeLimit.parse(limit));
                }).list();
    }

    List<DeadlineView.Event> eventViews(long clockId) {
        return jdbc.sql("select * from deadline_event where clock_id = :id order by id").param("id", clockId)
                .query((row, n) -> new DeadlineView.Event(ClockRow.instant(row, "at"), row.getString("kind"),
                        row.getString("limit_text"), row.getString("reason"), row.getString("legal_basis"),
                        ClockRow.instant(row, "due_at"), row.getString("explanation"),
                        row.getString("explanation_en"))).list();
    }

    List<ClockRow> ofCase(UUID caseId) {
        return jdbc.sql("select * from deadline_clock where case_id = :id order by id").param("id", caseId)
                .query(ClockRow::from).list();
    }

    List<ClockRow> ofCases(Collection<UUID> caseIds) {
        return caseIds.isEmpty() ? List.of() : jdbc.sql("""
                select * from deadline_clock where case_id = any(:ids::uuid[]) and scope = 'CASE' order by case_id, id""")
                .param("ids", caseIds.stream().map(UUID::toString).toArray(String[]::new)).query(ClockRow::from).list();
    }

    Optional<ClockRow> ofTask(String taskId) {
        return jdbc.sql("select * from deadline_clock where task_id = :id").param("id", taskId)
                .query(ClockRow::from).optional();
    }

    List<ClockRow> open() {
        return jdbc.sql("select * from deadline_clock where state <> 'STOPPED' order by id")
                .query(ClockRow::from).list();
    }

    /**
     * Running clocks past the yellow mark that were not yet reminded of their present level.
     *
     * @param escalated what was due before goes to the leader
     */
    List<ClockRow> toRemind(Instant now, Instant escalated, int limit) {
        return jdbc.sql("""
                select * from deadline_clock
                where state = 'RUNNING' and yellow_at <= :now and reminded_level < case
                    when due_at < :escalated then 4 when due_at < :now then 3
                    when orange_at <= :now then 2 else 1 end
                order by yellow_at limit :limit for update skip locked""")
                .param("now", utc(now)).param("escalated", utc(escalated)).param("limit", limit).query(ClockRow::from).list();
    }

    void reminded(long id, int level) {
        jdbc.sql("update deadline_clock set reminded_level = :level where id = :id")
                .param("level", level).param("id", id).update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
