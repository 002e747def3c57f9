package dev.clix.browser;

import com.microsoft.playwright.options.ColorScheme;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Leaves a picture of every screen on a phone, and of what goes wrong. */
@ExtendWith(Chromium.class)
class PhoneScreenshotsIT {
    @Test
    void byDay(Devices devices) {
        Screenshots.takeAll("phone-light", devices.phone(ColorScheme.LIGHT));
    }

    @Test
    void byNight(Devices devices) {
        Screenshots.takeAll("phone-dark", devices.phone(ColorScheme.DARK));
    }

    @Test
    void whatGoesWrong(Devices devices) {
        Vertx vertx = Vertx.vertx();
        try (GameServer server = GameServer.start();
                Cable cable = Cable.to(vertx, server.port())) {
            Player ada = Player.at(devices.phone(ColorScheme.LIGHT), cable.url() + "/?game=thereIsNoSuchGame");
            ada.isCalled("Ada");
            ada.presses("Join the game");
            ada.page().locator(".toast").waitFor();
            Screenshots.take(ada.page(), "trouble-no-such-game");
            ada.presses("Quick match");
            ada.sees("waiting-room");
            ada.button("Wait for people").waitFor();
            Screenshots.take(ada.page(), "trouble-nobody-yet");
            ada.presses("Wait for people");
            ada.button("Let bots join").waitFor();
            server.passUntil(ada::isAtTheEnd);
            Screenshots.take(ada.page(), "trouble-nobody-came");
            ada.presses("Play the house");
            server.passUntil(() -> ada.isInRound(1));
            Screenshots.take(ada.page(), "trouble-first-second");
            cable.cut();
            ada.page().locator(".banner[data-shown]").waitFor();
            Screenshots.take(ada.page(), "trouble-no-connection");
        } finally {
            vertx.close().await();
        }
    }
}
