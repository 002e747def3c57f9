package dev.clix.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Leaves a picture of every screen in {@code target/screenshots}, for people to look at. */
@ExtendWith(Chromium.class)
class ScreenshotsIT {
    private static final Path FOLDER = Path.of("target", "screenshots");
    // What flies or slides arrives; the confetti may fall. A transition replaced by another never finishes, and need
    // not.
    private static final String ARRIVED = """
            () => Promise.allSettled(
              document.getAnimations()
                .filter(each => each instanceof CSSTransition || (each.animationName ?? 'fall') !== 'fall')
                .filter(each => each.effect.getTiming().iterations !== Infinity)
                .map(each => each.finished))""";

    private final GameServer server = Tour.LONG.server();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void phoneByDay(Devices devices) {
        takeAll("phone-light", devices.phone(ColorScheme.LIGHT));
    }

    @Test
    void phoneByNight(Devices devices) {
        takeAll("phone-dark", devices.phone(ColorScheme.DARK));
    }

    @Test
    void desktopByDay(Devices devices) {
        takeAll("desktop-light", devices.desktop(ColorScheme.LIGHT));
    }

    @Test
    void desktopByNight(Devices devices) {
        takeAll("desktop-dark", devices.desktop(ColorScheme.DARK));
    }

    @Test
    void whatGoesWrong(Devices devices) {
        Vertx vertx = Vertx.vertx();
        try (Cable cable = Cable.to(vertx, server.port())) {
            Player ada = Player.at(devices.phone(ColorScheme.LIGHT), cable.url() + "/?game=thereIsNoSuchGame");
            ada.isCalled("Ada");
            ada.presses("Join the game");
            ada.page().locator(".toast").waitFor();
            take(ada.page(), "trouble-no-such-game");
            ada.presses("Quick match");
            ada.sees("waiting-room");
            take(ada.page(), "trouble-nobody-yet");
            server.passUntil(ada::isAtTheEnd);
            take(ada.page(), "trouble-nobody-came");
            ada.presses("Play the house");
            server.passUntil(() -> ada.isInRound(1));
            take(ada.page(), "trouble-first-second");
            cable.cut();
            ada.page().locator(".banner[data-shown]").waitFor();
            take(ada.page(), "trouble-no-connection");
        } finally {
            vertx.close().await();
        }
    }

    private void takeAll(String name, BrowserContext context) {
        Player player = Tour.LONG.walk(server, context, (screen, ada) -> take(ada.page(), name + "-" + screen));
        assertThat(player.complaints()).isEmpty();
    }

    private static void take(Page page, String name) {
        page.evaluate(ARRIVED);
        Path file = FOLDER.resolve(name + ".png");
        page.screenshot(new ScreenshotOptions().setPath(file).setFullPage(true));
        assertThat(file).isNotEmptyFile();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("%s fits the width of the window", name)
                .isEqualTo(true);
    }
}
