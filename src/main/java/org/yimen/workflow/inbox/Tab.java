package org.yimen.workflow.inbox;

/** The lists of the inbox: to be claimed, mine, done by me, begun by me, copied to me. */
public enum Tab {
    POOL, MINE, DONE, STARTED, CC
}
