package dev.clix.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tabs are closed by mistake, and opened again by the game's link. */
@ExtendWith(Chromium.class)
class ClosedTabIT {
    private final GameServer server = GameServer.start();
    private BrowserContext phone;
    private Player ada;
    private String link;

    @BeforeEach
    void host(Devices devices) {
        phone = devices.phone();
        ada = Player.at(phone, server.url());
        ada.isCalled("Ada");
        ada.hosts(3);
        link = ada.invitation();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void theSameBrowserIsBackInItsSeatByTheLink() {
        ada.page().close();

        Player again = Player.at(phone, link);

        again.sees("waiting-room");
        assertThat(again.page().locator(".seat:not(.empty)")).hasCount(1);
        assertThat(again.button("Two players are needed")).isVisible();
        assertThat(again.complaints()).isEmpty();
    }

    @Test
    void aSecondTabIsAnotherPlayerWhileTheFirstIsOpen() {
        Player eve = Player.at(phone, link);

        eve.isInvitedBy("Ada");
        eve.isCalled("Eve");
        eve.presses("Join the game");

        eve.sees("waiting-room");
        assertThat(ada.page().locator(".seat:not(.empty)")).hasCount(2);
    }

    @Test
    void aSeatThatWasGivenUpIsNotComeBackTo(Devices devices) {
        Player bob = Player.at(devices.phone(), link);
        bob.isCalled("Bob");
        bob.presses("Join the game");
        bob.sees("waiting-room");
        ada.presses("Leave");
        assertThat(bob.page().locator(".seat:not(.empty)")).hasCount(1);
        ada.page().close();

        Player again = Player.at(phone, link);

        again.isInvitedBy("Bob");
        assertThat(bob.page().locator(".seat:not(.empty)")).hasCount(1);
    }
}
