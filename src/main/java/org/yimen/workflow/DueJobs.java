package org.yimen.workflow;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Service;
import org.yimen.workflow.engine.EngineCalls;
import org.yimen.workflow.inbox.CounterFolding;

/** Works off by hand what timers would do: for tests and the demo loader, which move the clock. */
@Service
public class DueJobs {

    private static final int MAX_ROUNDS = 100;

    private final ManagementService management;
    private final CounterFolding counters;

    DueJobs(ManagementService management, CounterFolding counters) {
        this.management = management;
        this.counters = counters;
    }

    /** Runs all jobs due by now and those they make due; returns how many. */
    public int runAll() {
        int done = 0;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            List<Job> due = management.createJobQuery().executable().withRetriesLeft().list();
            if (due.isEmpty()) {
                break;
            }
            for (Job job : due) {
                if (management.createJobQuery().jobId(job.getId()).count() > 0) {
                    EngineCalls.run(() -> management.executeJob(job.getId()));
                    done++;
                }
            }
        }
        counters.fold();
        return done;
    }
}
