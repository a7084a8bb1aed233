package org.yimen.documents.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HostileWorkTests {

    private final HostileWork work = new HostileWork(1);

    @Test
    void survivesAStackOverflow() throws Exception {
        assertThatThrownBy(() -> run(Duration.ofSeconds(20), () -> dive(0)))
                .isInstanceOf(HostileWork.Failed.class).hasCauseInstanceOf(StackOverflowError.class);
        assertThat(run(Duration.ofSeconds(20), () -> 1)).isEqualTo(1);
    }

    @Test
    void survivesAnAllocationThatIsTooLarge() {
        assertThatThrownBy(() -> run(Duration.ofSeconds(20), () -> new long[Integer.MAX_VALUE][Integer.MAX_VALUE].length))
                .isInstanceOf(HostileWork.Failed.class).hasCauseInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void givesUpWorkThatNeverEndsAndTakesTheNextOnceItDoes() throws Exception {
        assertThatThrownBy(() -> run(Duration.ofMillis(100), () -> {
            Thread.sleep(60_000);
            return 1;
        })).isInstanceOf(HostileWork.Failed.class).hasMessage("took too long");

        assertThat(run(Duration.ofSeconds(20), () -> 2)).isEqualTo(2);
    }

    private <T> T run(Duration limit, java.util.concurrent.Callable<T> task) throws Exception {
        return work.run("test", limit, () -> {}, task);
    }

    private static int dive(int depth) {
        return dive(depth + 1) + 1;
    }
}
