package org.yimen.catalog;

import java.util.List;

/**
 * What another module demands of an item's files before they become a release, e.g. that decisions ask for no clock.
 * Implementations must not need the {@link Catalog}, which calls them while it starts.
 */
public interface ContentCheck {

    /**
     * Looks at the files of one item.
     *
     * @throws ContentProblem naming the file and the key at fault
     */
    void check(String itemCode, List<Resource> files);
}
