package dev.clix.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The controls are on the screen and stay where they are, on every screen and with any number of players. */
@ExtendWith(Chromium.class)
class LayoutIT {
    private record Screen(int width, int height) {}

    private static final List<Screen> SCREENS = List.of(
            new Screen(320, 568),
            new Screen(360, 640),
            new Screen(390, 844),
            new Screen(768, 1024),
            new Screen(844, 390),
            new Screen(667, 375),
            new Screen(1024, 768),
            new Screen(1366, 768),
            new Screen(1920, 1080));

    private static final String DRAWN =
            "() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))";

    /** Elements off the screen, in words; buttons within the standings scroll with them. */
    private static final String OFF_SCREEN = """
            () => [...document.querySelectorAll('.masthead button, .play button, .stage, .clock, .status')]
              .filter(seen => seen.checkVisibility() && seen.closest('dialog') === null)
              .map(seen => [seen.className || seen.tagName, seen.getBoundingClientRect()])
              .filter(([, box]) => box.top < 0 || box.left < 0 || box.bottom > innerHeight + 0.5 || box.right > innerWidth + 0.5)
              .map(([name, box]) => `${name} ends at ${Math.round(box.right)}, ${Math.round(box.bottom)}`)
            """;

    /** Elements that reach out of their half, under the standings or beside the page. */
    private static final String CROWDED = """
            () => [...document.querySelectorAll('.play > *, .status > *')]
              .map(seen => [seen.className || seen.tagName, seen.getBoundingClientRect()])
              .filter(([, box]) => box.right > document.querySelector('.play').getBoundingClientRect().right + 0.5)
              .map(([name]) => name)
            """;

    private static final String SCROLLS = """
            () => document.documentElement.scrollHeight > innerHeight || document.documentElement.scrollWidth > innerWidth
            """;

    private static final String PLACES = """
            () => ['.stage', '.ship'].map(seen => document.querySelector(seen).getBoundingClientRect())
              .map(box => [box.left, box.top, box.width, box.height].map(Math.round).join(' ')).join('; ')
            """;

    private static final String STANDINGS = "() => document.querySelector('.side').getBoundingClientRect().height";

    /** As much as one player's row and a little of the next: that there are more can be seen. */
    private static final double STANDINGS_MIN = 60;

    @ParameterizedTest
    @CsvSource({"2, market", "4, classic", "10, market"})
    void nothingNeededToPlayIsOffTheScreenAndNothingJumps(int players, String rules, Devices devices) {
        try (GameServer server = GameServer.start("game: { roundsMax: 3, rules: %s }".formatted(rules))) {
            Player ada = Player.at(devices.desktop(), server.url());
            ada.isCalled("Ada Lovelace the First");
            ada.hosts(players);
            for (int bot = 1; bot < players; bot++) ada.presses("Seat a slow bot");
            ada.sees("arena");
            Map<Screen, String> places = new HashMap<>();

            for (int round = 1; round <= 2; round++) {
                measure(ada, places);
                int next = round;
                server.passUntil(() -> ada.isInRound(next));
                measure(ada, places);
                server.passUntil(ada::isBetweenRounds);
            }
            assertThat(ada.complaints()).isEmpty();
        }
    }

    private static void measure(Player ada, Map<Screen, String> places) {
        for (Screen screen : SCREENS) {
            ada.page().setViewportSize(screen.width(), screen.height());
            ada.page()
                    .waitForFunction(
                            "size => innerWidth + ' ' + innerHeight === size", screen.width() + " " + screen.height());
            ada.page().evaluate(DRAWN);
            assertThat(ada.page().evaluate(OFF_SCREEN))
                    .as("%s: off the screen", screen)
                    .isEqualTo(List.of());
            assertThat(ada.page().evaluate(CROWDED)).as("%s: crowded", screen).isEqualTo(List.of());
            assertThat(ada.page().evaluate(SCROLLS)).as("%s: scrolls", screen).isEqualTo(false);
            assertThat(((Number) ada.page().evaluate(STANDINGS)).doubleValue())
                    .as("%s: standings", screen)
                    .isGreaterThanOrEqualTo(STANDINGS_MIN);
            String place = (String) ada.page().evaluate(PLACES);
            assertThat(places.putIfAbsent(screen, place))
                    .as("%s: jumps", screen)
                    .isIn(null, place);
        }
    }
}
