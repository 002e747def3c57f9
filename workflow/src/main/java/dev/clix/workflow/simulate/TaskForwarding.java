package dev.clix.workflow.simulate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.asl.TaskResource;
import dev.clix.workflow.simulator.TaskCall;
import dev.clix.workflow.simulator.TaskFailure;
import dev.clix.workflow.simulator.TaskHandler;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Sends tasks to an HTTP endpoint, the way a Lambda runtime emulator takes them: the input out, the result back. */
final class TaskForwarding implements TaskHandler {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration CONNECT = Duration.ofSeconds(10);

    /** The longest a Lambda function may run. */
    private static final Duration ANSWER = Duration.ofMinutes(15);

    private final String url;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    TaskForwarding(URI url) {
        this.url = url.toString();
    }

    @Override
    public CompletionStage<JsonNode> handle(TaskCall call) {
        var target = URI.create(url.replace("%7Bname%7D", encoded(name(call))));
        var request = HttpRequest.newBuilder(target)
                .timeout(ANSWER)
                .header("content-type", "application/json")
                .header("x-clix-resource", call.resource())
                .header("x-clix-execution", call.executionArn())
                .POST(HttpRequest.BodyPublishers.ofString(input(call).toString()));
        call.token().ifPresent(token -> request.header("x-clix-task-token", token));
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                .handle((response, failure) -> answered(target, response, failure))
                .thenCompose(answer -> answer)
                .thenApply(result -> isInvoke(call) ? invoked(result) : result);
    }

    /** A name that is no function's stays one part of the path. */
    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** lambda:invoke wraps the function's input, and its result; everything else is sent as it is. */
    private static JsonNode input(TaskCall call) {
        if (!isInvoke(call)) return call.input();
        return call.input().has("Payload") ? call.input().path("Payload") : JSON.createObjectNode();
    }

    /** What Lambda answers to who invokes a function, less what its SDK tells of the connection. */
    private static JsonNode invoked(JsonNode result) {
        var answer = JSON.createObjectNode().put("ExecutedVersion", "$LATEST");
        return answer.<ObjectNode>set("Payload", result).put("StatusCode", 200);
    }

    private static boolean isInvoke(TaskCall call) {
        var resource = TaskResource.of(call.resource());
        return resource.service().equals("lambda") && resource.call().equals("invoke");
    }

    /** The function's, without version or alias; the action of a service integration. */
    private static String name(TaskCall call) {
        if (isInvoke(call))
            return FunctionName.of(call.input().path("FunctionName").asText());
        var resource = TaskResource.of(call.resource());
        return resource.kind() == TaskResource.Kind.LAMBDA ? FunctionName.of(call.resource()) : resource.action();
    }

    private static CompletionStage<JsonNode> answered(URI target, HttpResponse<String> response, Throwable failure) {
        if (failure != null)
            return failed("Lambda.Unknown", "The task could not be sent to %s: %s".formatted(target, root(failure)));
        try {
            var body = JSON.readTree(response.body().isEmpty() ? "null" : response.body());
            if (isFailure(response))
                return failed(
                        body.path("errorType").asText("Lambda.Unknown"),
                        body.isObject() ? body.toString() : "HTTP status " + response.statusCode());
            return CompletableFuture.completedFuture(body);
        } catch (JsonProcessingException notJson) {
            return failed("Lambda.Unknown", "The task's answer is no JSON: " + notJson.getOriginalMessage());
        }
    }

    private static boolean isFailure(HttpResponse<String> response) {
        return response.statusCode() / 100 != 2
                || response.headers().firstValue("x-amz-function-error").isPresent();
    }

    private static CompletionStage<JsonNode> failed(String error, String cause) {
        return CompletableFuture.failedFuture(new TaskFailure(Optional.of(error), Optional.of(cause)));
    }

    private static String root(Throwable failure) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (!(cause instanceof IOException)) return cause.toString();
        var name = cause.getClass().getSimpleName();
        return cause.getMessage() == null ? name : name + " " + cause.getMessage();
    }
}
