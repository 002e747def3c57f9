package dev.clix.workflow.asl.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * What an expression may see.
 *
 * @param input what {@code $} (JSONPath) and {@code $states.input} (JSONata) stand for
 * @param context the context object ({@code $$}, {@code $states.context}); made only when asked for
 * @param variables by name, without the dollar sign
 * @param result {@code $states.result}, where the state has one
 * @param errorOutput {@code $states.errorOutput}, in a Catcher
 * @param now what $now and $millis tell
 * @param random what States.UUID, States.MathRandom, $uuid and $random draw from; the values drawn end up in history
 */
public record Environment(
        JsonNode input,
        Supplier<JsonNode> context,
        Map<String, JsonNode> variables,
        Optional<JsonNode> result,
        Optional<JsonNode> errorOutput,
        Instant now,
        RandomGenerator random) {}
