package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/your-own-game.md shows the files of a game as they are; {@link RpsGameTest} plays it. */
class YourOwnGameTest {
    private static final Path ROOT = Path.of("..");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "server/src/main/java/dev/clix/server/game/rps/message/RpsMessages.java",
                "server/src/main/java/dev/clix/server/game/rps/RpsRules.java",
                "server/src/main/resources/dev/clix/server/game/rps/course.yaml",
                "web/src/main/resources/dev/clix/web/games/rps/page.js"
            })
    void theGuideShowsTheFileAsItIs(String file) throws IOException {
        String guide = Files.readString(ROOT.resolve("docs/your-own-game.md"));
        var shown = Pattern.compile("`" + Pattern.quote(file) + "`\n\n```\\w+\n(.*?)```\n", Pattern.DOTALL)
                .matcher(guide);
        assertThat(shown.find()).as("the guide shows " + file).isTrue();
        assertThat(shown.group(1)).isEqualTo(Files.readString(ROOT.resolve(file)));
    }
}
