package dev.clix.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The snippets of docs/testing.md are code of docs/example, which is compiled and run. */
class TestingGuideTest {
    private static final Pattern SNIPPET = Pattern.compile("```java\n(.*?)```\n", Pattern.DOTALL);

    static List<String> snippets() throws IOException {
        var guide = Files.readString(Path.of("../../docs/testing.md"));
        return SNIPPET.matcher(guide).results().map(found -> found.group(1)).toList();
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void theGuideShowsCodeThatIsRun(String snippet) throws IOException {
        try (var files = Files.walk(Path.of("../../docs/example/src/test/java/shop"))) {
            var code = files.filter(Files::isRegularFile)
                    .map(TestingGuideTest::unindented)
                    .toList();
            assertThat(code).anyMatch(file -> file.contains(unindented(snippet)));
        }
    }

    private static String unindented(Path file) {
        try {
            return unindented(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String unindented(String code) {
        return String.join("\n", Stream.of(code.split("\n")).map(String::strip).toList());
    }
}
