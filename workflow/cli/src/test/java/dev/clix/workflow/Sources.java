package dev.clix.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The source files below {@code workflow/}, for tests of what no class file holds. */
final class Sources {
    private static final Path PARTS = Path.of("..");

    private Sources() {}

    /** Main code in the order of its paths; to be closed. */
    static Stream<Path> main() throws IOException {
        return Files.walk(PARTS)
                .filter(file -> file.toString().endsWith(".java"))
                .filter(file -> file.toString().contains("src/main/"))
                .sorted();
    }
}
