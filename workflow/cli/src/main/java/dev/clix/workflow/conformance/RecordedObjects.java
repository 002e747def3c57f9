package dev.clix.workflow.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** The buckets and objects a case needs, in a folder of its own that goes with the case. */
final class RecordedObjects implements AutoCloseable {
    private final Path folder;

    RecordedObjects(RecordedCase recorded) {
        try {
            folder = Files.createTempDirectory("clix-conformance");
            for (var bucket : recorded.node().at("/resources/s3"))
                Files.createDirectories(folder.resolve(bucket.path("bucket").asText()));
            for (var call : recorded.node().path("setup"))
                if (call.path("operation").asText().equals("PutObject")) put(call.path("args"));
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot write the objects of " + recorded.file(), failed);
        }
    }

    private void put(JsonNode object) throws IOException {
        var file = folder.resolve(object.path("Bucket").asText())
                .resolve(object.path("Key").asText());
        Files.createDirectories(file.getParent());
        Files.writeString(file, object.path("Body").asText());
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
