package dev.clix.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;

/** Phones and desktops of players; each device knows nothing of the others. */
final class Devices implements AutoCloseable {
    private final Browser browser;
    private final List<BrowserContext> open = new ArrayList<>();

    Devices(Browser browser) {
        this.browser = browser;
    }

    /** A phone whose owner wants less motion: a test is quicker than the product flies. */
    BrowserContext phone() {
        return open(phoneOptions().setReducedMotion(ReducedMotion.REDUCE));
    }

    BrowserContext phone(ColorScheme scheme) {
        return open(phoneOptions().setColorScheme(scheme));
    }

    BrowserContext desktop(ColorScheme scheme) {
        return open(desktopOptions().setColorScheme(scheme));
    }

    BrowserContext desktop() {
        return open(desktopOptions().setReducedMotion(ReducedMotion.REDUCE));
    }

    private static NewContextOptions phoneOptions() {
        return new NewContextOptions()
                .setViewportSize(390, 844)
                .setDeviceScaleFactor(2)
                .setHasTouch(true)
                .setIsMobile(true);
    }

    private static NewContextOptions desktopOptions() {
        return new NewContextOptions().setViewportSize(1280, 800);
    }

    private BrowserContext open(NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        open.add(context);
        context.setDefaultTimeout(Chromium.PATIENCE);
        return context;
    }

    @Override
    public void close() {
        open.forEach(BrowserContext::close);
    }
}
