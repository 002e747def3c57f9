package dev.clix.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The end of a game: who stands on the podium, what was reached, and a picture of it. */
@ExtendWith(Chromium.class)
class EndIT {
    private static final String SHARES = """
            navigator.canShare = ({ files }) => files.length === 1;
            navigator.share = async ({ files, text }) => { window.shared = `${files[0].name} ${files[0].type}: ${text}`; };
            """;

    private final GameServer server = GameServer.start("game: { roundsMax: 1 }");

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void theFirstThreeStandOnAPodiumInTheirOrder(Devices devices) {
        Player ada = atTheEnd(devices.phone());
        Locator steps = ada.page().getByLabel("Podium").locator("li");
        assertThat(steps).hasCount(3);
        assertThat(steps.first()).containsText("1st:");
        assertThat(steps.nth(2)).containsText("3rd:");
        assertThat(fact(ada, "Best sale")).containsText("$");
        assertThat(fact(ada, "Your clicks")).containsText("a second");
        assertThat(ada.complaints()).isEmpty();
    }

    @Test
    void aBrowserKeepsItsRecordsAndCountsAGameOnce(Devices devices) {
        Player ada = atTheEnd(devices.phone());
        assertThat(fact(ada, "Won")).containsText("of 1 game");
        String sale = fact(ada, "Your best sale ever").innerText();
        ada.page().reload();
        ada.sees("end");
        assertThat(fact(ada, "Won")).containsText("of 1 game");
        assertThat(fact(ada, "Your best sale ever")).hasText(sale);
        assertThat(fact(ada, "Your clicks")).containsText("a second");

        ada.presses("Play the house again");
        plays(ada);
        assertThat(fact(ada, "Won")).containsText("of 2 games");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localStorage.setItem('clix.records', '{')",
                "localStorage.setItem('clix.records', '{\"version\":1,\"games\":\"many\"}')",
                "localStorage.setItem('clix.records', '[]')"
            })
    void recordsThatAreBrokenBeginAnew(String broken, Devices devices) {
        BrowserContext phone = devices.phone();
        phone.addInitScript(broken);
        Player ada = atTheEnd(phone);
        assertThat(fact(ada, "Won")).containsText("of 1 game");
        assertThat(ada.complaints()).isEmpty();
    }

    @Test
    void whereNothingCanBeKeptThereAreNoRecords(Devices devices) {
        BrowserContext phone = devices.phone();
        phone.addInitScript(
                "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }");
        Player ada = atTheEnd(phone);
        assertThat(fact(ada, "Best sale")).containsText("$");
        assertThat(fact(ada, "Won")).hasCount(0);
        assertThat(ada.complaints()).isEmpty();
    }

    @Test
    void aPictureIsSavedWhereItCannotBeShared(Devices devices) throws Exception {
        Player ada = atTheEnd(devices.desktop());
        ada.presses("Picture to share");
        assertThat(picture(ada)).isVisible();
        Download saved = ada.page().waitForDownload(() -> ada.presses("Save it"));
        Path file = Path.of("target", "screenshots", saved.suggestedFilename());
        saved.saveAs(file);

        assertThat(file).hasFileName("clix.png");
        var image = ImageIO.read(file.toFile());
        assertThat(image.getWidth() + "x" + image.getHeight()).isEqualTo("1200x630");
        assertThat(ada.complaints()).isEmpty();
    }

    @Test
    void aPictureIsSharedWithItsWordsWhereThatIsPossible(Devices devices) {
        BrowserContext phone = devices.phone();
        phone.addInitScript(SHARES);
        Player ada = atTheEnd(phone);
        ada.presses("Picture to share");
        String words = picture(ada).getAttribute("aria-label");
        ada.presses("Share it");

        ada.page().waitForFunction("() => window.shared !== undefined");
        assertThat(ada.page().evaluate("shared")).isEqualTo("clix.png image/png: " + words);
        assertThat(words).contains("wins after 1 round", "1st", "3rd");
    }

    private Player atTheEnd(BrowserContext context) {
        Player ada = Player.at(context, server.url());
        ada.isCalled("Ada");
        ada.playsTheHouse(2);
        plays(ada);
        return ada;
    }

    private void plays(Player ada) {
        server.passUntil(() -> ada.isInRound(1));
        server.pass(Duration.ofSeconds(1));
        ada.clicks(5);
        ada.ships();
        server.passUntil(ada::isAtTheEnd);
    }

    private static Locator fact(Player ada, String name) {
        return ada.page()
                .locator(".facts div")
                .filter(new Locator.FilterOptions().setHas(ada.page().locator("dt:text-is('%s')".formatted(name))))
                .locator("dd");
    }

    private static Locator picture(Player ada) {
        return ada.page().locator(".picture canvas");
    }
}
