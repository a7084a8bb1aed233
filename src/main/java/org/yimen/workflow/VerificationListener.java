package org.yimen.workflow;

import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yimen.notifications.Notifications;
import org.yimen.organization.Directory;
import org.yimen.organization.Pool;
import org.yimen.verification.SourceChanged;
import org.yimen.verification.VerificationCompleted;

/**
 * Tells processes that the economic check is done, and the verification centre that a source is dead. A process that
 * does not wait for the message asks {@code verification.outcome} when it comes to that point.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class VerificationListener {

    private static final String MESSAGE = "VerificationCompleted";
    private static final String CENTRE = "CHECK";
    private static final String POST = "CHECK_OP";

    private final CaseInstances instances;
    private final JdbcClient jdbc;
    private final Notifications notifications;
    private final Directory directory;

    VerificationListener(CaseInstances instances, JdbcClient jdbc, Notifications notifications, Directory directory) {
        this.instances = instances;
        this.jdbc = jdbc;
        this.notifications = notifications;
        this.directory = directory;
    }

    @EventListener
    void on(VerificationCompleted completed) {
        UUID caseId = completed.caseId();
        jdbc.sql("select case_id from workflow_case where case_id = :case for update").param("case", caseId)
                .query(UUID.class).optional();
        instances.tell(caseId, MESSAGE, Map.of());
    }

    @EventListener
    void on(SourceChanged changed) {
        directory.unitByCode(CENTRE).ifPresent(centre -> notifications.toPool(new Pool(centre.id(), POST),
                changed.dead() ? "source-dead" : "source-recovered", null, Map.of("source", changed.sourceName())));
    }
}
