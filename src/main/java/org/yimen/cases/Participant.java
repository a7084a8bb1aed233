package org.yimen.cases;

import org.jspecify.annotations.Nullable;

/**
 * Somebody with a part in a case: a pool (text {@code unit:post}) or one account.
 *
 * @param kind MAY_HANDLE (a pool with a task, or the applicant while a task asks him), HANDLES, HANDLED, CC or GRANTED
 */
public record Participant(Kind kind, @Nullable String pool, @Nullable Long accountId) {

    /** How somebody takes part. */
    public enum Kind {
        MAY_HANDLE, HANDLES, HANDLED, CC, GRANTED
    }

    public static Participant pool(String pool) {
        return new Participant(Kind.MAY_HANDLE, pool, null);
    }

    /** A pool that is let into a case beside its tasks. */
    public static Participant team(String pool) {
        return new Participant(Kind.GRANTED, pool, null);
    }

    public static Participant account(Kind kind, long accountId) {
        return new Participant(kind, null, accountId);
    }
}
