package org.yimen.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Windows of the browser, each with storage of its own. One that is given back is wiped and taken by the next visitor: a
 * new one costs two seconds of the processor to read the same scripts again.
 */
final class Windows {

    /** Pictures and contrast are judged of what stands still: nothing fades in or out. */
    private static final String STILL = """
            addEventListener('DOMContentLoaded', () => {
              const still = new CSSStyleSheet()
              still.replaceSync('*, *::before, *::after { transition: none !important; animation: none !important }')
              document.adoptedStyleSheets = [...document.adoptedStyleSheets, still]
            })""";
    private static final String FORGET = "try { localStorage.clear(); sessionStorage.clear() } catch (none) { /* no page yet */ }";
    private static final String NOTHING = "about:blank";

    private static final Map<Kind, Deque<Page>> IDLE = new HashMap<>();

    private final String address;
    private final double patience;

    /**
     * @param address  of the application
     * @param patience milliseconds until what does not come is given up
     */
    Windows(String address, double patience) {
        this.address = address;
        this.patience = patience;
    }

    /** A window of this size in pixels, without anything of its last visitor. */
    Page open(int width, int height) {
        Page idle = idle(new Kind(address, width, height)).poll();
        return idle != null ? idle : fresh(width, height);
    }

    private Page fresh(int width, int height) {
        BrowserContext context = Chromium.browser().newContext(new Browser.NewContextOptions().setBaseURL(address)
                .setViewportSize(width, height).setLocale("zh-CN").setTimezoneId("Asia/Shanghai").setAcceptDownloads(true));
        context.setDefaultTimeout(patience);
        context.addInitScript(STILL);
        return context.newPage();
    }

    /** The visitor has left. */
    void giveBack(Page page) {
        BrowserContext context = page.context();
        List.copyOf(context.pages()).stream().filter(other -> other != page).forEach(Page::close);
        page.evaluate(FORGET);
        page.navigate(NOTHING);
        context.clearCookies();
        idle(new Kind(address, page.viewportSize().width, page.viewportSize().height)).push(page);
    }

    private static Deque<Page> idle(Kind kind) {
        return IDLE.computeIfAbsent(kind, none -> new ArrayDeque<>());
    }

    private record Kind(String address, int width, int height) {
    }
}
