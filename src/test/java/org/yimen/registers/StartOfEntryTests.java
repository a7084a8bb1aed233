package org.yimen.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yimen.catalog.ServiceItem;

class StartOfEntryTests {

    @ParameterizedTest
    @CsvSource({
        "NEXT_MONTH, 2026-11-23, 2026-12-01",
        "NEXT_MONTH, 2026-12-31, 2027-01-01",
        "NEXT_MONTH, 2026-01-01, 2026-02-01",
        "DECISION, 2026-11-23, 2026-11-23"})
    void beginsWithTheDecisionOrTheMonthAfterIt(ServiceItem.StartsOn rule, LocalDate decided, LocalDate start) {
        var register = new ServiceItem.Register("entitlement", "台账", "Register", rule, List.of(), null, null, null,
                null, null, List.of());

        assertThat(RegisterEntering.startsOn(register, decided)).isEqualTo(start);
    }
}
