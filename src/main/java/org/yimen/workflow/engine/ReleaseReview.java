package org.yimen.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.Resource;
import org.yimen.organization.Directory;
import org.yimen.workflow.ModelContext;
import org.yimen.workflow.ModelFinding;
import org.yimen.workflow.ModelValidator;
import org.yimen.workflow.model.ElementTemplates;

/** Validates the models of a release against the forms, decisions, letters and posts that they may refer to. */
@Component
public class ReleaseReview {

    private final Catalog catalog;
    private final Directory directory;
    private final ModelValidator validator;
    private final ReleaseParts parts;

    ReleaseReview(Catalog catalog, Directory directory, ModelValidator validator, ReleaseParts parts) {
        this.catalog = catalog;
        this.parts = parts;
        this.directory = directory;
        this.validator = validator;
    }

    /** What is wrong with the models of a release; empty when they may be deployed. */
    public List<ModelFinding> findings(long releaseId) {
        ElementTemplates.Choices known = parts.of(releaseId);
        Set<String> processes = catalog.resources(releaseId, ".bpmn").stream().map(ReleaseReview::process)
                .collect(Collectors.toSet());
        List<ModelFinding> findings = new ArrayList<>();
        for (Resource model : catalog.resources(releaseId, ".bpmn")) {
            findings.addAll(validator.validate(model.bytes(), new ModelContext(process(model), known.forms().keySet(),
                    known.decisions().keySet(), known.letters().keySet(), processes, post -> !directory.postName(post).equals(post))));
        }
        return findings;
    }

    private static String process(Resource model) {
        return model.name().substring(0, model.name().length() - ".bpmn".length());
    }
}
