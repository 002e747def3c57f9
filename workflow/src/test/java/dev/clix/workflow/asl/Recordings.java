package dev.clix.workflow.asl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The cases recorded from AWS, where there are any: ../shared/conformance, or the folder -Dconformance.dir names. */
public final class Recordings {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Recordings() {}

    public record Recording(String file, JsonNode body) {
        @Override
        public String toString() {
            return file;
        }
    }

    /** @return none when the folder is not there, which is said once */
    public static List<Recording> in(String category) {
        var folder = folder().resolve(category);
        if (!Files.isDirectory(folder)) {
            System.out.println("No recorded cases in " + folder.toAbsolutePath().normalize());
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(Recordings::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path folder() {
        var named = System.getProperty("conformance.dir");
        return named == null ? Path.of("..", "..", "shared", "conformance") : Path.of(named);
    }

    private static Recording read(Path file) {
        try {
            return new Recording(file.getFileName().toString(), JSON.readTree(file.toFile()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
