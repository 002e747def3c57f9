package dev.clix.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Fingers are faster than what counts. */
@ExtendWith(Chromium.class)
class ClickLimitIT {
    /** As many as are saved at most, however long the round has been on before the page shows it. */
    private static final int LIMIT = 2;

    private final GameServer server = GameServer.start("game: { clicksPerSecond: %s }".formatted(LIMIT));

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void clicksOverTheLimitAreNotShownAsIfTheyCounted(Devices devices) {
        Player ada = Player.at(devices.phone(), server.url());
        ada.isCalled("Ada");
        ada.playsTheHouse(1);
        server.passUntil(() -> ada.isInRound(1));
        server.pass(Duration.ofSeconds(2));

        ada.clicks(5);

        assertThat(ada.page().locator(".price-clicks")).hasText("2 of 5 count");
        ada.ships();
        ada.seesSold(LIMIT);
    }
}
