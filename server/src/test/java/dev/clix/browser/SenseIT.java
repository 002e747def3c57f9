package dev.clix.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The sounds of a game, and its vibrations: both are written down. */
@ExtendWith(Chromium.class)
class SenseIT {
    private static final String PERCEIVED = """
            window.perceived = [];
            window.contexts = 0;
            const contexts = window.AudioContext;
            window.AudioContext = class extends contexts {
              constructor() {
                super();
                window.contexts++;
              }
            };
            const start = OscillatorNode.prototype.start;
            OscillatorNode.prototype.start = function (at) {
              window.perceived.push('tone');
              start.call(this, at);
            };
            navigator.vibrate = pattern => window.perceived.push('vibration of ' + pattern.join(' '));
            """;

    private static final String HIDDEN = "Object.defineProperty(document, 'hidden', { get: () => true })";

    private final GameServer server = GameServer.start("game: { roundsMax: 1, pauseSeconds: 0.5, roundSeconds: 2 }");

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void nothingSoundsBeforeATouchAndASaleAndTheEndAreHeardAndFelt(Devices devices) {
        Player ada = inARound(devices.desktop(ColorScheme.LIGHT));
        assertThat(ada.page().evaluate("contexts")).isEqualTo(1);
        ada.clicks(1);
        ada.ships();
        assertThat(perceived(ada)).contains("tone", "vibration of 8", "vibration of 15 40 30");
        server.passUntil(ada::isAtTheEnd);
        assertThat(perceived(ada))
                .anyMatch(felt -> List.of("vibration of 40 60 40 60 120", "vibration of 200", "vibration of 80")
                        .contains(felt));
        assertThat(ada.complaints()).isEmpty();
    }

    @Test
    void whoeverMutesHearsAndFeelsNothingAlsoAfterAReload(Devices devices) {
        BrowserContext desktop = devices.desktop(ColorScheme.DARK);
        Player ada = at(desktop);
        assertThat(mute(ada)).hasAttribute("aria-pressed", "false");
        mute(ada).focus();
        ada.page().keyboard().press("Space");
        assertThat(mute(ada)).hasAttribute("aria-pressed", "true");
        ada.page().reload();
        assertThat(mute(ada)).hasAttribute("aria-pressed", "true");

        plays(ada);
        ada.ships();
        assertThat(perceived(ada)).isEmpty();
        assertThat(ada.page().evaluate("contexts")).isEqualTo(0);
    }

    @Test
    void whoeverWantsLessMotionFeelsNothingAndAPointerOnTheButtonLeavesTheKeyboardOnTheProduct(Devices devices) {
        Player ada = inARound(devices.desktop());
        mute(ada).click();
        mute(ada).click();
        ada.page().keyboard().press("Space");
        assertThat(mute(ada)).hasAttribute("aria-pressed", "false");
        ada.seesClicks(1);
        ada.ships();
        assertThat(perceived(ada)).noneMatch(felt -> felt.startsWith("vibration"));
    }

    @Test
    void aTabThatIsHiddenIsSilent(Devices devices) {
        Player ada = inARound(devices.desktop());
        ada.page().evaluate(HIDDEN);
        ada.page().evaluate("perceived = []");
        ada.page().keyboard().press("Space");
        ada.page().keyboard().press("Enter");
        assertThat(ada.page().locator(".stage.shipped")).isVisible();
        assertThat(perceived(ada)).isEmpty();
    }

    @Test
    void whereThereIsNeitherSoundNorAMotorOnePlays(Devices devices) {
        BrowserContext desktop = devices.desktop();
        desktop.addInitScript("delete window.AudioContext; Navigator.prototype.vibrate = undefined;");
        Player ada = Player.at(desktop, server.url());
        plays(ada);
        ada.clicks(1);
        ada.ships();
        server.passUntil(ada::isAtTheEnd);
        assertThat(ada.complaints()).isEmpty();
    }

    private Player inARound(BrowserContext context) {
        Player ada = at(context);
        assertThat(ada.page().evaluate("contexts")).isEqualTo(0);
        plays(ada);
        return ada;
    }

    private Player at(BrowserContext context) {
        context.addInitScript(PERCEIVED);
        return Player.at(context, server.url());
    }

    private void plays(Player ada) {
        ada.isCalled("Ada");
        ada.playsTheHouse(1);
        server.passUntil(() -> ada.isInRound(1));
        server.pass(Duration.ofSeconds(1));
    }

    private static Locator mute(Player ada) {
        return ada.button("Mute sounds");
    }

    private static List<String> perceived(Player ada) {
        Page page = ada.page();
        return ((List<?>) page.evaluate("perceived"))
                .stream().map(String.class::cast).toList();
    }
}
