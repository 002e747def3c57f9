package dev.clix.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Liar's Dice from the choice of the game to its winner, by thumb and by keyboard, and with somebody who only looks. */
@ExtendWith(Chromium.class)
class DiceIT {
    private static final Duration SHOWN = Duration.ofSeconds(8);
    private static final Duration BOT_THINKS = Duration.ofSeconds(1);
    private static final int ROUNDS_MAX = 15;

    /** Keeps a page that shows another player's die while it is none of its business. */
    private static final String WATCH = """
            () => new MutationObserver(() => {
              const table = document.querySelector('.liars-dice:not([data-phase=shown])');
              if (table?.querySelector('.cup-dice .die:not(.covered)')) window.leak = table.outerHTML;
            }).observe(document.body, { childList: true, subtree: true, attributes: true })
            """;

    private final GameServer server = GameServer.start();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void twoPlayToTheWinnerByThumbAndByKeyboardAndNobodySeesADieTooEarly(Devices devices) {
        Player ada = host(devices.phone(), 2);
        String link = ada.invitation();
        Player eve = invited(devices.phone(), link, "Eve");
        eve.presses("Just watch");
        eve.sees("waiting-room");
        Player bob = invited(devices.desktop(), link, "Bob");
        bob.page().keyboard().press("Enter");
        for (Player each : List.of(ada, bob, eve)) {
            each.sees("arena");
            each.page().evaluate(WATCH);
        }

        if (awaitTurn(ada, bob) == ada) isDoubtedByKeyboard(ada, bob);
        else liesAndIsCalled(bob, ada);
        for (int round = 2; round <= ROUNDS_MAX && !ada.isAtTheEnd(); round++) {
            server.pass(SHOWN);
            server.passUntil(() -> ada.isAtTheEnd() || ada.isOnTurn() || bob.isOnTurn());
            if (ada.isOnTurn()) ada.page().locator(".bid").click();
            if (!ada.isAtTheEnd()) liesAndIsCalled(bob, ada);
        }

        ada.seesHeadline("You win!");
        bob.seesHeadline("Ada wins");
        assertThat(eve.page().getByLabel("Podium").locator("li").nth(1)).containsText("Bob");
        assertThat(bob.page().locator(".last-showdown")).containsText("ones were bid");
        assertAccessible(ada, eve);
        for (Player each : List.of(ada, bob, eve)) {
            assertThat(each.page().evaluate("window.leak")).isNull();
            assertThat(each.complaints()).isEmpty();
        }
        bob.presses("Play again together");
        bob.sees("waiting-room");
        ada.presses("Play again together");
        ada.sees("arena");
    }

    private void isDoubtedByKeyboard(Player ada, Player bob) {
        ada.button("threes").click();
        ada.presses("More");
        ada.page().locator(".bid").click();
        awaitTurn(bob);
        assertThat(bob.page().locator("#announcements")).hasText("Ada bids 2 threes. Your turn.");
        assertThat(bob.page().locator(".bid")).isFocused();
        String dice = bob.page().locator(".hand-dice").getAttribute("aria-label");
        assertThat(dice).matches("Your dice: [1-6](, [1-6]){4}");
        bob.page().reload();
        assertThat(bob.page().locator(".hand-dice")).hasAttribute("aria-label", dice);
        assertThat(bob.page().locator("[data-bid='2x3']")).isVisible();
        assertAccessible(ada, bob);
        bob.page().keyboard().press("l");
        seesShown(ada);
        assertThat(ada.page().locator("#announcements")).containsText("Bob doubts your 2 threes. There are ");
        assertAccessible(ada, bob);
    }

    /** More ones than there can be: all dice in the round. */
    private void liesAndIsCalled(Player liar, Player doubter) {
        awaitTurn(liar);
        liar.page().keyboard().press("1");
        for (int more = 0; more < 10; more++) liar.page().keyboard().press("ArrowUp");
        assertThat(liar.button("More")).isDisabled();
        liar.page().keyboard().press("Enter");
        awaitTurn(doubter);
        assertThat(doubter.page().locator(".bid")).hasText("No higher bid");
        doubter.presses("Liar!");
        seesShown(doubter);
    }

    /** In longer steps: bots think for seconds. */
    private void passUntil(BooleanSupplier seen) {
        while (!seen.getAsBoolean()) server.pass(BOT_THINKS);
    }

    private static void seesShown(Player player) {
        assertThat(player.page().locator("[data-phase=shown]")).isVisible();
    }

    /** @return the one of them whose turn it is */
    private Player awaitTurn(Player... players) {
        server.passUntil(() -> Stream.of(players).anyMatch(Player::isOnTurn));
        return Stream.of(players).filter(Player::isOnTurn).findFirst().orElseThrow();
    }

    @Test
    void sixHaveAllTheyNeedOnTheScreenAndNothingJumps(Devices devices) {
        Player ada = host(devices.desktop(), 6);
        for (int bot = 0; bot < 5; bot++) ada.presses(bot % 2 == 0 ? "Seat a cautious bot" : "Seat a sharp bot");
        ada.sees("arena");
        TableLayout layout = new TableLayout(ada.page());
        passUntil(ada::isOnTurn);
        layout.measure();
        assertAccessible(ada);

        while (!ada.isShown()) {
            ada.page()
                    .locator(ada.button("Liar!").isEnabled() ? ".liar" : ".bid")
                    .click();
            server.passUntil(() -> !ada.isOnTurn());
            passUntil(() -> ada.isShown() || ada.isOnTurn());
        }
        layout.measure();
        assertAccessible(ada);
        assertThat(ada.complaints()).isEmpty();
    }

    @Test
    void aPageThatDoesNotHaveAGameSaysSoByItsNameInsteadOfTakingASeat(Devices devices) {
        Player ada = host(devices.desktop(), 3);
        BrowserContext old = devices.phone();
        changes(old, "**/clix.*.js", script -> script.replace("dice: { title", "whist: { title"));
        Player bob = Player.at(old, ada.invitation());
        assertThat(bob.page().locator(".hero")).containsText("This page does not have the game “dice”");
        assertThat(bob.button("Join the game")).hasCount(0);
        bob.presses("Play something else instead");
        assertThat(bob.button("Quick match")).isVisible();

        changes(old, "**/?game=*", document -> document.replaceFirst(" data-kind=\"dice\"", ""));
        Player late = invited(old, ada.invitation(), "Late");
        late.presses("Join the game");
        assertThat(late.page().locator(".toast")).containsText("does not have the game “dice”");
        late.sees("lobby");
        ada.sees("waiting-room");
        assertThat(ada.page().locator(".seat-count")).hasText("1 of 3 seats taken");
    }

    private static void changes(BrowserContext context, String pattern, UnaryOperator<String> change) {
        context.route(pattern, route -> {
            var answer = route.fetch();
            route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(change.apply(answer.text())));
        });
    }

    private Player host(BrowserContext context, int seats) {
        Player host = Player.at(context, server.url());
        host.page().getByLabel("Liar's Dice").check();
        host.seesHeadline("Bid\u00a0high. Bluff\u00a0well. Call\u00a0the\u00a0liar.");
        host.isCalled("Ada");
        host.hosts(seats);
        return host;
    }

    private static Player invited(BrowserContext context, String link, String name) {
        Player guest = Player.at(context, link);
        guest.seesHeadline("\u2068Ada\u2069 invites you to a game of Liar's Dice");
        guest.isCalled(name);
        return guest;
    }

    private static void assertAccessible(Player... players) {
        for (Player player : players)
            assertThat(new AxeBuilder(player.page()).analyze().getViolations()).isEmpty();
    }
}
