package org.yimen.platform;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Accounts to sign in with: creation, password check with lockout, password change. */
@Component
public class Accounts {

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final YimenProperties properties;
    private final Clock clock;
    private final String unknownUserHash;

    Accounts(JdbcClient jdbc, PasswordEncoder encoder, YimenProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.properties = properties;
        this.clock = clock;
        this.unknownUserHash = encoder.encode("nobody");
    }

    /** What a new account needs; {@code password} is checked for strength. */
    public record NewAccount(String username, String password, String displayName, AccountKind kind,
            boolean mustChangePassword) {
    }

    record Row(long id, String username, String passwordHash, String displayName, String kind, boolean disabled,
            boolean mustChangePassword, int failures, @Nullable Instant lockedUntil) {

        CurrentUser user() {
            return new CurrentUser(id, username, displayName, AccountKind.valueOf(kind));
        }
    }

    /**
     * Creates an account.
     *
     * @return its id
     * @throws DomainProblem 400 when the username is taken or the password too weak
     */
    @Transactional
    public long create(NewAccount account) {
        Passwords.requireStrong("password", account.password(), account.username());
        return createHashed(account.username(), encoder.encode(account.password()), account.displayName(),
                account.kind(), account.mustChangePassword());
    }

    /** Creates an account whose password was hashed before (bulk loading). */
    @Transactional
    public long createHashed(String username, String passwordHash, String displayName, AccountKind kind,
            boolean mustChangePassword) {
        try {
            return jdbc.sql("""
                    INSERT INTO account (username, password_hash, display_name, kind, must_change_password, created_at)
                    VALUES (?, ?, ?, ?, ?, ?) RETURNING id""")
                    .params(username.toLowerCase(Locale.ROOT), passwordHash, displayName, kind.name(),
                            mustChangePassword, Timestamp.from(clock.instant()))
                    .query(Long.class).single();
        } catch (DuplicateKeyException e) {
            throw DomainProblem.invalid(new FieldError("username", "taken", "这个账号名已被使用。", "This username is taken."));
        }
    }

    /** Hashes a password the way accounts store it. */
    public String hash(String password) {
        return encoder.encode(password);
    }

    /**
     * Checks a password and counts failures; too many in a row lock the account for a while.
     *
     * @throws DomainProblem 401 {@code bad-credentials} or {@code locked} (with {@code until})
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW, noRollbackFor = DomainProblem.class)
    public CurrentUser authenticate(String username, String password) {
        Optional<Row> found = row("username = ?", username.trim().toLowerCase(Locale.ROOT));
        boolean matches = encoder.matches(password, found.map(Row::passwordHash).orElse(unknownUserHash));
        if (found.isEmpty() || found.get().disabled()) {
            throw badCredentials(null);
        }
        Row row = found.get();
        Instant now = clock.instant();
        if (row.lockedUntil() != null && row.lockedUntil().isAfter(now)) {
            throw locked(row.lockedUntil());
        }
        if (!matches) {
            throw failed(row, now);
        }
        jdbc.sql("UPDATE account SET failures = 0, locked_until = NULL, last_sign_in_at = ? WHERE id = ?")
                .params(Timestamp.from(now), row.id()).update();
        return row.user();
    }

    private DomainProblem failed(Row row, Instant now) {
        int failures = jdbc.sql("UPDATE account SET failures = failures + 1 WHERE id = ? RETURNING failures")
                .param(row.id()).query(Integer.class).single();
        if (failures < properties.maxFailures()) {
            return badCredentials(properties.maxFailures() - failures);
        }
        Instant until = now.plus(properties.lockout());
        jdbc.sql("UPDATE account SET failures = 0, locked_until = ? WHERE id = ?")
                .params(Timestamp.from(until), row.id()).update();
        return locked(until);
    }

    private static DomainProblem badCredentials(@Nullable Integer left) {
        String zh = left == null ? "账号或密码不正确。" : "账号或密码不正确，还可以再试 " + left + " 次。";
        String en = left == null ? "Wrong username or password."
                : "Wrong username or password; " + left + " attempt(s) left.";
        return DomainProblem.of("bad-credentials", HttpStatus.UNAUTHORIZED, zh, en);
    }

    private static DomainProblem locked(Instant until) {
        String time = java.time.format.DateTimeFormatter.ofPattern("HH:mm").format(until.atZone(YimenClock.ZONE));
        return DomainProblem.of("locked", HttpStatus.UNAUTHORIZED, "密码错误次数过多，账号已锁定至 " + time + "。",
                "Too many wrong passwords; the account is locked until " + time + ".").with("until", until);
    }

    /** Changes the own password. */
    @Transactional
    public void changePassword(long accountId, String oldPassword, String newPassword) {
        Row row = row("id = ?", accountId).orElseThrow(DomainProblem::notFound);
        if (!encoder.matches(oldPassword, row.passwordHash())) {
            throw DomainProblem.invalid(new FieldError("oldPassword", "wrong", "原密码不正确。", "The old password is wrong."));
        }
        if (oldPassword.equals(newPassword)) {
            throw DomainProblem.invalid(new FieldError("newPassword", "same", "新密码不能与原密码相同。",
                    "The new password must differ from the old one."));
        }
        Passwords.requireStrong("newPassword", newPassword, row.username());
        jdbc.sql("UPDATE account SET password_hash = ?, must_change_password = false WHERE id = ?")
                .params(encoder.encode(newPassword), accountId).update();
    }

    public boolean mustChangePassword(long accountId) {
        return row("id = ?", accountId).map(Row::mustChangePassword).orElse(false);
    }

    /** Whether the account exists and may be used. */
    boolean enabled(long accountId) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM account WHERE id = ? AND NOT disabled)").param(accountId)
                .query(Boolean.class).single();
    }

    public void disable(long accountId) {
        jdbc.sql("UPDATE account SET disabled = true WHERE id = ?").param(accountId).update();
    }

    /** Whether no account exists yet, so that the first administrator may be set up. */
    public boolean none() {
        return jdbc.sql("SELECT NOT EXISTS (SELECT 1 FROM account)").query(Boolean.class).single();
    }

    /** As {@link #none}, with nobody able to create an account until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean noneForSure() {
        jdbc.sql("LOCK TABLE account IN SHARE ROW EXCLUSIVE MODE").update();
        return none();
    }

    /** The account as an acting user. */
    public Optional<CurrentUser> find(long accountId) {
        return row("id = ?", accountId).map(Row::user);
    }

    public Optional<CurrentUser> findByUsername(String username) {
        return row("username = ?", username.toLowerCase(Locale.ROOT)).map(Row::user);
    }

    private Optional<Row> row(String where, Object value) {
        return jdbc.sql("""
                SELECT id, username, password_hash, display_name, kind, disabled, must_change_password, failures,
                       locked_until FROM account WHERE\s""" + where)
                .param(value)
                .query((rs, n) -> new Row(rs.getLong("id"), rs.getString("username"), rs.getString("password_hash"),
                        rs.getString("display_name"), rs.getString("kind"), rs.getBoolean("disabled"),
                        rs.getBoolean("must_change_password"), rs.getInt("failures"),
                        rs.getTimestamp("locked_until") == null ? null : rs.getTimestamp("locked_until").toInstant()))
                .optional();
    }
}
