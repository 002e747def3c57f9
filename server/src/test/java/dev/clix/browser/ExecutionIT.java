package dev.clix.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A game as an execution: from the game's menu on a phone by night, and by its link on a desktop, live to the end. */
@ExtendWith(Chromium.class)
class ExecutionIT {
    private final GameServer server = GameServer.start("game: { rules: market, roundsMax: 2, pauseSeconds: 1 }");

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void theStateMachineIsLitUpWhereTheGameIsUntilItsEnd(Devices devices) {
        Player ada = Player.at(devices.phone(ColorScheme.DARK), server.url());
        ada.isCalled("Ada");
        ada.playsTheHouse(1);
        ada.page().locator(".emotes summary").click();
        Page phone = ada.page().context().waitForPage(() -> ada.presses("See its execution"));
        Page desktop = Player.at(devices.desktop(), phone.url()).page();
        Player onPhone = Player.on(phone);
        Player onDesktop = Player.on(desktop);
        onPhone.seesHeadline("CliX");
        assertThat(phone.locator("#status")).containsText("Running");

        server.passUntil(() -> ada.isInRound(1));
        afterAPause();
        seesLit(phone, "Round");
        seesLit(desktop, "Round");
        assertThat(desktop.locator("#status")).containsText("Round since");
        assertThat(line(phone, "EndGame")).hasAttribute("data-status", "not-reached");
        assertThat(phone.locator("#visits tr").last()).containsText("WaitingForPlayers");
        phone.keyboard().press("Tab");
        assertThat(phone.locator("#picture")).isFocused();
        look(phone, "execution-phone-dark");
        look(desktop, "execution-desktop-light");

        ada.page().bringToFront();
        server.passUntil(ada::isAtTheEnd);
        assertThat(ada.button("See its execution")).isVisible();
        phone.bringToFront();
        afterAPause();
        assertThat(phone.locator("#status")).containsText("Succeeded");
        assertThat(line(phone, "EndGame")).hasAttribute("data-status", "succeeded");
        look(phone, "execution-phone-dark-end");
        assertThat(List.of(ada, onPhone, onDesktop))
                .allSatisfy(player -> assertThat(player.complaints()).isEmpty());
    }

    /** The least time between two looks at a history; the pages look by their own clocks. */
    private void afterAPause() {
        server.pass(Duration.ofSeconds(1));
    }

    private static void seesLit(Page page, String state) {
        Locator lit = page.locator("#picture g.state.running")
                .filter(new Locator.FilterOptions().setHasText(state))
                .first();
        assertThat(lit).isVisible();
        assertThat(lit).isInViewport();
    }

    private static Locator line(Page page, String state) {
        return page.locator("#states li:has(strong:text-is('%s'))".formatted(state));
    }

    private static void look(Page page, String name) {
        Screenshots.take(page, name);
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }
}
