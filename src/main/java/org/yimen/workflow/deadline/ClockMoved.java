package org.yimen.workflow.deadline;

import java.util.UUID;

/** A clock of the case was started, paused, resumed, extended, stopped or computed anew. */
public record ClockMoved(UUID caseId) {
}
