package dev.clix.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The list of open games in the lobby, and the ways into them. */
@ExtendWith(Chromium.class)
class OpenGamesIT {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final GameServer server = GameServer.start("game: { roundsMax: 1 }");
    private Player eve;
    private Player ada;

    @BeforeEach
    void meet(Devices devices) {
        eve = Player.at(devices.phone(), server.url());
        eve.isCalled("Eve");
        ada = Player.at(devices.desktop(), server.url());
        ada.isCalled("Ada");
    }

    @AfterEach
    void close() {
        assertThat(eve.complaints()).isEmpty();
        assertThat(ada.complaints()).isEmpty();
        server.close();
    }

    @Test
    void aListedGameIsSeenJoinedAndOnceItHasBegunWatched(Devices devices) {
        Player bob = Player.at(devices.phone(), server.url());
        bob.isCalled("Bob");
        ada.page().getByLabel("Strangers may join too").check();
        ada.hosts(2);

        sees(eve, "Ada", "CliX, 1 of 2");
        assertThat(eve.page().locator(".playing-now")).containsText("1 playing now, 2 in the lobby");
        eve.presses("Join the game of Ada");
        eve.sees("arena");
        sees(bob, "Ada", "CliX, 2 of 2, playing");
        bob.presses("Watch the game of Ada");
        bob.sees("arena");
    }

    @Test
    void aPrivateGameIsNotSeenAndJoinedByItsCodeHoweverItIsWritten() {
        ada.hosts(3);
        String code = ada.page().locator(".room-code strong").innerText();
        server.pass(PAUSE);
        assertThat(eve.page().locator(".playing-now")).containsText("1 playing now");
        assertThat(eve.page().locator(".open-game")).hasCount(0);
        Locator field = eve.page().getByLabel("Have a code?");

        field.fill("zzzz");
        field.press("Enter");
        assertThat(eve.page().locator(".toast")).containsText("No game has this code");
        field.fill(" " + code.toLowerCase(Locale.ROOT));
        field.press("Enter");
        eve.sees("waiting-room");
        eve.seesHeadline("Waiting for your crew");
    }

    private void sees(Player player, String host, String facts) {
        Locator row = player.page().locator(".open-game").filter(new Locator.FilterOptions().setHasText(host));
        server.passUntil(
                () -> row.count() > 0 && row.locator(".facts").innerText().equals(facts));
    }
}
