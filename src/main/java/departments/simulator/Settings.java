package departments.simulator;

import java.time.Duration;
import java.util.Map;

/**
 * How the departments behave.
 *
 * @param port   0 for any free one
 * @param delay  time until an answer is ready; zero answers at once
 * @param fail   share of calls that fail with 500, 503 or a cut connection, 0 to 1
 * @param lie    share of answers that cannot be true, 0 to 1
 * @param callBack whether answers are delivered to the caller as well, where it says how
 * @param seeds  what certain persons have: identity number, or {@code *} for everybody else, then source, then the data;
 *               empty data means that the source has none
 */
public record Settings(int port, Duration delay, double fail, double lie, boolean callBack,
        Map<String, Map<String, Map<String, Object>>> seeds) {

    public Settings {
        if (fail < 0 || fail > 1 || lie < 0 || lie > 1) {
            throw new IllegalArgumentException("Rates lie between 0 and 1");
        }
        seeds = Map.copyOf(seeds);
    }

    /** Prompt, faultless and honest. */
    public static Settings good() {
        return new Settings(0, Duration.ZERO, 0, 0, true, Map.of());
    }

    public Settings withDelay(Duration other) {
        return new Settings(port, other, fail, lie, callBack, seeds);
    }

    public Settings withFail(double other) {
        return new Settings(port, delay, other, lie, callBack, seeds);
    }

    public Settings withLie(double other) {
        return new Settings(port, delay, fail, other, callBack, seeds);
    }

    public Settings withCallBack(boolean other) {
        return new Settings(port, delay, fail, lie, other, seeds);
    }

    public Settings withSeeds(Map<String, Map<String, Map<String, Object>>> other) {
        return new Settings(port, delay, fail, lie, callBack, other);
    }

    public Settings withPort(int other) {
        return new Settings(other, delay, fail, lie, callBack, seeds);
    }
}
