package org.yimen.workflow.model;

import java.util.ArrayList;
import java.util.List;
import org.yimen.workflow.ModelFinding;

/** Collects findings. */
final class Findings {

    private final List<ModelFinding> found = new ArrayList<>();

    void add(String elementId, String code, String zh, String en) {
        found.add(new ModelFinding(elementId, code, zh, en));
    }

    List<ModelFinding> list() {
        return List.copyOf(found);
    }
}
