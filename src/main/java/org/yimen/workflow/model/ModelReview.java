package org.yimen.workflow.model;

import java.util.List;
import org.w3c.dom.Element;
import org.yimen.workflow.ModelContext;
import org.yimen.workflow.ModelFinding;

/** Runs all checks of a model. */
public final class ModelReview {

    private ModelReview() {
    }

    /** Reads the file without trusting it. */
    public static Element read(byte[] bpmn) throws Exception {
        return Xml.root(bpmn);
    }

    /** All findings of all checks. */
    public static List<ModelFinding> review(Element root, StepCatalogue steps, ModelContext context) {
        Findings findings = new Findings();
        new StructureCheck(findings).check(root, "definitions");
        new TaskCheck(findings, context).check(root);
        new ExpressionCheck(findings, steps, context).check(root);
        return findings.list();
    }
}
