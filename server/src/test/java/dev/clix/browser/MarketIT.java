package dev.clix.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A game in which holding is a gamble, as its players see it. */
@ExtendWith(Chromium.class)
class MarketIT {
    /** Half of all rounds crash, and more. */
    private static final int ROUNDS_MAX = 30;

    @Test
    void holdingIsAGamble(Devices devices) {
        try (GameServer server =
                GameServer.start("game: { rules: market, capital: 500000, roundsMax: %s }".formatted(ROUNDS_MAX))) {
            Player ada = Player.at(devices.phone(ColorScheme.LIGHT), server.url());
            ada.isCalled("Ada");
            ada.hosts(3);
            Player bob = joins(Player.at(devices.desktop(), ada.invitation()), "Bob");
            Player eve = joins(Player.at(devices.phone(ColorScheme.DARK), ada.invitation()), "Eve");
            List<Player> all = List.of(ada, bob, eve);

            server.passUntil(() -> all.stream().allMatch(player -> player.isInRound(1)));
            needsTenClicks(ada, server);
            ada.ships();
            assertThat(ada.page().locator(".missed")).hasText(Pattern.compile("now \\$\\d.*"));
            bob.seesDeedOf("Ada", Pattern.compile("shipped \\$\\d.*"));
            bob.clicks(14);
            ada.seesDeedOf("Bob", Pattern.compile("\\$\\d.*"));
            server.pass(Duration.ofMillis(500));
            look(all, "shipped");
            bob.ships();
            eve.clicks(12);
            eve.ships();
            server.pass(Duration.ofSeconds(1));
            server.passUntil(() -> all.stream().allMatch(Player::isBetweenRounds));
            assertThat(ada.page().locator(".result")).containsText("Shipped for");
            look(all, "pause");

            crashes(ada, bob, server, all);
            look(all, "crash");
            assertThat(all).allSatisfy(player -> assertThat(player.complaints()).isEmpty());
        }
    }

    /** Nothing of the market is the page's alone: a page that comes back in the middle of a round shows it as it stands. */
    @Test
    void aReloadInARoundShowsItsMarketAndItIsPlayedOnByKeyboard(Devices devices) {
        try (GameServer server = GameServer.start("game: { rules: market, roundsMax: 2, pauseSeconds: 1 }")) {
            Player ada = Player.at(devices.desktop(), server.url());
            ada.isCalled("Ada");
            ada.hosts(2);
            Player bob = joins(Player.at(devices.phone(), ada.invitation()), "Bob");
            server.passUntil(() -> ada.isInRound(1) && bob.isInRound(1));
            server.pass(Duration.ofSeconds(1));
            for (int click = 0; click < 12; click++) ada.page().keyboard().press("Space");
            ada.seesClicks(12);
            bob.seesDeedOf("Ada", Pattern.compile("\\$\\d.*"));
            String mood = ada.page().locator(".market").getAttribute("data-mood");
            ada.page().reload();

            ada.seesClicks(12);
            assertThat(ada.page().locator(".market")).hasAttribute("data-mood", mood);
            ada.page().keyboard().press("Enter");
            assertThat(ada.page().locator(".stage.shipped")).isVisible();
            bob.seesDeedOf("Ada", Pattern.compile("shipped \\$\\d.*"));
            server.passUntil(() -> ada.isInRound(2) && bob.isInRound(2));
            server.passUntil(() -> ada.isAtTheEnd() && bob.isAtTheEnd());
            ada.seesHeadline("You win!");
            bob.seesHeadline("Ada wins");
            assertThat(List.of(ada, bob))
                    .allSatisfy(player -> assertThat(player.complaints()).isEmpty());
        }
    }

    private static Player joins(Player player, String name) {
        player.isCalled(name);
        player.presses("Join the game");
        return player;
    }

    private static void needsTenClicks(Player ada, GameServer server) {
        server.pass(Duration.ofSeconds(1));
        ada.clicks(9);
        ada.seesClicks(9);
        Locator ship = ada.page().locator(".ship");
        assertThat(ship).hasText("1 more click");
        assertThat(ship).hasAttribute("aria-disabled", "true");
        ada.page().keyboard().press("Enter");
        assertThat(ada.page().locator(".stage.shipped")).hasCount(0);
        ada.clicks(1);
        assertThat(ship).hasText("Ship it");
        assertThat(ship).hasAttribute("aria-disabled", "false");
        assertThat(ada.page().locator(".risk")).isVisible();
    }

    /** Bob ships in each round as soon as he may, and Ada never does. */
    private static void crashes(Player ada, Player bob, GameServer server, List<Player> all) {
        for (int round = 2; round < ROUNDS_MAX; round++) {
            int next = round;
            server.passUntil(() -> all.stream().allMatch(player -> player.isInRound(next)));
            server.pass(Duration.ofSeconds(1));
            ada.clicks(15);
            bob.clicks(11);
            bob.ships();
            server.passUntil(() -> all.stream().allMatch(Player::isBetweenRounds));
            assertThat(ada.page().locator(".result")).containsText(Pattern.compile("(Crashed|Too late): \\$"));
            if (ada.page().locator(".stage.crashed").count() == 0) continue;
            assertThat(ada.page().locator(".result")).containsText("Crashed");
            assertThat(bob.page().locator(".stage.crashed .result")).containsText("Shipped for");
            return;
        }
        throw new AssertionError("Expected a crash, but there was none");
    }

    /** On a phone by day, on a desktop, and on a phone by night. */
    private static void look(List<Player> all, String screen) {
        List<String> names = List.of("phone-light", "desktop", "phone-dark");
        for (int player = 0; player < all.size(); player++)
            Screenshots.take(all.get(player).page(), "market-%s-%s".formatted(names.get(player), screen));
        assertThat(new AxeBuilder(all.get(0).page()).analyze().getViolations()).isEmpty();
    }
}
