package dev.clix.workflow.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of recorded cases. */
public final class CaseFolder {
    static final ObjectMapper JSON = new ObjectMapper();
    static final ObjectMapper STRICT = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final ObjectMapper SORTED =
            new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    static final List<String> KINDS = List.of("executions", "mocked", "validation", "api", "test_state");

    private CaseFolder() {}

    /** The folder named by {@code -Dconformance.dir=}, otherwise the one beside the project, if it is there. */
    public static Optional<Path> find() {
        var named = System.getProperty("conformance.dir");
        if (named != null) return Optional.of(Path.of(named));
        return Stream.of("../shared/conformance", "../../shared/conformance", "../../../shared/conformance")
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst();
    }

    /** All cases in the order of their files' names. */
    public static List<RecordedCase> read(Path folder) {
        return files(folder).map(CaseFolder::readCase).toList();
    }

    /** The files of all cases in the order of their names. */
    public static Stream<Path> files(Path folder) {
        return KINDS.stream().map(folder::resolve).filter(Files::isDirectory).flatMap(CaseFolder::within);
    }

    private static Stream<Path> within(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the cases in " + folder, unreadable);
        }
    }

    /** @throws IllegalArgumentException saying which file is no case, and why */
    static RecordedCase readCase(Path file) {
        try {
            if (JSON.readTree(Files.readAllBytes(file)) instanceof ObjectNode object)
                return new RecordedCase(file, object);
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException(
                    "%s to be JSON, but: %s"
                            .formatted(file, notJson.getOriginalMessage().replaceAll(" \\(start marker at .*", "")),
                    notJson);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the case " + file, unreadable);
        }
        throw new IllegalArgumentException(file + " to be a JSON object");
    }

    /** A value's text with all keys in order. */
    static String canonical(JsonNode node) {
        try {
            return SORTED.writeValueAsString(SORTED.treeToValue(node, Object.class));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Expected a tree to have a text", impossible);
        }
    }
}
