package dev.clix.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The README's bot in ten lines, pasted as it tells people to. */
@ExtendWith(Chromium.class)
class ReadmeBotIT {
    private static final String ADDRESS = "127.0.0.1:8080";

    private final GameServer server = GameServer.start("game: { capital: 4000 }");

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void playsAgainstWhoeverWaits(Devices devices) throws IOException {
        Player ada = Player.at(devices.phone(), server.url());
        ada.isCalled("Ada");
        ada.presses("Quick match");
        ada.sees("waiting-room");
        Player console = Player.at(devices.desktop(), server.url());
        console.page().evaluate(bot());

        server.passUntil(() -> ada.isInRound(1));
        server.pass(Duration.ofSeconds(1));
        ada.seesDeedOf("Ten Lines", Pattern.compile("shipped \\$\\d+"));
        server.passUntil(ada::isAtTheEnd);
        ada.seesHeadline("Ten Lines wins");
        assertThat(console.complaints()).isEmpty();
    }

    private String bot() throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        String script = Pattern.compile("```js\\n(.*?)```", Pattern.DOTALL)
                .matcher(readme)
                .results()
                .findFirst()
                .map(found -> found.group(1))
                .orElseThrow();
        assertThat(script.lines()).hasSizeLessThanOrEqualTo(11);
        assertThat(script).contains(ADDRESS);
        return "() => {" + script.replace(ADDRESS, "127.0.0.1:" + server.port()) + "}";
    }
}
