package dev.clix.workflow.asl.parser;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.clix.workflow.asl.parser.Problem.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Reads a definition's text as JSON, and words what is wrong with it as AWS does. */
final class DefinitionText {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private DefinitionText() {}

    /** @return a missing node when the text is no JSON, which is complained about */
    static JsonNode read(String definition, Problems problems) {
        try (var parser = JSON.createParser(definition)) {
            return read(parser, problems);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static JsonNode read(JsonParser parser, Problems problems) throws IOException {
        try {
            JsonNode root = JSON.readTree(parser);
            return root == null ? MissingNode.getInstance() : root;
        } catch (JsonProcessingException notJson) {
            var location = parser.currentLocation().toString();
            problems.add(new Problem(
                    Code.INVALID_JSON_DESCRIPTION,
                    notJson.getOriginalMessage() + "\n at " + location,
                    Optional.of(location),
                    Optional.empty()));
            return MissingNode.getInstance();
        }
    }
}
