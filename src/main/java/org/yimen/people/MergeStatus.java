package org.yimen.people;

/** Where the question stands whether two persons are one. */
enum MergeStatus {
    /** Asked; the files are two. */
    PROPOSED,
    /** Decided by a second person; the files are one. */
    CONFIRMED,
    /** Decided that they are not one. */
    REFUSED,
    /** Still one; somebody asks to take them apart. */
    SPLIT_PROPOSED,
    /** Taken apart again. */
    SPLIT;

    boolean pending() {
        return this == PROPOSED || this == SPLIT_PROPOSED;
    }

    /** What the pending question becomes when somebody else agrees. */
    MergeStatus agreed() {
        return this == PROPOSED ? CONFIRMED : SPLIT;
    }

    /** What it becomes when it is refused or taken back. */
    MergeStatus refused() {
        return this == PROPOSED ? REFUSED : CONFIRMED;
    }
}
