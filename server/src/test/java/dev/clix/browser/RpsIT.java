package dev.clix.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The game of docs/your-own-game.md, played on its page from the choice of the game to its winner. */
@ExtendWith(Chromium.class)
class RpsIT {
    private final GameServer server = GameServer.start();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void twoPeopleThrowUntilOneHasWonThreeRounds(Devices devices) {
        Player ada = host(devices);
        Player bob = guest(devices, ada);
        for (int round = 1; round <= 3; round++) {
            ada.seesHeadline("Round " + round);
            bob.seesHeadline("Round " + round);
            ada.presses("✋ Paper");
            assertThat(bob.page().locator(".player").first()).containsText("has thrown");
            if (round == 1) assertThat(bob.page().locator("main")).not().containsText("Ada: ✋ Paper");
            bob.presses("✊ Rock");
        }
        ada.seesHeadline("You win!");
        bob.seesHeadline("Ada wins");
        assertThat(ada.complaints()).isEmpty();
        assertThat(bob.complaints()).isEmpty();
    }

    /** The game itself says nothing of who has left: the page knows it from the server, also after a reload. */
    @Test
    void whoHasLeftIsShownSoAndNotAskedToPlayAgain(Devices devices) {
        Player ada = host(devices);
        Player bob = guest(devices, ada);
        bob.seesHeadline("Round 1");
        bob.presses("Leave");
        bob.page().locator("dialog button:last-of-type").click();
        bob.sees("lobby");
        for (boolean isReloaded : List.of(false, true)) {
            ada.seesHeadline("You win!");
            assertThat(ada.page().locator(".player.out .badge.away")).hasText("left");
            assertThat(ada.button("Play again")).isVisible();
            if (!isReloaded) ada.page().reload();
        }
        assertThat(ada.complaints()).isEmpty();
    }

    private Player host(Devices devices) {
        Player ada = Player.at(devices.phone(), server.url());
        ada.page().locator("input[name=kind][value=rps]").check();
        ada.isCalled("Ada");
        ada.presses("Host a private game");
        ada.sees("waiting-room");
        return ada;
    }

    private static Player guest(Devices devices, Player host) {
        Player bob = Player.at(devices.phone(), host.invitation());
        bob.isCalled("Bob");
        bob.presses("Join the game");
        return bob;
    }
}
