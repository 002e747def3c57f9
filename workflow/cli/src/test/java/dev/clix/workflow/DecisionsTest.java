package dev.clix.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Decision records say when they were taken and whether they stand, and the index has all of them. */
class DecisionsTest {
    private static final Path RECORDS = Path.of("../../docs/decisions");
    private static final Pattern LINK = Pattern.compile("(?m)^- \\[(.+)]\\((.+)\\)$");
    private static final Pattern BEGINNING =
            Pattern.compile("# (?<title>.+)\n\n20\\d\\d-\\d\\d-\\d\\d\\. (?:Stands|Replaced by \\[.+]\\(.+\\))\\.");

    @Test
    void theIndexHasEachRecordUnderItsTitle() throws IOException {
        var index = LINK.matcher(Files.readString(RECORDS.resolve("README.md"))).results();
        assertThat(index.map(DecisionsTest::entry))
                .containsExactlyInAnyOrderElementsOf(
                        records().stream().map(DecisionsTest::entry).toList());
    }

    @Test
    void eachRecordSaysItsDayAndWhetherItStands() throws IOException {
        for (var record : records())
            assertThat(BEGINNING.matcher(Files.readString(record)).lookingAt())
                    .as("Expected %s to begin with a title, its day and its status", record.getFileName())
                    .isTrue();
    }

    private static List<Path> records() throws IOException {
        try (var files = Files.list(RECORDS)) {
            return files.filter(file -> !file.endsWith("README.md")).toList();
        }
    }

    private static List<String> entry(MatchResult link) {
        return List.of(link.group(1), link.group(2));
    }

    private static List<String> entry(Path record) {
        try (var lines = Files.lines(record)) {
            var title = lines.findFirst().orElseThrow().substring("# ".length());
            return List.of(title, record.getFileName().toString());
        } catch (IOException e) {
            throw new AssertionError("Expected a readable record, but found " + record, e);
        }
    }
}
