package org.yimen.workflow.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Lets the engine work off its jobs while the application is up, unless {@code yimen.jobs.enabled} is false. */
@Component
class JobLifecycle implements SmartLifecycle {

    private final ProcessEngineConfigurationImpl engine;
    private final boolean enabled;

    JobLifecycle(ProcessEngine engine, @Value("${yimen.jobs.enabled:true}") boolean enabled) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.enabled = enabled;
    }

    @Override
    public void start() {
        if (enabled) {
            engine.getJobExecutor().start();
        }
    }

    @Override
    public void stop() {
        engine.getJobExecutor().shutdown();
    }

    @Override
    public boolean isRunning() {
        return engine.getJobExecutor().isActive();
    }
}
