package org.yimen.workflow.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.platform.DomainProblem;
import org.yimen.platform.PersonalData;
import org.yimen.workflow.inbox.InboxTask;

/** Keeps what a handler has typed so far, encrypted, per task and person. */
@Service
@Transactional
public class Drafts {

    /** A draft as saved. */
    public record Draft(Map<String, Object> data, @Nullable String opinion, Instant savedAt) {
    }

    private final TaskAccess access;
    private final JdbcClient jdbc;
    private final PersonalData crypto;
    private final ObjectMapper json;
    private final Clock clock;

    Drafts(TaskAccess access, JdbcClient jdbc, PersonalData crypto, ObjectMapper json, Clock clock) {
        this.access = access;
        this.jdbc = jdbc;
        this.crypto = crypto;
        this.json = json;
        this.clock = clock;
    }

    /** Saves the acting user's draft of an open task. */
    public Draft save(String taskId, Map<String, Object> data, @Nullable String opinion) {
        InboxTask task = access.readable(taskId);
        if (!access.mayHandle(task)) {
            throw DomainProblem.forbidden();
        }
        if (!task.open()) {
            throw DomainProblem.conflict("state-conflict", "该任务已办结或不再由您办理。", "The task is no longer yours to handle.");
        }
        Instant now = clock.instant();
        jdbc.sql("""
                insert into task_draft (task_id, account_id, content, opinion, saved_at)
                values (:task, :account, :content, :opinion, :at)
                on conflict (task_id, account_id) do update set content = excluded.content,
                    opinion = excluded.opinion, saved_at = excluded.saved_at""")
                .param("task", taskId).param("account", access.me().accountId())
                .param("content", crypto.encrypt(write(data))).param("opinion", opinion)
                .param("at", OffsetDateTime.ofInstant(now, ZoneOffset.UTC)).update();
        return new Draft(data, opinion, now);
    }

    /** The acting user's draft: of this task, else what was left unfinished when the case came by last time. */
    @Transactional(readOnly = true)
    public Optional<Draft> of(InboxTask task) {
        return jdbc.sql("""
                select d.* from inbox_task t join task_draft d using (task_id)
                where t.case_id = :case and t.task_key = :key and d.account_id = :account
                order by t.task_id = :task desc, d.saved_at desc limit 1""")
                .param("task", task.taskId()).param("case", task.caseId()).param("key", task.taskKey()).param("account", access.me().accountId())
                .query((row, n) -> new Draft(read(crypto.decrypt(row.getBytes("content"))), row.getString("opinion"),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant())).optional();
    }

    /** Drops all drafts of a completed step. */
    public void clear(InboxTask task) {
        jdbc.sql("""
                delete from task_draft where task_id in
                    (select task_id from inbox_task where case_id = :case and task_key = :key)""")
                .param("case", task.caseId()).param("key", task.taskKey()).update();
    }

    private String write(Map<String, Object> data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Draft cannot be written", e);
        }
    }

    private Map<String, Object> read(String text) {
        try {
            return json.readValue(text, new TypeReference<>() { });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Draft cannot be read", e);
        }
    }
}
