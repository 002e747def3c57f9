package dev.clix.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Players who wait look at something else meanwhile, and are called when the game begins. */
@ExtendWith(Chromium.class)
class HiddenTabIT {
    /** A tab that is hidden draws nothing; a headless browser has no tab that is. */
    private static final String HIDEABLE = """
            let hidden = false;
            Object.defineProperty(document, 'hidden', { get: () => hidden });
            window.hide = () => {
              hidden = true;
              window.requestAnimationFrame = () => 1;
            };
            window.shown = [];
            window.Notification = class {
              static permission = '%s';
              static requestPermission() { window.shown.push('asked'); }
              constructor(title) { window.shown.push(title); }
              close() {}
            };
            """;

    private final GameServer server = GameServer.start();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void theTitleTellsThatTheGameHasBegunAndANotificationWhereItWasGranted(Devices devices) {
        Player ada = calledWhileHidden("granted", devices);

        assertThat(ada.page()).hasTitle("Get ready – CliX");
        assertThat(ada.page().evaluate("shown")).isEqualTo(List.of("The game begins"));
        assertThat(ada.complaints()).isEmpty();
    }

    @Test
    void nobodyIsAskedForNotifications(Devices devices) {
        Player ada = calledWhileHidden("default", devices);

        assertThat(ada.page()).hasTitle("Get ready – CliX");
        assertThat(ada.page().evaluate("shown")).isEqualTo(List.of());
    }

    private Player calledWhileHidden(String permission, Devices devices) {
        BrowserContext desktop = devices.desktop();
        desktop.addInitScript(HIDEABLE.formatted(permission));
        Player ada = Player.at(desktop, server.url());
        ada.isCalled("Ada");
        ada.hosts(2);
        String link = ada.invitation();
        ada.page().evaluate("hide()");
        Player bob = Player.at(devices.phone(), link);
        bob.isCalled("Bob");
        bob.presses("Join the game");
        bob.sees("arena");
        return ada;
    }
}
