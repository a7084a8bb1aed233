package org.yimen.organization;

/** The holidays of a year were (re)imported: due dates of open work that fall into it may have moved. */
public record CalendarImported(int year) {
}
