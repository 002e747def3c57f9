package dev.clix.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Faces that players show each other: by touch or keyboard, seen beside the name, read aloud, and to be done without. */
@ExtendWith(Chromium.class)
class EmotesIT {
    @Test
    void aFaceIsSeenBesideTheNameUnlessOneWantsToSeeNone(Devices devices) {
        try (GameServer server = GameServer.start("game: { roundsMax: 1 }")) {
            Player ada = Player.at(devices.desktop(), server.url());
            ada.isCalled("Ada");
            ada.hosts(3);
            Player bob = Player.at(devices.phone(), ada.invitation());
            bob.isCalled("Bob");
            bob.presses("Join the game");
            bob.sees("waiting-room");

            Locator summary = ada.page().locator(".emotes summary");
            summary.focus();
            ada.page().keyboard().press("Enter");
            ada.page().keyboard().press("Tab");
            ada.page().keyboard().press("Tab");
            ada.page().keyboard().press("Enter");
            assertThat(face(bob, "Ada")).hasAttribute("data-emote", "clap");
            assertThat(face(ada, "Ada")).isVisible();
            assertThat(bob.page().locator("#announcements")).hasText("Ada: Well done.");
            assertThat(summary).isFocused();
            for (int more = 0; more < 2; more++) {
                summary.press("Enter");
                ada.button("Hello").press("Enter");
            }
            summary.press("Enter");
            assertThat(ada.button("Well done")).hasAttribute("aria-disabled", "true");
            ada.page().keyboard().press("Escape");
            assertThat(ada.page().locator(".emotes-box")).isHidden();
            assertThat(summary).isFocused();

            ada.presses("Seat a slow bot");
            server.passUntil(() -> bob.isInRound(1));
            bob.page().locator(".emotes summary").click();
            bob.presses("Hello");
            assertThat(face(ada, "Bob")).hasAttribute("data-emote", "wave");
            bob.page().locator(".emotes summary").click();
            bob.page().getByRole(AriaRole.CHECKBOX).uncheck();
            bob.page().reload();
            bob.page().locator(".emotes summary").click();
            assertThat(bob.page().getByRole(AriaRole.CHECKBOX)).not().isChecked();
            assertThat(ada.complaints()).isEmpty();
            assertThat(bob.complaints()).isEmpty();
        }
    }

    private static Locator face(Player seenBy, String name) {
        return seenBy.page()
                .locator(".seat, .player")
                .filter(new Locator.FilterOptions().setHasText(name))
                .locator(".bubble");
    }
}
