package dev.clix.workflow.graph.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An event of a history, as far as a picture needs to know it.
 *
 * @param id counts from 1
 * @param previousId the event that led to this one; 0 for none
 * @param type in the service's words, {@code TaskStateEntered}; an unknown one does no harm
 * @param state the name in the event's details, or the state of an EvaluationFailed
 * @param index of a Map's iteration, from 0
 * @param length of a Map's list
 */
public record RunEvent(
        long id,
        long previousId,
        String type,
        Instant timestamp,
        Optional<String> state,
        OptionalLong index,
        OptionalLong length,
        Optional<RunError> error) {
    /** @param details the event's …EventDetails, or an empty object */
    public static RunEvent of(long id, long previousId, String type, Instant timestamp, JsonNode details) {
        return new RunEvent(
                id,
                previousId,
                type,
                timestamp,
                text(details, "name").or(() -> text(details, "state")),
                number(details, "index"),
                number(details, "length"),
                error(type, details));
    }

    private static Optional<RunError> error(String type, JsonNode details) {
        var failed = type.endsWith("Failed") || type.endsWith("TimedOut") || type.endsWith("Aborted");
        var told = details.has("error") || details.has("cause");
        if (!failed || !told) return Optional.empty();
        return Optional.of(new RunError(
                details.path("error").asText(""), details.path("cause").asText("")));
    }

    private static Optional<String> text(JsonNode details, String field) {
        return Optional.ofNullable(details.path(field).textValue());
    }

    private static OptionalLong number(JsonNode details, String field) {
        var value = details.path(field);
        return value.isNumber() ? OptionalLong.of(value.longValue()) : OptionalLong.empty();
    }
}
