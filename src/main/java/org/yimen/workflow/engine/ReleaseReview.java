package org.yimen.workflow.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yimen.catalog.Catalog;
import org.yimen.catalog.Resource;
import org.yimen.catalog.ServiceItem;
import org.yimen.organization.Directory;
import org.yimen.workflow.ModelContext;
import org.yimen.workflow.ModelFinding;
import org.yimen.workflow.ModelValidator;
import org.yimen.workflow.model.DecisionKeys;

/** Validates the models of a release against the forms, decisions, letters and posts that they may refer to. */
@Component
public class ReleaseReview {

    private final Catalog catalog;
    private final Directory directory;
    private final ModelValidator validator;

    ReleaseReview(Catalog catalog, Directory directory, ModelValidator validator) {
        this.catalog = catalog;
        this.directory = directory;
        this.validator = validator;
    }

    /** What is wrong with the models of a release; empty when they may be deployed. */
    public List<ModelFinding> findings(long releaseId) {
        ServiceItem item = catalog.release(releaseId);
        Set<String> forms = catalog.resources(releaseId, ".form").stream().map(Resource::name)
                .map(name -> name.substring(0, name.length() - ".form".length())).collect(Collectors.toSet());
        Set<String> decisions = new HashSet<>();
        catalog.resources(releaseId, ".dmn").forEach(dmn -> decisions.addAll(DecisionKeys.of(dmn.bytes())));
        Set<String> letters = item.letters().stream().map(ServiceItem.Letter::code).collect(Collectors.toSet());
        List<ModelFinding> findings = new ArrayList<>();
        for (Resource model : catalog.resources(releaseId, ".bpmn")) {
            String process = model.name().substring(0, model.name().length() - ".bpmn".length());
            findings.addAll(validator.validate(model.bytes(), new ModelContext(process, forms, decisions, letters,
                    post -> !directory.postName(post).equals(post))));
        }
        return findings;
    }
}
