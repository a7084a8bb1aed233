package org.yimen.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The one browser of this JVM, and whether there is one. */
final class Chromium {

    private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private Chromium() {
    }

    /** Why there is nothing to drive, or empty. */
    static Optional<String> missing() {
        if ("off".equals(System.getProperty("yimen.test.browser"))) {
            return Optional.of("switched off with yimen.test.browser=off");
        }
        return executable().isPresent() ? Optional.empty() : Optional.of("no Chromium on this machine");
    }

    private static Optional<Path> executable() {
        return Stream.of(System.getenv("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser",
                "/usr/bin/google-chrome").filter(Objects::nonNull).map(Path::of).filter(Files::isExecutable).findFirst();
    }

    static Browser browser() {
        return Running.BROWSER;
    }

    /** Started with first use, stopped with the JVM. */
    private static final class Running {

        private static final Browser BROWSER = start();

        private static Browser start() {
            Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return playwright.chromium().launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable().orElseThrow()).setArgs(ARGUMENTS));
        }
    }
}
