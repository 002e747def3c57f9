package dev.clix.workflow.simulator.internal.task;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** The code of a Lambda function, whatever it is written as. */
@FunctionalInterface
interface FunctionCode {
    /**
     * @param event the function's own, to change
     * @return JSON, what is made JSON of, or a stage of either
     */
    @Nullable
    Object run(JsonNode event, Invocation invocation) throws Exception;

    /**
     * One call of the function, as it is told of it.
     *
     * @param version {@code $LATEST}, or the number of a version
     * @param arn as it was invoked: with the version or alias, if one was named
     */
    record Invocation(String requestId, String function, String version, String arn) {}
}
