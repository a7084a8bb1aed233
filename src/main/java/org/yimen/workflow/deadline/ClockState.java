package org.yimen.workflow.deadline;

/** Whether time runs. */
public enum ClockState {
    /** Time runs. */
    RUNNING,
    /** Time stands still for a legal reason. */
    PAUSED,
    /** What was to be done in time is done. */
    STOPPED
}
