package dev.clix.workflow.asl.integration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.asl.TaskResource;
import java.util.stream.Stream;

/**
 * How {@code lambda:invoke} calls a function, optimized or as its SDK does: {@code InvocationType}.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html">Invoke</a>
 */
public enum LambdaInvocation {
    /** The task's result is the function's. */
    REQUEST_RESPONSE("RequestResponse", 200),
    /** The function is called, but its result is not waited for. */
    EVENT("Event", 202),
    /** The function is not called. */
    DRY_RUN("DryRun", 204);

    private final String word;
    private final int status;

    LambdaInvocation(String word, int status) {
        this.word = word;
        this.status = status;
    }

    public static boolean isOne(TaskResource resource) {
        return resource.isIntegration()
                && resource.call().equals("invoke")
                && (resource.service().equals("lambda") || resource.service().equals("aws-sdk:lambda"));
    }

    /** @param arguments of a task that {@link #isOne}; without an InvocationType the task waits for the function */
    public static LambdaInvocation of(JsonNode arguments) {
        var asked = arguments.path("InvocationType").asText();
        return Stream.of(values())
                .filter(type -> type.word.equals(asked))
                .findFirst()
                .orElse(REQUEST_RESPONSE);
    }

    public String word() {
        return word;
    }

    public int status() {
        return status;
    }

    /** Lambda's answer to a call that does not wait for the function: a status and no payload. */
    public ObjectNode accepted() {
        return JsonNodeFactory.instance.objectNode().put("StatusCode", status);
    }
}
