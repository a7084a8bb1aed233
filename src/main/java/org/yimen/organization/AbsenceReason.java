package org.yimen.organization;

/** Why somebody is away: leave, sickness, training, business trip, other. */
public enum AbsenceReason {
    LEAVE, SICK, TRAINING, BUSINESS, OTHER
}
