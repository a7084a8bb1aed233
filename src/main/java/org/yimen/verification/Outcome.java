package org.yimen.verification;

/** What a report says as a whole. */
public enum Outcome {
    /** Everything agrees. */
    CLEAN,
    /** Something differs, and a person has to judge it. */
    DIFF,
    /** Something exceeds what the rules allow. */
    OVER,
    /** Lines without an answer wait for a person; nothing may be decided on it. */
    INCOMPLETE
}
