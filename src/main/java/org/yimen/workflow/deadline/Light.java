package org.yimen.workflow.deadline;

import java.time.Instant;

/** Traffic light of a time limit (common.md §3.4). */
public enum Light {
    /** More than 30 % of the time is left. */
    GREEN,
    /** 30 % or two working days or less are left; of an hour limit, half. */
    YELLOW,
    /** Due today; of an hour limit, 80 % is gone. */
    ORANGE,
    /** Overdue. */
    RED;

    /** The light at an instant, from the three instants at which it changes. */
    public static Light at(Instant now, Instant yellowAt, Instant orangeAt, Instant dueAt) {
        if (now.isAfter(dueAt)) {
            return RED;
        }
        if (!now.isBefore(orangeAt)) {
            return ORANGE;
        }
        return now.isBefore(yellowAt) ? GREEN : YELLOW;
    }
}
