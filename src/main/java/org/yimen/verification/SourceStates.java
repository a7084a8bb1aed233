package org.yimen.verification;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.organization.Directory;
import org.yimen.platform.AccountKind;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.DomainProblem;

/** How the sources are doing, for the verification centre and the system administrator. */
@Service
class SourceStates {

    private static final String CENTRE = "CHECK";

    private final JdbcClient jdbc;
    private final CurrentUsers users;
    private final Directory directory;
    private final Clock clock;

    SourceStates(JdbcClient jdbc, CurrentUsers users, Directory directory, Clock clock) {
        this.jdbc = jdbc;
        this.users = users;
        this.directory = directory;
        this.clock = clock;
    }

    /** Whether calls get through. */
    enum State { OFF, UNUSED, GOOD, FAILING, DEAD }

    /**
     * A source as shown.
     *
     * @param waiting requests without an answer, {@code late} of which longer than is normal
     */
    record SourceView(String code, String name, String nameEn, String department, String departmentEn, State state,
            @Nullable Instant lastSuccessAt, @Nullable Instant lastFailureAt, @Nullable String lastError,
            @Nullable Instant deadSince, @Nullable Instant nextTryAt, int failures, int waiting, int late,
            long answers, @Nullable Long averageSeconds, long normalSeconds) {
    }

    /** Whether somebody looks after sources. */
    boolean open(CurrentUser user) {
        return user.kind() == AccountKind.SYSTEM_ADMIN || user.kind() == AccountKind.STAFF
                && directory.appointmentsOf(user.accountId()).stream().anyMatch(a -> a.unit().code().equals(CENTRE));
    }

    @Transactional(readOnly = true)
    public List<SourceView> all() {
        if (!open(users.require())) {
            throw DomainProblem.forbidden();
        }
        return jdbc.sql("""
                select s.*, h.*, (select count(*) from verification_request r where r.source_code = s.code
                                  and r.state in ('QUEUED', 'SENT')) as waiting,
                       (select count(*) from verification_request r where r.source_code = s.code
                        and r.state in ('QUEUED', 'SENT')
                        and r.requested_at + s.normal_ms * interval '1 millisecond' < :now) as late
                from verification_source s join verification_source_health h on h.source_code = s.code
                order by s.position, s.code""")
                .param("now", Timestamp.from(clock.instant()))
                .query((rs, n) -> {
                    int failures = rs.getInt("failures");
                    long answers = rs.getLong("answers");
                    Timestamp dead = rs.getTimestamp("dead_since");
                    Timestamp success = rs.getTimestamp("last_success_at");
                    State state = !rs.getBoolean("enabled") ? State.OFF : dead != null ? State.DEAD
                            : failures > 0 ? State.FAILING : success == null ? State.UNUSED : State.GOOD;
                    return new SourceView(rs.getString("code"), rs.getString("name"), rs.getString("name_en"),
                            rs.getString("department"), rs.getString("department_en"), state, instant(success),
                            instant(rs.getTimestamp("last_failure_at")), rs.getString("last_error"), instant(dead),
                            instant(rs.getTimestamp("probe_at")), failures, rs.getInt("waiting"), rs.getInt("late"),
                            answers, answers == 0 ? null : rs.getLong("answer_ms") / answers / 1000,
                            rs.getLong("normal_ms") / 1000);
                }).list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
