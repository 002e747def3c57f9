package dev.clix.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two people with a phone each play a private game from the invitation to its winner, one through each door. */
@ExtendWith(Chromium.class)
class TwoPlayersIT {
    private static final int ROUNDS_TO_RUIN = 6;

    private final GameServer server = GameServer.start();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aPrivateGameByScannedLinkThroughBothDoors(Devices devices) {
        Player ada = Player.at(devices.phone(), server.url());
        ada.isCalled("Ada");
        ada.hosts(2);
        String link = ada.scannedInvitation();
        assertThat(link).isEqualTo(ada.invitation()).startsWith(server.url() + "/?game=");

        Player bob = Player.at(devices.phone(), link + "&door=eventbus");
        bob.isInvitedBy("Ada");
        bob.isCalled("<b>Bob</b>");
        bob.presses("Join the game");
        bob.sees("arena");
        ada.sees("arena");

        for (int round = 1; round <= ROUNDS_TO_RUIN; round++) play(round, ada, bob);

        server.passUntil(() -> ada.isAtTheEnd() && bob.isAtTheEnd());
        ada.seesHeadline("You win!");
        bob.seesHeadline("Ada wins");
        assertThat(ada.page().locator(".players")).containsText("<b>Bob</b>");
        playAgainTogether(ada, bob);
        assertThat(ada.complaints()).isEmpty();
        assertThat(bob.complaints()).isEmpty();
    }

    /** Without another invitation. */
    private static void playAgainTogether(Player ada, Player bob) {
        bob.presses("Play again together");
        bob.sees("waiting-room");
        ada.presses("Play again together");
        ada.sees("arena");
        bob.sees("arena");
        assertThat(ada.page().locator(".players")).containsText("<b>Bob</b>");
    }

    private void play(int round, Player ada, Player bob) {
        server.passUntil(() -> ada.isInRound(round) && bob.isInRound(round));
        server.pass(Duration.ofSeconds(1));
        ada.clicks(10);
        ada.seesClicks(10);
        bob.clicks(3);
        ada.seesOf("<b>Bob</b>", "3 clicks");
        if (round == 2) reloadsInTheMiddle(bob);
        ada.ships();
        server.pass(Duration.ofSeconds(8));
        server.passUntil(() -> !ada.isInRound(round) && !bob.isInRound(round));
    }

    private void reloadsInTheMiddle(Player bob) {
        bob.page().reload();
        bob.sees("arena");
        bob.seesHeadline("Round 2 of 50");
        bob.seesClicks(3);
        bob.clicks(1);
        bob.seesClicks(4);
    }
}
