package dev.clix.workflow.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.recordings.CaseFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The recorded cases as they are read. */
public final class Cases {
    static final ObjectMapper JSON = new ObjectMapper();
    static final ObjectMapper STRICT = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final ObjectMapper SORTED =
            new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private Cases() {}

    /** All cases in the order of their files' names. */
    public static List<RecordedCase> read(Path folder) {
        return CaseFolder.files(folder).map(Cases::readCase).toList();
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
