package dev.clix.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page knows its games by one module, and a game neither that nor another game. */
class PageImportsTest {
    private static final Path WEB = Path.of("../web/src/main/resources/dev/clix/web");
    private static final Path GAMES = Path.of("games");
    private static final Path INDEX = GAMES.resolve("index.js");
    private static final Pattern IMPORT = Pattern.compile("\\bfrom '([^']+)'|\\bimport\\('([^']+)'\\)");

    private record Import(Path from, Path to) {}

    @Test
    void nothingOfThePageImportsAGameButTheIndexOfGames() throws IOException {
        List<Import> imports = imports();
        assertThat(imports).filteredOn(each -> game(each.to()).isPresent()).isNotEmpty();

        assertThat(imports)
                .filteredOn(each -> game(each.to()).isPresent() && !each.from().equals(INDEX))
                .allSatisfy(each -> assertThat(game(each.from())).as("%s", each).isEqualTo(game(each.to())));
    }

    @Test
    void theIndexImportsOnePageOfEachGame() throws IOException {
        List<Path> pages = imports().stream()
                .filter(each -> each.from().equals(INDEX))
                .map(Import::to)
                .toList();

        assertThat(pages).doesNotHaveDuplicates();
        try (Stream<Path> folders = Files.list(WEB.resolve(GAMES)).filter(Files::isDirectory)) {
            assertThat(pages)
                    .containsExactlyInAnyOrderElementsOf(
                            folders.map(folder -> WEB.relativize(folder).resolve("page.js"))
                                    .toList());
        }
    }

    @Test
    void aGameDoesNotImportTheListOfGames() throws IOException {
        assertThat(imports())
                .filteredOn(each -> game(each.from()).isPresent())
                .noneMatch(each -> GAMES.equals(each.to().getParent()));
    }

    /** The name of the game whose folder this is in. */
    private static Optional<String> game(Path path) {
        return path.startsWith(GAMES) && path.getNameCount() > 2
                ? Optional.of(path.getName(1).toString())
                : Optional.empty();
    }

    private static List<Import> imports() throws IOException {
        try (Stream<Path> files = Files.walk(WEB)) {
            return files.filter(file -> file.toString().endsWith(".js"))
                    .flatMap(PageImportsTest::importsOf)
                    .toList();
        }
    }

    private static Stream<Import> importsOf(Path file) {
        Path from = WEB.relativize(file);
        return IMPORT.matcher(read(file))
                .results()
                .map(found -> Optional.ofNullable(found.group(1)).orElse(found.group(2)))
                .map(to -> new Import(from, from.resolveSibling(to).normalize()));
    }

    private static String read(Path file) {
        try {
            // Comments show imports as examples.
            return Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "");
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to read " + file, e);
        }
    }
}
