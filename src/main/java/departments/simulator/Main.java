package departments.simulator;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;

/** Runs the departments alone: {@code --port 9090 --delay 200ms --fail 0.1 --lie 0.05 --seeds file.json --no-callback}. */
public final class Main {

    private Main() {
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Departments departments = new Departments(settings(args), Clock.system(ZoneId.of("Asia/Shanghai")));
        System.out.println("The departments answer at " + departments.address() + "/<SOURCE>");
        Thread.currentThread().join();
    }

    static Settings settings(String... args) throws IOException {
        Settings settings = Settings.good().withPort(9090).withDelay(Duration.ofMillis(200));
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--no-callback")) {
                settings = settings.withCallBack(false);
                continue;
            }
            if (i + 1 == args.length) {
                throw new IllegalArgumentException(args[i] + " needs a value");
            }
            String value = args[++i];
            settings = switch (args[i - 1]) {
                case "--port" -> settings.withPort(Integer.parseInt(value));
                case "--delay" -> settings.withDelay(duration(value));
                case "--fail" -> settings.withFail(Double.parseDouble(value));
                case "--lie" -> settings.withLie(Double.parseDouble(value));
                case "--seeds" -> settings.withSeeds(new ObjectMapper()
                        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                        .readValue(new File(value), new TypeReference<>() {
                        }));
                default -> throw new IllegalArgumentException("Unknown option " + args[i - 1]);
            };
        }
        return settings;
    }

    private static Duration duration(String text) {
        return text.endsWith("ms") ? Duration.ofMillis(Long.parseLong(text.substring(0, text.length() - 2)))
                : text.endsWith("s") ? Duration.ofSeconds(Long.parseLong(text.substring(0, text.length() - 1)))
                : Duration.parse(text);
    }
}
