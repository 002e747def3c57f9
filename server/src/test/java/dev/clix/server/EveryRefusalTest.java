package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.Refusal;
import dev.clix.server.game.clix.message.CliXMessages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each refusal of the protocol has a test that hears it over a socket; this one names the refusal that has none. */
class EveryRefusalTest {
    private static final Path TESTS = Path.of("src/test/java/dev/clix/server");

    static Stream<Refusal> all() {
        return Stream.concat(Arrays.stream(CommonRefusal.values()), CliXMessages.TABLE.refusals().stream());
    }

    @ParameterizedTest
    @MethodSource("all")
    void isHeardInATest(Refusal refusal) throws IOException {
        Pattern heard = Pattern.compile("\\.isEqualTo\\(\\w*Refusal\\." + refusal + "\\)");

        assertThat(testsOverSockets())
                .as("tests that hear " + refusal)
                .anyMatch(test -> heard.matcher(test).find());
    }

    /** Those beside this one; the tests of single packages use no sockets. */
    private static List<String> testsOverSockets() throws IOException {
        try (Stream<Path> files = Files.list(TESTS)) {
            return files.filter(Files::isRegularFile)
                    .map(EveryRefusalTest::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError("Expected to read " + file, e);
        }
    }
}
