package org.yimen.organization;

/** How far the holder of a post reads cases he takes no part in; {@code NONE} means only those he takes part in. */
public enum ReadScope {
    NONE, COMMUNITY, STREET, BUSINESS_LINE, BUREAU
}
