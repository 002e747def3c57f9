package dev.clix.workflow.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** One case of the folder. */
public record RecordedCase(Path file, ObjectNode node) {
    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("dd-MM-uuuu");

    public String name() {
        return file.getFileName().toString().replaceFirst("[.]json$", "");
    }

    /** Where it is within the folder of all cases, such as {@code api/express/name.json}. */
    boolean isAt(String path) {
        return file.endsWith(path);
    }

    /** {@code execution}, {@code validation}, {@code api} or {@code testState}. */
    public String kind() {
        return node.path("kind").asText();
    }

    /** The needs of an execution: {@code pure}, {@code activity}, {@code mockable} or {@code service}. */
    public String tier() {
        return node.path("tier").asText("-");
    }

    public String category() {
        return node.path("category").asText();
    }

    /** Whether it is proven to be recorded from AWS. */
    public boolean isProven() {
        return node.path("source").path("provenance").asText().equals("aws");
    }

    /** When; the format is day first. */
    Optional<LocalDate> date() {
        var text = node.path("source").path("recordedDate").asText("");
        return text.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(text.substring(0, 10), DAY_FIRST));
    }

    /** The name that the recording gives to a thing, such as {@code executionName}. */
    String named(String key, String otherwise) {
        return node.path("names").path(key).asText(otherwise);
    }

    JsonNode expected() {
        return node.path(node.has("expected") ? "expected" : "operations");
    }

    JsonNode normalise() {
        return node.path("normalise");
    }

    List<String> wild(String key) {
        return StreamSupport.stream(node.path("wild").path(key).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
