package dev.clix.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;

/** Leaves pictures in {@code target/screenshots}, for people to look at. */
final class Screenshots {
    private static final Path FOLDER = Path.of("target", "screenshots");
    // Elements that fly or slide arrive; the confetti may fall. A transition replaced by another never finishes, and
    // need
    // not.
    private static final String ARRIVED = """
            () => Promise.allSettled(
              document.getAnimations()
                .filter(each => each instanceof CSSTransition || (each.animationName ?? 'fall') !== 'fall')
                .filter(each => each.effect.getTiming().iterations !== Infinity)
                .map(each => each.finished))""";

    private Screenshots() {}

    /** Of every screen of a long tour. */
    static void takeAll(String name, BrowserContext context) {
        try (GameServer server = Tour.LONG.server()) {
            Player player = Tour.LONG.walk(server, context, (screen, ada) -> take(ada.page(), name + "-" + screen));
            assertThat(player.complaints()).isEmpty();
        }
    }

    static void take(Page page, String name) {
        page.evaluate(ARRIVED);
        Path file = FOLDER.resolve(name + ".png");
        page.screenshot(new ScreenshotOptions().setPath(file).setFullPage(true));
        assertThat(file).isNotEmptyFile();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("%s fits the width of the window", name)
                .isEqualTo(true);
    }
}
