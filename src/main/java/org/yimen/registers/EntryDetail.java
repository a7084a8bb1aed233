package org.yimen.registers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry with all its columns; {@code paid} where it is an entitlement that is paid monthly, {@code marks} the lists
 * it is or was on.
 */
record EntryDetail(EntryRow head, String registerCode, String registerName, @Nullable String registerNameEn,
        String subjectName, @Nullable String subjectIdMasked, List<FieldValue> fields, boolean paid,
        @Nullable String identifier, List<EntryMarks.Row> marks) {
}
