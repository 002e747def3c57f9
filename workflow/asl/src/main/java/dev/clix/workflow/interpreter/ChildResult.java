package dev.clix.workflow.interpreter;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * The end of a child execution, as its map run records it.
 *
 * @param output empty unless it has succeeded
 * @param started when it began, first
 * @param stopped when its map run learned that it had ended
 * @param aborted whether the map run has stopped it
 */
public record ChildResult(
        String name,
        JsonNode input,
        Optional<JsonNode> output,
        Optional<String> error,
        Optional<String> cause,
        Instant started,
        Instant stopped,
        boolean aborted) {
    /** Why a map run's children are stopped, as AWS has it. */
    public static String abortion(String mapRunArn) {
        return "The map run execution [%s] which was managing this resource was aborted".formatted(mapRunArn);
    }
}
