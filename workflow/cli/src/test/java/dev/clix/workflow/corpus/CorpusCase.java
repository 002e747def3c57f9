package dev.clix.workflow.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clix.workflow.MachineType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A definition as people write them, and how it ends.
 *
 * @param name of its file
 * @param node {@code about}; {@code type} (STANDARD unless said); {@code input}; {@code answers}: each Task state is
 *     answered, by its name, one after the other, the last one again and again: {@code result}, or {@code error} and
 *     {@code cause}, or {@code never}; {@code machines}: definitions of others, by name; {@code buckets}: the objects in S3,
 *     by bucket and key; {@code definition}; {@code ends}: {@code status}, {@code output} or {@code error} and
 *     {@code cause}, {@code seconds} if that matters, {@code written} into buckets
 */
record CorpusCase(String name, JsonNode node) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** All of them, by name. */
    static List<CorpusCase> all() {
        try (var files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(CorpusCase::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path folder() {
        try {
            URI place =
                    CorpusCase.class.getResource("/dev/clix/workflow/corpus").toURI();
            return Path.of(place);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static CorpusCase read(Path file) {
        try {
            var name = file.getFileName().toString();
            return new CorpusCase(name.substring(0, name.lastIndexOf('.')), JSON.readTree(file.toFile()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + ": " + unreadable.getMessage(), unreadable);
        }
    }

    JsonNode definition() {
        return node.path("definition");
    }

    JsonNode ends() {
        return node.path("ends");
    }

    MachineType type() {
        return MachineType.valueOf(node.path("type").asText("STANDARD"));
    }

    @Override
    public String toString() {
        return name;
    }
}
