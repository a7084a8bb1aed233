package org.yimen.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The one clock of the application. It shows real time unless a test or the demo loader moves it;
 * who keeps a clock of his own (the process engine) listens to the moves.
 */
public final class YimenClock extends Clock {

    /** Civil time of every deadline and document. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final List<Consumer<@Nullable Instant>> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable Instant fixed;

    @Override
    public Instant instant() {
        Instant moved = fixed;
        return moved != null ? moved : Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }

    /** Stops the clock at the given instant. */
    public void set(Instant instant) {
        fixed = instant;
        listeners.forEach(listener -> listener.accept(instant));
    }

    /** Moves a stopped clock on; a running one is stopped at now + duration. */
    public void advance(Duration duration) {
        set(instant().plus(duration));
    }

    /** Back to real time. */
    public void reset() {
        fixed = null;
        listeners.forEach(listener -> listener.accept(null));
    }

    /** Calls back with the instant at each move, with null when real time is back. */
    public void onMove(Consumer<@Nullable Instant> listener) {
        listeners.add(listener);
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(ZONE) ? this : Clock.fixed(instant(), zone);
    }
}
