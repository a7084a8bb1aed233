package org.yimen.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody may be referred to, declared by the item whose cases are referrals. Of such cases an applicant may have
 * several open at a time.
 *
 * @param item    what the window opens a case of, for a COUNTER
 * @param unit    code of the section or outside body, for the others
 * @param contact whether it is told of the contact person whom the sending form names, instead of the person concerned
 */
public record Receiver(String code, String name, @Nullable String nameEn, Kind kind, @Nullable String item,
        @Nullable String unit, boolean contact) {

    /** The window that opens a case of another item, a section of the bureau, or an outside body. */
    public enum Kind { COUNTER, SECTION, OUTSIDE }
}
