package org.yimen.workflow.inbox;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yimen.cases.CaseFactSource;

/** What expressions may read as {@code progress}: {@code open}, the ids of the tasks that wait for somebody. */
@Component
class ProgressFacts implements CaseFactSource {

    private final InboxTasks tasks;

    ProgressFacts(InboxTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return "progress";
    }

    @Override
    public Map<String, Object> factsOf(UUID caseId) {
        return Map.of("open", tasks.open(List.of(caseId)).stream().map(InboxTask::taskKey).toList());
    }
}
