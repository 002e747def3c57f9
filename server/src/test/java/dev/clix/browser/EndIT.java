package dev.clix.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The end of a game: the podium, the figures, and a picture to share. */
@ExtendWith(Chromium.class)
class EndIT {
    private static final String SHARES = """
            navigator.canShare = ({ files }) => files.length === 1;
            navigator.share = async ({ files, text }) => { window.shared = `${files[0].name} ${files[0].type}: ${text}`; };
            """;

    private final GameServer server = GameServer.start("game: { roundsMax: 1, pauseSeconds: 0.5, roundSeconds: 2 }");

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void theFirstThreeStandOnAPodiumAndAGameCountsOnceInTheRecords(Devices devices) {
        Player ada = atTheEnd(devices.phone());
        Locator steps = ada.page().getByLabel("Podium").locator("li");
        assertThat(steps).hasCount(3);
        assertThat(steps.first()).containsText("1st:");
        assertThat(steps.nth(2)).containsText("3rd:");
        String sale = fact(ada, "Your best sale ever").innerText();
        ada.page().reload();

        ada.sees("end");
        assertThat(fact(ada, "Best sale")).containsText("$");
        assertThat(fact(ada, "Your clicks")).containsText("a second");
        assertThat(fact(ada, "Your best sale ever")).hasText(sale);
        assertThat(fact(ada, "Won")).containsText("of 1 game");
        assertThat(ada.complaints()).isEmpty();
    }

    @Test
    void whereNothingCanBeKeptThereAreNoRecordsAndAPictureIsSavedWhereItCannotBeShared(Devices devices)
            throws IOException {
        BrowserContext desktop = devices.desktop();
        desktop.addInitScript(
                "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }");
        Player ada = atTheEnd(desktop);
        assertThat(fact(ada, "Best sale")).containsText("$");
        assertThat(fact(ada, "Won")).hasCount(0);

        ada.presses("Picture to share");
        assertThat(picture(ada)).isVisible();
        Download saved = ada.page().waitForDownload(() -> ada.presses("Save it"));
        assertThat(saved.suggestedFilename()).isEqualTo("clix.png");
        var image = ImageIO.read(saved.createReadStream());
        assertThat(image.getWidth() + "x" + image.getHeight()).isEqualTo("1200x630");
        assertThat(ada.complaints()).isEmpty();
    }

    @Test
    void recordsThatAreBrokenBeginAnewAndAPictureIsSharedWithItsWords(Devices devices) {
        BrowserContext phone = devices.phone();
        phone.addInitScript("localStorage.setItem('clix.records', '{');" + SHARES);
        Player ada = atTheEnd(phone);
        assertThat(fact(ada, "Won")).containsText("of 1 game");

        ada.presses("Picture to share");
        String words = picture(ada).getAttribute("aria-label");
        ada.presses("Share it");
        ada.page().waitForFunction("() => window.shared !== undefined");
        assertThat(ada.page().evaluate("shared")).isEqualTo("clix.png image/png: " + words);
        assertThat(words).contains("wins after 1 round", "1st", "3rd");
        assertThat(ada.complaints()).isEmpty();
    }

    private Player atTheEnd(BrowserContext context) {
        Player ada = Player.at(context, server.url());
        ada.isCalled("Ada");
        ada.playsTheHouse(2);
        server.passUntil(() -> ada.isInRound(1));
        server.pass(Duration.ofSeconds(1));
        ada.clicks(5);
        ada.ships();
        server.passUntil(ada::isAtTheEnd);
        return ada;
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
