package org.yimen.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LazyMapTests {

    private final AtomicInteger asked = new AtomicInteger();
    private final LazyMap map = new LazyMap().later("a", asked::incrementAndGet).later("none", () -> null);

    @Test
    void findsAValueWhenAskedAndOnlyOnce() {
        assertThat(map).hasSize(2).containsKey("a");
        assertThat(map.keySet()).containsExactly("a", "none");
        assertThat(asked).hasValue(0);
        assertThat(map.get("a")).isEqualTo(1);
        assertThat(map.get("a")).isEqualTo(1);
        assertThat(map.get("none")).isNull();
        assertThat(map.get("other")).isNull();
    }

    @Test
    void sharesWithItsCopyWhatOneOfThemFound() {
        LazyMap copy = LazyMap.copyOf(map);
        copy.put("b", 2);
        assertThat(asked).hasValue(0);
        assertThat(copy.get("a")).isEqualTo(1);
        assertThat(map.get("a")).isEqualTo(1);
        assertThat(map).doesNotContainKey("b");
    }

    @Test
    void equalsAnOrdinaryMap() {
        map.remove("none");
        assertThat(map).isEqualTo(Map.of("a", 1));
        assertThat(map.put("a", 5)).isEqualTo(1);
        assertThat(LazyMap.copyOf(Map.of("a", 5))).isEqualTo(map);
    }
}
