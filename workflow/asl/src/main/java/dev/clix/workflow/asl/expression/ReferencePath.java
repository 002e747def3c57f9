package dev.clix.workflow.asl.expression;

import com.fasterxml.jackson.databind.JsonNode;

/** A path to exactly one place ("Reference Paths"): where ResultPath puts a result. */
public interface ReferencePath {

    /**
     * @return a value like {@code target} with {@code value} at this place; shares the rest with {@code target}, which
     *     stays as it is
     * @throws EvaluationException ({@link ErrorNames#REFERENCE_PATH_CONFLICT}) when the place cannot be made
     */
    JsonNode put(JsonNode target, JsonNode value);
}
