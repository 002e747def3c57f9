package dev.clix.workflow.asl;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clix.workflow.asl.expression.Environment;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** The surroundings in which tests evaluate expressions. */
public final class Evaluations {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Evaluations() {}

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException(notJson);
        }
    }

    public static Environment input(String json) {
        return environment(json, Map.of());
    }

    public static Environment environment(String input, Map<String, JsonNode> variables) {
        return new Environment(
                json(input),
                () -> json("{\"Execution\": {\"Name\": \"run\"}, \"State\": {\"Name\": \"S\"}}"),
                variables,
                Optional.empty(),
                Optional.empty(),
                Instant.parse("2026-11-22T10:00:00Z"),
                new Random(7));
    }
}
