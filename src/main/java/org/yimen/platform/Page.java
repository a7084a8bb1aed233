package org.yimen.platform;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next   opaque cursor of the page after it, null on the last page
 * @param total  number of all rows, exact up to {@value #EXACT}
 * @param capped whether there are more than that
 */
public record Page<T>(List<T> rows, @Nullable String next, int total, boolean capped) {

    /** Up to where totals are exact; count one further to know whether there are more. */
    public static final int EXACT = 1000;

    /** Cuts a page out of rows of which one more than the page's size was fetched. */
    public static <T> Page<T> of(List<T> fetched, int size, int counted, Function<T, String> cursor) {
        boolean more = fetched.size() > size;
        List<T> rows = List.copyOf(more ? fetched.subList(0, size) : fetched);
        return new Page<>(rows, more ? cursor.apply(rows.get(size - 1)) : null, Math.min(counted, EXACT),
                counted > EXACT);
    }
}
