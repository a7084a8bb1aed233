package org.yimen.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** Pictures of the pages, numbered in the order they were seen. */
final class Screenshots {

    static final Path DIRECTORY = Path.of("target", "screenshots");

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Screenshots() {
    }

    static void take(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setAnimations(ScreenshotAnimations.DISABLED).setFullPage(true)
                .setPath(DIRECTORY.resolve("%02d-%s.png".formatted(NUMBER.incrementAndGet(), name))));
    }
}
