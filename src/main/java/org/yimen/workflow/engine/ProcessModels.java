package org.yimen.workflow.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;
import org.yimen.workflow.model.LookAhead.Called;
import org.yimen.workflow.model.ProcessModel;

/** The models behind process definitions, read once each. */
@Component
public class ProcessModels {

    private final RepositoryService repository;
    private final Map<String, ProcessModel> models = new ConcurrentHashMap<>();

    ProcessModels(RepositoryService repository) {
        this.repository = repository;
    }

    /** The model of a process definition. */
    public ProcessModel of(String processDefinitionId) {
        ProcessModel known = models.get(processDefinitionId);
        if (known == null) {
            known = read(processDefinitionId);
            models.put(processDefinitionId, known);
        }
        return known;
    }

    /** The models that a definition calls: those of the same release. */
    public Called calledBy(String processDefinitionId) {
        return key -> {
            String deployment = repository.getProcessDefinition(processDefinitionId).getDeploymentId();
            var definition = repository.createProcessDefinitionQuery().deploymentId(deployment)
                    .processDefinitionKey(key).singleResult();
            return Optional.ofNullable(definition).map(found -> of(found.getId()));
        };
    }

    private ProcessModel read(String processDefinitionId) {
        try (InputStream model = repository.getProcessModel(processDefinitionId)) {
            return ProcessModel.of(model.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
