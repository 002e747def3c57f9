package dev.clix.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A game without a pointer. */
@ExtendWith(Chromium.class)
class KeyboardIT {
    private static final int TABS_MAX = 30;

    private final GameServer server = GameServer.start();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void everythingCanBeDoneByKeyboard(Devices devices) {
        Player ada = Player.at(devices.desktop(), server.url());
        Page page = ada.page();
        ada.sees("lobby");

        tabTo(page, "#name");
        page.keyboard().type("Ada");
        tabTo(page, "button[value=playHouse]");
        page.keyboard().press("Enter");
        ada.sees("arena");
        assertThat(page.locator("h1")).isFocused();

        server.passUntil(() -> ada.isInRound(1));
        assertThat(page.locator(".product")).isFocused();
        server.pass(Duration.ofSeconds(1));
        for (int click = 0; click < 4; click++) page.keyboard().press("Space");
        ada.seesClicks(4);
        page.keyboard().press("Enter");
        assertThat(page.locator(".stage.shipped")).isVisible();

        shiftTabTo(page, "header button");
        page.keyboard().press("Enter");
        assertThat(page.locator("dialog")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog")).isHidden();
        page.keyboard().press("Enter");
        tabTo(page, "dialog button:last-of-type");
        page.keyboard().press("Enter");
        ada.sees("lobby");
        assertThat(page.locator("h1")).isFocused();
        assertThat(ada.complaints()).isEmpty();
    }

    @Test
    void aKeyHeldDownIsOneClick(Devices devices) {
        Player ada = Player.at(devices.desktop(), server.url());
        ada.isCalled("Ada");
        ada.playsTheHouse(1);
        server.passUntil(() -> ada.isInRound(1));
        server.pass(Duration.ofSeconds(1));
        // A key that is down already repeats.
        for (int repeat = 0; repeat < 5; repeat++) ada.page().keyboard().down("Space");
        ada.page().keyboard().up("Space");
        ada.seesClicks(1);
    }

    private static void tabTo(Page page, String target) {
        press(page, "Tab", target);
    }

    private static void shiftTabTo(Page page, String target) {
        press(page, "Shift+Tab", target);
    }

    private static void press(Page page, String key, String target) {
        boolean reached = IntStream.range(0, TABS_MAX).anyMatch(tab -> {
            page.keyboard().press(key);
            return (boolean) page.evaluate("target => document.activeElement.matches(target)", target);
        });
        assertThat(reached).as("%s leads to %s", key, target).isTrue();
    }
}
