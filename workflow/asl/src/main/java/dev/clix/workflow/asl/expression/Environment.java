package dev.clix.workflow.asl.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * The data an expression is evaluated over.
 *
 * @param input the value of {@code $} (JSONPath) and {@code $states.input} (JSONata)
 * @param context the context object ({@code $$}, {@code $states.context}); made only when asked for
 * @param variables by name, without the dollar sign
 * @param result {@code $states.result}, where the state has one
 * @param errorOutput {@code $states.errorOutput}, in a Catcher
 * @param now the time of $now and $millis
 * @param random the source of States.UUID, States.MathRandom, $uuid and $random; the values drawn end up in history
 */
public record Environment(
        JsonNode input,
        Supplier<JsonNode> context,
        Map<String, JsonNode> variables,
        Optional<JsonNode> result,
        Optional<JsonNode> errorOutput,
        Instant now,
        RandomGenerator random) {}
