package dev.clix.workflow.asl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clix.workflow.recordings.CaseFolder;
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

    /**
     * The folder of all cases. A machine that has none leaves the test out, which is told by the test's name; a folder
     * that is named, or there, and holds no case is a mistake.
     */
    public static Path folder() {
        var folder = CaseFolder.find();
        assumeTrue(
                folder.isPresent(), "left out: there is no ../shared/conformance, and -Dconformance.dir= names none");
        assertHoldsCases(folder.get());
        return folder.get();
    }

    static void assertHoldsCases(Path folder) {
        assertThat(CaseFolder.files(folder))
                .as("recorded cases in " + folder.toAbsolutePath().normalize())
                .isNotEmpty();
    }

    /** All cases of a kind. A folder that has others leaves the test out. */
    public static List<Recording> in(String kind) {
        var folder = folder();
        var cases = read(folder.resolve(kind));
        assumeTrue(!cases.isEmpty(), "left out: there are no recorded cases in " + folder.resolve(kind));
        return cases;
    }

    /** The recorded cases of a kind, for tests that can do without: none, which is printed, where there are none. */
    public static List<Recording> ifAnyIn(String kind) {
        var cases = CaseFolder.find().map(folder -> read(folder.resolve(kind))).orElse(List.of());
        if (cases.isEmpty()) System.out.println("No recorded cases of the kind " + kind);
        return cases;
    }

    private static List<Recording> read(Path folder) {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(Recordings::readFile)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Recording readFile(Path file) {
        try {
            return new Recording(file.getFileName().toString(), JSON.readTree(file.toFile()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
