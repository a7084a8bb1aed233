package org.yimen.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yimen.platform.AccountKind;
import org.yimen.platform.CurrentUsers;
import org.yimen.platform.DomainProblem;

/** The trail for those who audit; nobody else reads it here. */
@RestController
@RequestMapping("/api/audit")
class AuditController {

    private static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final AuditVerification verification;
    private final CurrentUsers users;

    AuditController(JdbcClient jdbc, AuditVerification verification, CurrentUsers users) {
        this.jdbc = jdbc;
        this.verification = verification;
        this.users = users;
    }

    record AuditEntryView(long id, Instant at, String actorName, String action, String objectType, String objectId,
            @Nullable UUID caseId, String detail) {
    }

    record AuditPage(List<AuditEntryView> rows, @Nullable String next) {
    }

    @GetMapping
    AuditPage entries(@RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String actor, @RequestParam(required = false) @Nullable Long cursor) {
        requireAuditor();
        List<AuditEntryView> rows = jdbc.sql("""
                SELECT * FROM audit_entry
                WHERE (:action::text IS NULL OR action = :action) AND (:actor::text IS NULL OR actor_name = :actor)
                  AND (:cursor::bigint IS NULL OR id < :cursor)
                ORDER BY id DESC LIMIT :limit""")
                .param("action", blankToNull(action)).param("actor", blankToNull(actor)).param("cursor", cursor)
                .param("limit", PAGE + 1)
                .query((rs, n) -> new AuditEntryView(rs.getLong("id"), rs.getTimestamp("at").toInstant(),
                        rs.getString("actor_name"), rs.getString("action"), rs.getString("object_type"),
                        rs.getString("object_id"), rs.getObject("case_id", UUID.class), rs.getString("detail")))
                .list();
        boolean more = rows.size() > PAGE;
        List<AuditEntryView> page = more ? rows.subList(0, PAGE) : rows;
        return new AuditPage(page, more ? Long.toString(page.get(PAGE - 1).id()) : null);
    }

    @PostMapping("/verify")
    AuditVerification.Report verify() {
        requireAuditor();
        return verification.verify();
    }

    private void requireAuditor() {
        if (users.require().kind() != AccountKind.AUDIT_ADMIN) {
            throw DomainProblem.forbidden();
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
