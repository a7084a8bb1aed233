package org.yimen.workflow.task;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yimen.platform.DomainProblem;

/** How one item of a batch went. */
public record BatchItem(String taskId, boolean ok, @Nullable Refusal problem) {

    /** Why it was refused. */
    public record Refusal(String slug, String zh, String en) {
    }

    static BatchItem of(String taskId, Consumer<String> command) {
        try {
            command.accept(taskId);
            return new BatchItem(taskId, true, null);
        } catch (DomainProblem e) {
            return new BatchItem(taskId, false, new Refusal(e.slug(), e.zh(), e.en()));
        }
    }
}
