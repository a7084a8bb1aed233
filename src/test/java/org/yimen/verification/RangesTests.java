package org.yimen.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangesTests {

    @ParameterizedTest
    @CsvSource({"0, 0", "0.01, <1000", "999.99, <1000", "1000, 1000–5000", "49999, 10000–50000", "500000, ≥500000"})
    void showsAnAmountAsARange(BigDecimal amount, String range) {
        assertThat(Ranges.of(amount)).isEqualTo(range);
        assertThat(Ranges.of("text")).isNull();
    }

    @RepeatedTest(20)
    void waitsGrowWithJitterAndNeverPassAnHour() {
        Source source = new Source("X", "", "", "", "", true, null, 8, Duration.ofSeconds(10), null, null, null, 90,
                List.of());
        assertThat(Courier.backOff(source, 0)).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(10));
        assertThat(Courier.backOff(source, 3)).isBetween(Duration.ofSeconds(40), Duration.ofSeconds(80));
        assertThat(Courier.backOff(source, 40)).isBetween(Duration.ofMinutes(30), Duration.ofHours(1));
    }
}
