package org.yimen.portal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One of the few steps a citizen thinks in. */
record Step(String name, String nameEn, State state, @Nullable Instant at) {

    /** Where the step stands. */
    enum State {
        DONE, CURRENT, TODO
    }
}
