package org.yimen.registers;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A register entry that is paid monthly, as the commands on it see it. */
record PaidEntry(UUID id, UUID caseId, String registerCode, EntryStatus status, LocalDate startsOn,
        @Nullable YearMonth lastMonth, @Nullable Integer reviewMonths, @Nullable LocalDate reviewOn) {
}
