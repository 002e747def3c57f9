package dev.clix.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Players whose server is told to go learn what becomes of the game, and play on. */
@ExtendWith(Chromium.class)
class GoingDownIT {
    private static final String PATIENT = "shutdown: { gamesSeconds: 600 }\n";

    @Test
    void withoutAJournalThePlayersAreToldHowLongTheirGameCanBePlayed(Devices devices) {
        assertTold(PATIENT, " left to play.", devices);
    }

    @Test
    void withAJournalThePlayersAreToldThatTheirGameGoesOn(@TempDir Path folder, Devices devices) {
        assertTold(
                PATIENT + "workflow: { journal: '%s' }".formatted(folder),
                "This server is going down, your game goes on.",
                devices);
    }

    private static void assertTold(String settings, String words, Devices devices) {
        GameServer server = GameServer.start(settings);
        Player ada = Player.at(devices.phone(), server.url());
        ada.isCalled("Ada");
        ada.playsTheHouse(1);
        server.passUntil(() -> ada.isInRound(1));

        CompletableFuture<Void> gone = CompletableFuture.runAsync(server::close);

        assertThat(ada.page().locator(".farewell")).containsText(words);
        ada.ships();
        ada.presses("Leave");
        ada.page().locator("dialog[open] button:not(.primary)").click();
        ada.sees("lobby");
        server.passUntil(gone::isDone);
        assertThat(ada.complaints()).isEmpty();
    }
}
