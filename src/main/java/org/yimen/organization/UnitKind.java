package org.yimen.organization;

/** What sort of unit: the bureau, a department of it, a street office, a community, or a department outside the bureau. */
public enum UnitKind {
    BUREAU, DEPARTMENT, STREET, COMMUNITY, EXTERNAL
}
