package dev.clix.workflow.asl.integration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.AcceptedJson;
import dev.clix.workflow.asl.TaskResource;

/**
 * The two integrations that invoke a function, {@code lambda:invoke} and {@code aws-sdk:lambda:invoke}: how each passes
 * the input on, and how it shows the result.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-lambda.html">Optimized and SDK integration</a>
 */
public final class LambdaInvoke {
    private static final String SDK = "aws-sdk:lambda";

    private LambdaInvoke() {}

    public static boolean isOne(TaskResource resource) {
        return LambdaInvocation.isOne(resource);
    }

    /** The SDK tells of texts, where the optimized integration reads them; and it takes no error for its own. */
    public static boolean isSdk(TaskResource resource) {
        return resource.service().equals(SDK);
    }

    public static FunctionName function(JsonNode arguments) {
        return FunctionName.of(arguments.path("FunctionName").asText())
                .or(arguments.path("Qualifier").asText());
    }

    /** The function's input, as JSON: to the SDK, a payload is a text already. */
    public static String input(TaskResource resource, JsonNode arguments) {
        var payload = arguments.path("Payload");
        if (payload.isMissingNode()) return "{}";
        return isSdk(resource) && payload.isTextual() ? payload.textValue() : payload.toString();
    }

    /** The function's input, read: a payload that the SDK takes for a text is one of JSON. */
    public static JsonNode event(TaskResource resource, JsonNode arguments) {
        return AcceptedJson.read(input(resource, arguments));
    }

    /** The task's result as Lambda would give it, less what its SDK tells of the connection. */
    public static JsonNode answer(TaskResource resource, JsonNode arguments, JsonNode result) {
        var version = function(arguments).qualifier().filter(qualifier -> qualifier.matches("[0-9]+"));
        var answer = JsonNodeFactory.instance.objectNode().put("ExecutedVersion", version.orElse("$LATEST"));
        return payload(resource, answer, result).put("StatusCode", LambdaInvocation.REQUEST_RESPONSE.status());
    }

    /** The function has failed, and the SDK has called it nevertheless. */
    public static JsonNode failedAnswer(TaskResource resource, JsonNode arguments, JsonNode error) {
        var answer = (ObjectNode) answer(resource, arguments, error);
        return answer.put("FunctionError", "Unhandled");
    }

    private static ObjectNode payload(TaskResource resource, ObjectNode answer, JsonNode result) {
        return isSdk(resource) ? answer.put("Payload", result.toString()) : answer.set("Payload", result);
    }
}
