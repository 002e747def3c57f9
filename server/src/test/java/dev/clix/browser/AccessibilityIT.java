package dev.clix.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nothing axe knows stands between anybody and the game, on any screen. */
@ExtendWith(Chromium.class)
class AccessibilityIT {
    private final GameServer server = Tour.SHORT.server();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void onAPhone(Devices devices) {
        assertThat(violations(devices.phone())).isEmpty();
    }

    @Test
    void onADesktop(Devices devices) {
        assertThat(violations(devices.desktop())).isEmpty();
    }

    /** By screen, in words of axe. */
    private Map<String, List<String>> violations(BrowserContext context) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        Tour.SHORT.walk(server, context, (screen, ada) -> {
            List<Rule> violations = new AxeBuilder(ada.page()).analyze().getViolations();
            if (!violations.isEmpty())
                found.put(
                        screen, violations.stream().map(AccessibilityIT::words).toList());
        });
        return found;
    }

    private static String words(Rule rule) {
        return rule.getHelp() + ": "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }
}
