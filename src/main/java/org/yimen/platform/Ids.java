package org.yimen.platform;

import java.security.SecureRandom;
import java.util.UUID;

/** Makes time-ordered identifiers (UUID version 7, RFC 9562), so that index inserts stay local. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {
    }

    /** A new identifier; the first 48 bits are the wall-clock milliseconds. */
    public static UUID next() {
        long millis = System.currentTimeMillis();
        long high = (millis << 16) | 0x7000L | (RANDOM.nextLong() & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
