package dev.clix.browser;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Leaves a picture of every screen on a desktop. */
@ExtendWith(Chromium.class)
class DesktopScreenshotsIT {
    @Test
    void byDay(Devices devices) {
        Screenshots.takeAll("desktop-light", devices.desktop(ColorScheme.LIGHT));
    }

    @Test
    void byNight(Devices devices) {
        Screenshots.takeAll("desktop-dark", devices.desktop(ColorScheme.DARK));
    }
}
