package dev.clix.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Players see of each other the truth, as which of two has the name, which hosts, which has left. */
@ExtendWith(Chromium.class)
class PeopleIT {
    private final GameServer server = GameServer.start("game: { roundsMax: 1 }");
    private Player ada;
    private Player namesake;

    @BeforeEach
    void meet(Devices devices) {
        ada = Player.at(devices.phone(), server.url());
        ada.isCalled("Ada");
        ada.hosts(3);
        namesake = Player.at(devices.phone(), ada.invitation());
        namesake.isCalled("ada");
        namesake.presses("Join the game");
        namesake.sees("waiting-room");
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void twoPeopleOfOneNameAreToldApartByANumber() {
        Locator names = ada.page().locator(".seat:not(.empty) .seat-name");

        assertThat(names).hasText(new String[] {"Ada", "ada 2"});
        ada.presses("Seat a slow bot");
        ada.sees("arena");
        assertThat(ada.page().locator(".player .name-number")).hasText("2");
    }

    @Test
    void whoBecomesTheHostIsSeen() {
        ada.presses("Leave");

        assertThat(namesake.page().locator(".toast")).containsText("You are the host now.");
    }

    @Test
    void whoLeavesShowsAsLeftAndAReloadAtTheEndShowsNobodyAsAway() {
        ada.presses("Seat a slow bot");
        server.passUntil(() -> ada.isInRound(1));
        namesake.presses("Leave");
        namesake.page()
                .locator("dialog")
                .getByText("Leave", new Locator.GetByTextOptions().setExact(true))
                .click();

        assertThat(ada.page().locator(".player.out .player-capital")).hasText("left");
        assertThat(ada.page().locator(".badge.away")).hasCount(0);
        server.passUntil(ada::isAtTheEnd);
        ada.page().reload();
        ada.sees("end");
        assertThat(ada.page().locator(".badge.away")).hasText("left");
        assertThat(ada.complaints()).isEmpty();
    }

    @Test
    void aGameInWhichNobodyDidAnythingIsADrawAndSaysSo() {
        ada.presses("Start with 2");
        ada.sees("arena");
        server.passUntil(() -> ada.isAtTheEnd() && namesake.isAtTheEnd());

        ada.seesHeadline("It is a draw");
        namesake.seesHeadline("It is a draw");
        assertThat(ada.page().locator(".players.final .place")).hasText(new String[] {"1", "1"});
    }

    @Test
    void aMalformedLinkGetsWordsOfItsOwn(Devices devices) {
        Player eve = Player.at(devices.phone(), server.url() + "/?game=half%20a%20link");

        eve.sees("lobby");
        assertThat(eve.page().locator(".toast")).containsText("This link is not whole");
    }
}
