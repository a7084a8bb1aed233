package org.yimen.workflow.inbox;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yimen.cases.CaseDesk;
import org.yimen.cases.CaseView;
import org.yimen.organization.TimeLimit;
import org.yimen.workflow.deadline.Limits;
import org.yimen.workflow.model.UserTaskModel;

/** The time limit of a task as its model declares it, literally or by a policy parameter. */
@Component
class TaskLimits {

    private final Limits limits;
    private final CaseDesk desk;

    TaskLimits(Limits limits, CaseDesk desk) {
        this.limits = limits;
        this.desk = desk;
    }

    Optional<TimeLimit> of(UserTaskModel model, CaseView file) {
        String written = model.limit();
        return written == null ? Optional.empty() : Optional.of(limits.resolve(written, file));
    }

    /** Since when the limit counts, where that is not the moment at which the task arises. */
    @Nullable Instant since(UserTaskModel model, CaseView file) {
        String written = model.limit();
        return written == null ? null : desk.lastSubmitted(file.id(), limits.since(written, file)).orElse(null);
    }
}
