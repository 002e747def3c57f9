package dev.clix.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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
        Player ada = Player.at(devices.phone(), server.url());
        ada.page().locator("input[name=kind][value=rps]").check();
        ada.isCalled("Ada");
        ada.hosts(2);
        Player bob = Player.at(devices.phone(), ada.invitation());
        bob.isCalled("Bob");
        bob.presses("Join the game");
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
}
