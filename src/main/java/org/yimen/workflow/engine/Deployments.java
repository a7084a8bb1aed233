package org.yimen.workflow.engine;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.Resource;
import org.yimen.platform.DomainProblem;
import org.yimen.workflow.ModelFinding;

/** Deploys the models of each release of a service item once, and knows which process version a release means. */
@Service
public class Deployments {

    private static final Logger LOG = LoggerFactory.getLogger(Deployments.class);

    private final RepositoryService repository;
    private final Catalog catalog;
    private final ReleaseReview review;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<Long, String> definitions = new ConcurrentHashMap<>();

    Deployments(RepositoryService repository, Catalog catalog, ReleaseReview review, JdbcClient jdbc,
            TransactionTemplate transaction, Clock clock) {
        this.repository = repository;
        this.catalog = catalog;
        this.review = review;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Deploys all current releases; a model that is refused is reported and its item takes no cases. */
    @EventListener(ApplicationStartedEvent.class)
    @Order(0)
    public void deployAll() {
        catalog.currentReleases().forEach((code, release) -> {
            try {
                definitionId(release);
            } catch (DomainProblem e) {
                LOG.error("Model of {} refused: {}", code, e.properties().get("findings"));
            }
        });
    }

    /** The process definition that cases of a release run on; deploys it at the first question. */
    public String definitionId(long releaseId) {
        String known = definitions.get(releaseId);
        if (known != null) {
            return known;
        }
        Optional<String> stored = stored(releaseId);
        if (stored.isPresent()) {
            definitions.put(releaseId, stored.get());
            return stored.get();
        }
        return transaction.execute(status -> deploy(releaseId));
    }

    private Optional<String> stored(long releaseId) {
        return jdbc.sql("select process_definition_id from workflow_release where release_id = :id")
                .param("id", releaseId).query(String.class).optional();
    }

    private String deploy(long releaseId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('yimen.workflow.deploy'))").query(rs -> { });
        Optional<String> meanwhile = stored(releaseId);
        if (meanwhile.isPresent()) {
            return meanwhile.get();
        }
        List<ModelFinding> findings = review.findings(releaseId);
        if (!findings.isEmpty()) {
            throw DomainProblem.unprocessable("model-refused", "该事项的流程模型未通过校验，暂不能办理。",
                    "The process model of this item was refused.").with("findings", findings);
        }
        var item = catalog.release(releaseId);
        // all models of a release together: what is called is looked for in the deployment of the caller
        DeploymentBuilder deployment = repository.createDeployment().name(item.code()).source("release");
        for (Resource model : catalog.resources(releaseId, ".bpmn")) {
            deployment.addInputStream(model.path(), new java.io.ByteArrayInputStream(model.bytes()));
        }
        String deploymentId = deployment.deploy().getId();
        ProcessDefinition definition = repository.createProcessDefinitionQuery().deploymentId(deploymentId)
                .processDefinitionKey(item.process()).singleResult();
        jdbc.sql("""
                insert into workflow_release (release_id, deployment_id, process_definition_id, deployed_at)
                values (:release, :deployment, :definition, :at)""")
                .param("release", releaseId).param("deployment", deploymentId).param("definition", definition.getId())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).update();
        return definition.getId();
    }
}
