package org.yimen.workflow.task;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.DomainProblem;
import org.yimen.workflow.inbox.InboxTask;

/**
 * Accepting, investigating, the initial opinion, review, recheck and confirmation of one case lie with different
 * people, and the second visitor is not the first; a close relative does none of them (common.md §1.4).
 */
@Service
public class SeparationOfDuties {

    /** No two of these by one person. */
    static final Set<String> CHAIN =
            Set.of("ACCEPT", "INVESTIGATE", "INITIAL", "REVIEW", "RECHECK", "CONFIRM");
    /** Nor these two. */
    static final Set<String> VISITS = Set.of("COVISIT", "INVESTIGATE");
    private static final Map<String, String[]> NAMES = Map.of("ACCEPT", new String[] {"受理", "acceptance"},
            "INVESTIGATE", new String[] {"调查", "investigation"}, "COVISIT", new String[] {"协同入户", "second visit"},
            "INITIAL", new String[] {"初审", "initial opinion"}, "REVIEW", new String[] {"审核", "review"},
            "RECHECK", new String[] {"复核", "recheck"}, "CONFIRM", new String[] {"确认签发", "confirmation"});

    private final JdbcClient jdbc;
    private final Recusals recusals;
    private final Clock clock;

    SeparationOfDuties(JdbcClient jdbc, Recusals recusals, Clock clock) {
        this.jdbc = jdbc;
        this.recusals = recusals;
        this.clock = clock;
    }

    /** Why somebody may not do a task: a code, and the reason in words. */
    public record Conflict(String code, String zh, String en) {
    }

    /** What rules the account out: that it steps aside in this case, or a duty it already has there. */
    public Optional<Conflict> conflict(UUID caseId, @Nullable String duty, long accountId) {
        if (recusals.recused(caseId, accountId)) {
            return Optional.of(new Conflict("RECUSED", "已登记与本件当事人有近亲属关系，须回避。",
                    "Put on file as a close relative of somebody in this case, and has to step aside."));
        }
        return duty == null ? Optional.empty() : dutiesOf(caseId, accountId).stream()
                .filter(other -> conflicting(duty, other)).findFirst().map(other -> both(duty, other));
    }

    private static Conflict both(String duty, String other) {
        return new Conflict(other, "同一办件的“" + name(other)[0] + "”与“" + name(duty)[0] + "”不得由同一人办理。",
                "One person may not do both " + name(other)[1] + " and " + name(duty)[1] + " of one case.");
    }

    /** Refuses when something rules the account out, saying what. */
    public void require(InboxTask task, long accountId) {
        conflict(task.caseId(), task.duty(), accountId).ifPresent(conflict -> {
            throw DomainProblem.conflict("separation-of-duties", conflict.zh(), conflict.en())
                    .with("conflict", conflict.code()).with("duty", String.valueOf(task.duty()));
        });
    }

    void hold(InboxTask task, long accountId, String accountName) {
        put(task, accountId, accountName, "HELD");
    }

    void done(InboxTask task, CurrentUser user) {
        put(task, user.accountId(), user.displayName(), "DONE");
    }

    void release(String taskId) {
        jdbc.sql("delete from case_duty where task_id = :task and state = 'HELD'").param("task", taskId).update();
    }

    private void put(InboxTask task, long accountId, String accountName, String state) {
        if (task.duty() == null) {
            return;
        }
        Instant now = clock.instant();
        jdbc.sql("""
                insert into case_duty (case_id, duty, account_id, account_name, task_id, state, at)
                values (:case, :duty, :account, :name, :task, :state, :at)
                on conflict (task_id, account_id) do update set state = excluded.state, at = excluded.at""")
                .param("case", task.caseId()).param("duty", task.duty()).param("account", accountId)
                .param("name", accountName).param("task", task.taskId()).param("state", state)
                .param("at", OffsetDateTime.ofInstant(now, ZoneOffset.UTC)).update();
    }

    private List<String> dutiesOf(UUID caseId, long accountId) {
        return jdbc.sql("select distinct duty from case_duty where case_id = :case and account_id = :account")
                .param("case", caseId).param("account", accountId).query(String.class).list();
    }

    private static boolean conflicting(String a, String b) {
        return !a.equals(b) && (CHAIN.contains(a) && CHAIN.contains(b)
                || VISITS.contains(a) && VISITS.contains(b));
    }

    private static String[] name(String duty) {
        return NAMES.getOrDefault(duty, new String[] {duty, duty});
    }
}
