package violations;

import org.yimen.workflow.Tasks;

/** A feature that knows the workflow. */
public record WorkflowUser(Tasks tasks) {
}
