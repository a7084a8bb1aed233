package org.yimen.workflow.inbox;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yimen.cases.CaseView;
import org.yimen.organization.TimeLimit;
import org.yimen.workflow.deadline.Limits;
import org.yimen.workflow.model.UserTaskModel;

/** The time limit of a task as its model declares it, literally or by a policy parameter. */
@Component
class TaskLimits {

    private final Limits limits;

    TaskLimits(Limits limits) {
        this.limits = limits;
    }

    Optional<TimeLimit> of(UserTaskModel model, CaseView file) {
        String written = model.limit();
        return written == null ? Optional.empty() : Optional.of(limits.resolve(written, file));
    }
}
