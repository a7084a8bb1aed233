package org.yimen.organization;

/** A member of staff and the account he signs in with. */
public record StaffView(long id, long accountId, String name) {
}
