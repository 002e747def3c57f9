package dev.clix.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import dev.clix.protocol.GameId;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** More people look at a game than can play it. */
@ExtendWith(Chromium.class)
class SpectatorsIT {
    private static final int CROWD = 240;

    private final GameServer server = GameServer.start();
    private final List<dev.clix.server.Player> crowd = new ArrayList<>();

    @AfterEach
    void close() {
        crowd.forEach(dev.clix.server.Player::close);
        server.close();
    }

    @Test
    void aFullGameIsWatchedToItsEndAndEverybodyKnowsByWhom(Devices devices) {
        Player ada = Player.at(devices.phone(), server.url());
        ada.isCalled("Ada");
        ada.hosts(2);
        String link = ada.invitation();
        Player eve = Player.at(devices.phone(), link);
        eve.isCalled("Eve");
        eve.presses("Just watch");
        eve.sees("waiting-room");
        assertThat(audience(ada)).hasText("Eve is watching");
        Player late = Player.at(devices.phone(), link);
        Player bob = Player.at(devices.desktop(), link);
        bob.isCalled("Bob");
        bob.presses("Join the game");
        bob.sees("arena");
        eve.sees("arena");
        assertThat(Player.at(devices.phone(), link).button("Watch it")).isVisible();

        crowdAt(new GameId(URI.create(link).getQuery().substring("game=".length())));
        server.pass(Duration.ofSeconds(1));
        for (Player each : List.of(ada, bob, eve))
            assertThat(audience(each)).hasText("Eve, Fan 0, Fan 1 and 238 more are watching");
        seesThemAll(ada);

        late.isCalled("<b>Late</b>");
        late.presses("Join the game");
        assertThat(late.page().locator(".toast")).containsText("Watch it");
        late.presses("Watch it");
        late.sees("arena");
        server.pass(Duration.ofSeconds(1));
        assertThat(audience(bob)).containsText("239 more");

        server.passUntil(() -> ada.isInRound(1));
        server.pass(Duration.ofSeconds(1));
        ada.clicks(5);
        eve.seesOf("Ada", "5 clicks");
        assertThat(new AxeBuilder(eve.page()).analyze().getViolations()).isEmpty();
        eve.page().reload();
        eve.sees("arena");
        eve.seesOf("Ada", "5 clicks");
        eve.presses("Leave");
        eve.sees("lobby");
        server.pass(Duration.ofSeconds(1));
        assertThat(audience(ada)).hasText("Fan 0, Fan 1, Fan 2 and 238 more are watching");
        for (Player each : List.of(ada, bob, eve, late))
            assertThat(each.complaints()).isEmpty();
    }

    private void crowdAt(GameId game) {
        for (int i = 0; i < CROWD; i++) {
            dev.clix.server.Player fan = dev.clix.server.Player.at(server.port(), "Fan " + i);
            crowd.add(fan);
            fan.spectate(game);
        }
    }

    /** A page at a time. */
    private static void seesThemAll(Player ada) {
        ada.presses("Who watches");
        Locator names = ada.page().locator(".everybody li");
        assertThat(names).hasCount(100);
        assertThat(new AxeBuilder(ada.page()).analyze().getViolations()).isEmpty();
        ada.presses("Show more");
        assertThat(names).hasCount(200);
        ada.presses("Show more");
        assertThat(names).hasCount(CROWD + 1);
        assertThat(names.last()).hasText("Fan 239");
        assertThat(ada.button("Show more")).hasCount(0);
        ada.presses("Close");
    }

    private static Locator audience(Player player) {
        return player.page().locator(".audience > p");
    }
}
