package org.yimen.workflow.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;

/** Told of every change of every user task, within the engine's transaction. */
public interface TaskObserver {

    /** A task came into being; its candidate pool is set. */
    void created(DelegateTask task);

    /** Somebody got or lost the task. */
    void assigned(DelegateTask task);

    /** The task was completed. */
    void completed(DelegateTask task);

    /** The task ended in any other way; may be told twice. */
    void gone(String taskId);
}
