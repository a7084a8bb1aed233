package org.yimen.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PoolTests {

    @Test
    void isWrittenAndReadBack() {
        var pool = new Pool(12, "ST_WINDOW");
        assertThat(pool.id()).isEqualTo("12:ST_WINDOW");
        assertThat(Pool.parse("12:ST_WINDOW")).isEqualTo(pool);
    }

    @Test
    void refusesWhatIsNoPool() {
        assertThatThrownBy(() -> Pool.parse("ST_WINDOW")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Pool.parse("12:")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Pool.parse("x:ST_WINDOW")).isInstanceOf(IllegalArgumentException.class);
    }
}
