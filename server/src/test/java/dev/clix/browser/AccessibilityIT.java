package dev.clix.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nothing axe knows stands between anybody and the game, on any screen. */
@ExtendWith(Chromium.class)
class AccessibilityIT {
    @Test
    void onAPhone(Devices devices) {
        assertThat(violations(devices.phone())).isEmpty();
    }

    @Test
    void onADesktop(Devices devices) {
        assertThat(violations(devices.desktop())).isEmpty();
    }

    @Test
    void onceOut(Devices devices) {
        try (GameServer server = GameServer.start("game: { capital: 6000 }")) {
            Player ada = Player.at(devices.phone(), server.url());
            ada.isCalled("Ada");
            ada.playsTheHouse(2);
            server.passUntil(ada::isOut);
            assertThat(violations(ada)).isEmpty();
            ada.presses("Back to the lobby");
            ada.sees("lobby");
        }
    }

    /** By screen. */
    private static Map<String, List<String>> violations(BrowserContext context) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        try (GameServer server = Tour.SHORT.server()) {
            Tour.SHORT.walk(server, context, (screen, ada) -> found.put(screen, violations(ada)));
        }
        assertThat(found).isNotEmpty();
        found.values().removeIf(List::isEmpty);
        return found;
    }

    /** In words of axe. */
    private static List<String> violations(Player ada) {
        return new AxeBuilder(ada.page())
                .analyze().getViolations().stream().map(AccessibilityIT::words).toList();
    }

    private static String words(Rule rule) {
        return rule.getHelp() + ": "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }
}
