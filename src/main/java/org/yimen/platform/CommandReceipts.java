package org.yimen.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Makes commands idempotent: the same request id from the same account acts once, and later arrivals get the stored
 * answer, which is kept encrypted for a week. The receipt is written in the command's own transaction, so either both exist or neither does.
 */
@Component
public class CommandReceipts {

    private static final int MAX_KEY = 100;
    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final CurrentUsers users;
    private final PersonalData personalData;
    private final Clock clock;

    CommandReceipts(JdbcClient jdbc, ObjectMapper json, CurrentUsers users, PersonalData personalData, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.users = users;
        this.personalData = personalData;
        this.clock = clock;
    }

    /**
     * Runs a command once per key.
     *
     * @param key  the client's request id; without one the command simply runs
     * @param type of the answer, to read a stored one back
     * @throws DomainProblem 409 when the key was used for another request
     */
    @Transactional
    public <T extends @Nullable Object> T once(@Nullable String key, Class<T> type, Supplier<T> command) {
        if (key == null || key.isBlank()) {
            return command.get();
        }
        if (key.length() > MAX_KEY) {
            throw DomainProblem.invalid(new FieldError("Idempotency-Key", "too-long",
                    "请求编号不能超过100个字符。", "The request id may have 100 characters at most."));
        }
        long account = users.orSystem().accountId();
        String path = path();
        int inserted = jdbc.sql("""
                INSERT INTO command_receipt (account_id, request_id, path, received_at)
                VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                .params(account, key, path, Timestamp.from(clock.instant())).update();
        if (inserted == 0) {
            return stored(account, key, path, type);
        }
        T answer = command.get();
        jdbc.sql("UPDATE command_receipt SET answer_sealed = ? WHERE account_id = ? AND request_id = ?")
                .params(personalData.encrypt(write(answer)), account, key).update();
        return answer;
    }

    private <T extends @Nullable Object> T stored(long account, String key, String path, Class<T> type) {
        Map<String, Object> row = jdbc.sql("""
                SELECT path, answer_sealed FROM command_receipt WHERE account_id = ? AND request_id = ?""")
                .params(account, key).query().singleRow();
        if (!path.equals(row.get("path"))) {
            throw DomainProblem.of("request-id-reused", HttpStatus.CONFLICT,
                    "这个请求编号已用于另一项操作。", "This request id was used for another command.");
        }
        try {
            return json.readValue(personalData.decrypt((byte[]) row.get("answer_sealed")), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored answer cannot be read", e);
        }
    }

    private String write(@Nullable Object answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer cannot be stored", e);
        }
    }

    /** Forgets receipts after a week; no client repeats a request that late. */
    @Scheduled(cron = "0 20 3 * * *", zone = "Asia/Shanghai")
    @Transactional
    public void forgetOld() {
        jdbc.sql("DELETE FROM command_receipt WHERE received_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT))).update();
    }

    private static String path() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? label(attributes.getRequest()) : "-";
    }

    private static String label(HttpServletRequest request) {
        return request.getMethod() + " " + request.getRequestURI();
    }
}
