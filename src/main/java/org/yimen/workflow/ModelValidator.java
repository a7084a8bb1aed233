package org.yimen.workflow;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.w3c.dom.Element;
import org.yimen.workflow.model.ModelReview;
import org.yimen.workflow.model.StepCatalogue;

/**
 * The one gate for process models, in the build, at deployment and at upload: nothing but the allowed elements, and
 * no expression but calls of the catalogue's steps and conditions over known variables.
 */
public class ModelValidator {

    private final Supplier<StepCatalogue> steps;

    /** With the steps that models may call, asked for at each validation. */
    public ModelValidator(Supplier<StepCatalogue> steps) {
        this.steps = steps;
    }

    /** Everything that is wrong with the model; empty when it may be deployed. */
    public List<ModelFinding> validate(byte[] bpmn, ModelContext context) {
        Element root;
        try {
            root = ModelReview.read(bpmn);
            Bpmn.readModelFromStream(new ByteArrayInputStream(bpmn));
        } catch (Exception e) {
            return List.of(new ModelFinding("definitions", "unreadable", "不是有效的 BPMN 文件",
                    "Not a valid BPMN file: " + e.getMessage()));
        }
        return ModelReview.review(root, steps.get(), context);
    }
}
