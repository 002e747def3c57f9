package dev.clix.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A player for whom no other is there. */
@ExtendWith(Chromium.class)
class AloneIT {
    private final GameServer server = GameServer.start("lobby: { publicSeconds: 20 }");

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aQuickMatchNobodyJoinsIsPlayedAgainstBotsUnlessOneWouldRatherWait(Devices devices) {
        Player ada = Player.at(devices.phone(), server.url());
        ada.isCalled("Ada");
        ada.presses("Quick match");
        ada.sees("waiting-room");
        assertThat(ada.page().locator(".bots-instead")).containsText("Bots join in");
        ada.presses("Wait for people");
        ada.button("Let bots join").waitFor();
        server.pass(Duration.ofSeconds(15));
        server.passUntil(ada::isAtTheEnd);
        ada.seesHeadline("Nobody else came");
        ada.presses("Look for an opponent again");
        ada.button("Wait for people").waitFor();
        server.pass(Duration.ofSeconds(8));
        ada.sees("arena");
        server.passUntil(() -> ada.isInRound(1));
        assertThat(ada.complaints()).isEmpty();
    }
}
