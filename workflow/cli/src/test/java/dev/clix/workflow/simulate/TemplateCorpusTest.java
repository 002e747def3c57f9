package dev.clix.workflow.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Templates that use what public ones do, in the ways they do: each is loaded, its machines are created and run, and what came of it
 * is what stands beside it in the file of the same name with {@code .ends}.
 */
class TemplateCorpusTest {
    private static final Path CORPUS = Path.of("src/test/resources/templates/corpus");
    private static final String ENDS = ".ends";

    static List<Path> ends() throws IOException {
        try (var files = Files.walk(CORPUS)) {
            return files.filter(file -> file.toString().endsWith(ENDS))
                    .map(CORPUS::relativize)
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("ends")
    void isLoadedAndRunToItsEnds(Path ends) throws Exception {
        var expected = Files.readString(CORPUS.resolve(ends));
        var template = CORPUS.resolve(ends.toString().replaceFirst("\\.ends$", ""));
        assertThat(TemplateTrial.of(template, expected.lines().toList()).told()).isEqualTo(expected);
    }

    @Test
    void thereAreAtLeastEighty() throws Exception {
        assertThat(ends()).hasSizeGreaterThanOrEqualTo(80);
    }
}
