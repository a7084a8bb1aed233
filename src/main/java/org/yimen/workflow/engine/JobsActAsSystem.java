package org.yimen.workflow.engine;

import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;
import org.yimen.platform.CurrentUser;
import org.yimen.platform.CurrentUsers;

/** What timers set off is the system's deed, whoever's thread carries it out. */
@Component
class JobsActAsSystem extends CommandInterceptor {

    private final CurrentUsers users;

    JobsActAsSystem(CurrentUsers users) {
        this.users = users;
    }

    @Override
    public <T> T execute(Command<T> command) {
        return command instanceof ExecuteJobsCmd ? users.as(CurrentUser.SYSTEM, () -> next.execute(command))
                : next.execute(command);
    }
}
