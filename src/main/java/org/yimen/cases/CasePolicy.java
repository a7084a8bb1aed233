package org.yimen.cases;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.platform.AccountKind;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.DomainProblem;

/**
 * Decides who may see and do what with a case. Reading is one SQL condition, used for lists, counts and single reads
 * alike; what is not granted here is denied. The table in {@code docs/policy.md} says the same in words.
 */
@Component
public class CasePolicy {

    /** What is told by the row itself comes first: participants are looked up only for the rest. */
    private static final String STAFF_READ = """
            (c.status <> 'DRAFT' OR c.created_by = :policyMe)
            AND (c.created_by = :policyMe
                 OR (c.confidentiality = 'NORMAL'
                     AND (c.street_id = ANY(:policyStreets) OR c.community_id = ANY(:policyCommunities)
                          OR c.department_id = ANY(:policyDepartments) OR c.bureau_id = ANY(:policyBureaus)))
                 OR EXISTS (SELECT 1 FROM case_participant p WHERE p.case_id = c.id
                            AND (p.account_id = :policyMe OR p.pool = ANY(:policyPools))
                            AND (p.until IS NULL OR p.until > :policyNow)))""";

    /** A draft belongs to whoever opened it, at the window too. */
    private static final String APPLICANT_READ =
            "c.applicant_account_id = :policyMe AND (c.status <> 'DRAFT' OR c.created_by = :policyMe)";

    private final JdbcClient jdbc;
    private final CurrentUsers users;
    private final CaseReach reach;
    private final ConfidentialReads reads;
    private final Clock clock;

    CasePolicy(JdbcClient jdbc, CurrentUsers users, CaseReach reach, ConfidentialReads reads, Clock clock) {
        this.jdbc = jdbc;
        this.users = users;
        this.reach = reach;
        this.reads = reads;
        this.clock = clock;
    }

    /** The cases the acting user may read, as a condition on {@code case_file c}. */
    public SqlPredicate readable() {
        CurrentUser user = users.require();
        if (user.isSystem()) {
            return new SqlPredicate("TRUE", Map.of());
        }
        return switch (user.kind()) {
            case STAFF -> staff(user.accountId());
            case APPLICANT -> new SqlPredicate(APPLICANT_READ,
                    Map.of("policyMe", user.accountId()));
            case SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN -> new SqlPredicate("FALSE", Map.of());
        };
    }

    private SqlPredicate staff(long accountId) {
        CaseReach.Reach r = reach.of(accountId);
        return new SqlPredicate(STAFF_READ, Map.of("policyMe", accountId,
                "policyNow", clock.instant().atOffset(ZoneOffset.UTC),
                "policyPools", r.pools().toArray(String[]::new),
                "policyStreets", r.streets().toArray(Long[]::new),
                "policyCommunities", r.communities().toArray(Long[]::new),
                "policyDepartments", r.departments().toArray(Long[]::new),
                "policyBureaus", r.bureaus().toArray(Long[]::new)));
    }

    /** Whether the acting user may read the case. */
    @Transactional(readOnly = true)
    public boolean mayRead(UUID caseId) {
        SqlPredicate readable = readable();
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM case_file c WHERE c.id = :policyCase AND (" + readable.sql() + "))")
                .params(readable.params()).param("policyCase", caseId).query(Boolean.class).single();
    }

    /** Whether the case is known to its team only. */
    @Transactional(readOnly = true)
    public boolean confidential(UUID caseId) {
        return reads.confidential(caseId);
    }

    /** Whether an account may read the case, whoever is acting. */
    @Transactional(readOnly = true)
    public boolean mayRead(UUID caseId, CurrentUser user) {
        return users.as(user, () -> mayRead(caseId));
    }

    /** Refuses with 404, as if the case did not exist, unless the acting user may read it. */
    public void requireRead(UUID caseId) {
        if (!mayRead(caseId)) {
            throw DomainProblem.notFound();
        }
        reads.note(caseId);
    }

    /** Whether the acting user may do this with the case. */
    @Transactional(readOnly = true)
    public boolean may(CaseAction action, UUID caseId) {
        if (users.require().isSystem()) {
            return true;
        }
        return mayRead(caseId) && permitted(action, caseId, users.require());
    }

    private boolean permitted(CaseAction action, UUID caseId, CurrentUser user) {
        Facts f = facts(caseId, user.accountId());
        boolean staff = user.kind() == AccountKind.STAFF;
        return switch (action) {
            case READ, PRINT -> true;
            case EDIT_DRAFT, SUBMIT -> f.status() == CaseStatus.DRAFT && f.creator();
            case WITHDRAW -> f.status().open() && !f.decided() && !f.ownMotion() && (f.owner() || staff && reach.takesIn(user.accountId()));
            case UPLOAD -> f.status() == CaseStatus.DRAFT ? f.creator()
                    : f.status().open() && (staff ? f.handles() || mayHandle(caseId, user)
                            : f.owner() && (f.status() == CaseStatus.SUPPLEMENT || f.asked()));
            case HANDLE -> staff && f.status() != CaseStatus.DRAFT && (f.handles() || mayHandle(caseId, user));
            case REVEAL -> f.owner() || f.handled() || f.creator();
            case READ_LOG -> staff;
        };
    }

    /** Refuses with 404 when the case may not be read, with 403 when this may not be done. */
    public void require(CaseAction action, UUID caseId) {
        requireRead(caseId);
        if (!may(action, caseId)) {
            throw DomainProblem.forbidden();
        }
    }

    private boolean mayHandle(UUID caseId, CurrentUser user) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT 1 FROM case_participant WHERE case_id = ? AND kind = 'MAY_HANDLE'
                               AND pool = ANY(?))""")
                .params(caseId, reach.of(user.accountId()).pools().toArray(String[]::new))
                .query(Boolean.class).single();
    }

    private record Facts(CaseStatus status, boolean creator, boolean owner, boolean handles, boolean handled,
            boolean asked, boolean ownMotion, boolean decided) {
    }

    private Facts facts(UUID caseId, long me) {
        return jdbc.sql("""
                SELECT c.status, c.created_by = :me AS creator, (c.channel = 'OFFICE' OR c.created_by = 0) AS own_motion,
                       c.decided_at IS NOT NULL AS decided,
                       coalesce(c.applicant_account_id = :me, false) AS owner,
                       EXISTS (SELECT 1 FROM case_participant p WHERE p.case_id = c.id AND p.account_id = :me
                               AND p.kind = 'HANDLES') AS handles,
                       EXISTS (SELECT 1 FROM case_participant p WHERE p.case_id = c.id AND p.account_id = :me
                               AND p.kind IN ('HANDLES', 'HANDLED')) AS handled,
                       EXISTS (SELECT 1 FROM case_participant p WHERE p.case_id = c.id AND p.account_id = :me
                               AND p.kind = 'MAY_HANDLE') AS asked
                FROM case_file c WHERE c.id = :id""")
                .param("me", me).param("id", caseId)
                .query((rs, n) -> new Facts(CaseStatus.valueOf(rs.getString("status")), rs.getBoolean("creator"),
                        rs.getBoolean("owner"), rs.getBoolean("handles"), rs.getBoolean("handled"),
                        rs.getBoolean("asked"), rs.getBoolean("own_motion"), rs.getBoolean("decided")))
                .single();
    }
}
