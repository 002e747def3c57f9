package dev.clix.workflow.asl.parser;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
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

    /** Reads any JSON, since limits on sizes, duplicate names and trailing text are rules for new definitions. */
    private static final ObjectMapper RECALLING = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(Integer.MAX_VALUE)
                            .maxNumberLength(Integer.MAX_VALUE)
                            .maxStringLength(Integer.MAX_VALUE)
                            .maxNameLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .build();

    private DefinitionText() {}

    /** A text that was read before. */
    static JsonNode recall(String definition) {
        try {
            return RECALLING.readTree(definition);
        } catch (JsonProcessingException damaged) {
            throw new UncheckedIOException("Expected a definition that was accepted once to be JSON", damaged);
        }
    }

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
