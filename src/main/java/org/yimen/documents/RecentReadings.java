package org.yimen.documents;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who began to read which document a short while ago. Kept in memory and bounded: what is forgotten is recorded once
 * more.
 */
@Component
class RecentReadings {

    private static final Duration SPAN = Duration.ofMinutes(30);
    private static final int MOST = 10_000;

    private record Reading(long account, UUID document) {
    }

    private final Clock clock;
    private final Map<Reading, Instant> begun = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Reading, Instant> eldest) {
            return size() > MOST;
        }
    };

    RecentReadings(Clock clock) {
        this.clock = clock;
    }

    synchronized void began(long account, UUID document) {
        begun.put(new Reading(account, document), clock.instant());
    }

    /** Whether a reading of the last half hour goes on. */
    synchronized boolean goesOn(long account, UUID document) {
        Instant at = begun.get(new Reading(account, document));
        return at != null && at.plus(SPAN).isAfter(clock.instant());
    }
}
