package dev.clix.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** At the end of a game people see who wants another one, and those who played have a seat in it before those who watched. */
@ExtendWith(Chromium.class)
class RematchIT {
    private static final Duration SEATS_KEPT = Duration.ofSeconds(10);

    private final GameServer server = GameServer.start("game: { roundsMax: 1 }");

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void thosePlayFirstWhoPlayedAndEverybodySeesWhoWaits(Devices devices) {
        Player ada = Player.at(devices.phone(), server.url());
        ada.isCalled("Ada");
        ada.hosts(2);
        String link = ada.invitation();
        Player eve = Player.at(devices.phone(), link);
        eve.isCalled("Eve");
        eve.presses("Just watch");
        eve.sees("waiting-room");
        Player bob = Player.at(devices.desktop(), link);
        bob.isCalled("Bob");
        bob.presses("Join the game");
        playToTheEnd(ada, bob, eve);

        eve.presses("Play again together");
        assertThat(eve.page().locator(".toast")).containsText("kept for those who played");
        eve.sees("end");
        bob.presses("Play again together");
        bob.sees("waiting-room");
        for (Player each : List.of(ada, eve)) assertThat(rematch(each)).hasText("Bob wants a rematch. 1/2");
        assertThat(ada.page()).hasTitle("Bob wants a rematch. – CliX");
        assertThat(new AxeBuilder(ada.page()).analyze().getViolations()).isEmpty();

        ada.presses("Play again together");
        ada.sees("arena");
        bob.sees("arena");
        server.pass(Duration.ofSeconds(1));
        assertThat(rematch(eve)).containsText("Ada");
        eve.presses("Watch the next game");
        eve.sees("arena");
        for (Player each : List.of(ada, bob, eve)) assertThat(each.complaints()).isEmpty();
    }

    @Test
    void whoWatchedPlaysInASeatThatNobodyOfThePlayersTook(Devices devices) {
        Player ada = Player.at(devices.phone(), server.url());
        ada.isCalled("Ada");
        ada.hosts(2);
        String link = ada.invitation();
        Player eve = Player.at(devices.phone(), link);
        eve.isCalled("Eve");
        eve.presses("Just watch");
        eve.sees("waiting-room");
        Player bob = Player.at(devices.phone(), link);
        bob.isCalled("Bob");
        bob.presses("Join the game");
        playToTheEnd(ada, bob, eve);
        ada.presses("Play again together");
        ada.sees("waiting-room");

        server.pass(SEATS_KEPT);
        eve.presses("Play again together");

        eve.sees("arena");
        assertThat(rematch(bob)).hasText("Ada and Eve play the next game. 2/2");
    }

    private void playToTheEnd(Player... all) {
        for (Player each : all) each.sees("arena");
        server.pass(Duration.ofSeconds(3));
        for (Player each : all)
            assertThat(each.page().locator("[data-phase=round]")).isVisible();
        server.pass(Duration.ofSeconds(10));
        for (Player each : all) each.sees("end");
        assertThat(all[0].page()).hasTitle(Pattern.compile("A draw.*"));
    }

    private static Locator rematch(Player player) {
        return player.page().locator(".end-hint.called");
    }
}
