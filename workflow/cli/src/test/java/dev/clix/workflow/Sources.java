package dev.clix.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The source files of all modules, for tests of what no class file holds. The modules need not be built. */
final class Sources {
    private static final Path PROJECT = Path.of("..", "..");

    private Sources() {}

    /** Main code in the order of its paths. */
    static List<Path> main() throws IOException {
        return in(List.of("src/main/java"));
    }

    /** Main code and tests in the order of their paths. */
    static List<Path> all() throws IOException {
        return in(List.of("src/main/java", "src/test/java"));
    }

    private static List<Path> in(List<String> folders) throws IOException {
        var files = new ArrayList<Path>();
        for (var project : List.of(PROJECT, PROJECT.resolve("workflow"))) {
            try (var modules = Files.list(project)) {
                for (var code : modules.flatMap(module -> folders.stream().map(module::resolve))
                        .filter(Files::isDirectory)
                        .toList()) addSources(code, files);
            }
        }
        return files.stream().sorted().toList();
    }

    private static void addSources(Path folder, List<Path> files) throws IOException {
        try (var found = Files.walk(folder)) {
            found.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
        }
    }
}
