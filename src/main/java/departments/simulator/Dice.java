package departments.simulator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Numbers that look random and are always the same for the same words. */
final class Dice {

    private final byte[] bytes;
    private int next;

    Dice(String... words) {
        try {
            bytes = MessageDigest.getInstance("SHA-256").digest(String.join("|", words).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From 0 to below the bound. */
    int below(int bound) {
        int value = (bytes[next % bytes.length] & 0xFF) << 8 | bytes[(next + 1) % bytes.length] & 0xFF;
        next += 2;
        return value % bound;
    }

    /** True in so many of a hundred cases. */
    boolean percent(int chance) {
        return below(100) < chance;
    }

    /** From the lowest to below the highest, in steps. */
    int between(int lowest, int highest, int step) {
        return lowest + below((highest - lowest) / step) * step;
    }
}
