package org.yimen.platform;

import java.util.Collection;

/** A module's say in what a user finds in the menu; the pages behind still check for themselves. */
public interface MenuEntries {

    /** Entries this user may use, by stable name such as {@code inbox}. */
    Collection<String> of(CurrentUser user);
}
