package dev.clix.workflow.asl.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** A path that selects a value: InputPath, OutputPath, ItemsPath. */
@FunctionalInterface
public interface ValuePath {
    /** The path {@code $}, the default. */
    ValuePath WHOLE = (value, environment) -> value;

    /** A path that is null in the definition: selects an empty object from any value. */
    ValuePath DISCARD = (value, environment) -> JsonNodeFactory.instance.objectNode();

    /**
     * @param value the value of {@code $}; {@code $$} and variables come from the environment
     * @throws EvaluationException when nothing is there
     */
    JsonNode select(JsonNode value, Environment environment);
}
