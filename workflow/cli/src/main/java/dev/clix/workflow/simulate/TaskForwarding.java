package dev.clix.workflow.simulate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clix.workflow.Causes;
import dev.clix.workflow.asl.TaskResource;
import dev.clix.workflow.asl.integration.LambdaInvocation;
import dev.clix.workflow.asl.integration.LambdaInvoke;
import dev.clix.workflow.asl.integration.UnnamedFailure;
import dev.clix.workflow.simulator.task.TaskCall;
import dev.clix.workflow.simulator.task.TaskFailure;
import dev.clix.workflow.simulator.task.TaskHandler;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Sends tasks to an HTTP endpoint, the way a Lambda runtime emulator takes them: the input out, the result back. */
final class TaskForwarding implements TaskHandler {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration CONNECT = Duration.ofSeconds(10);

    /** The longest a Lambda function may run. */
    private static final Duration ANSWER = Duration.ofMinutes(15);

    private final TaskUrl url;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    TaskForwarding(TaskUrl url) {
        this.url = url;
    }

    @Override
    public CompletionStage<JsonNode> handle(TaskCall call) {
        var target = url.of(call);
        var resource = TaskResource.of(call.resource());
        var request = HttpRequest.newBuilder(target)
                .timeout(ANSWER)
                .header("content-type", "application/json")
                .header("x-clix-resource", call.resource())
                .header("x-clix-execution", call.executionArn())
                .POST(HttpRequest.BodyPublishers.ofString(input(resource, call)));
        call.token().ifPresent(token -> request.header("x-clix-task-token", token));
        if (LambdaInvoke.isOne(resource))
            request.header(
                    "x-amz-invocation-type", LambdaInvocation.of(call.input()).word());
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                .handle((response, failure) -> failure == null
                        ? answered(resource, call.input(), response)
                        : unsent(resource, target, failure))
                .thenCompose(answer -> answer);
    }

    private static String input(TaskResource resource, TaskCall call) {
        return LambdaInvoke.isOne(resource)
                ? LambdaInvoke.input(resource, call.input())
                : call.input().toString();
    }

    private static CompletionStage<JsonNode> unsent(TaskResource resource, URI target, Throwable failure) {
        return failed(
                UnnamedFailure.of(resource, OptionalInt.empty()),
                "The task could not be sent to %s: %s".formatted(target, root(failure)));
    }

    private static CompletionStage<JsonNode> answered(
            TaskResource resource, JsonNode arguments, HttpResponse<String> response) {
        if (isEvent(resource, arguments) && !isRefusal(response))
            return CompletableFuture.completedFuture(LambdaInvocation.EVENT.accepted());
        try {
            var body = JSON.readTree(response.body().isEmpty() ? "null" : response.body());
            if (isFailure(response)) return failed(resource, arguments, response, body);
            return CompletableFuture.completedFuture(
                    LambdaInvoke.isOne(resource) ? LambdaInvoke.answer(resource, arguments, body) : body);
        } catch (JsonProcessingException notJson) {
            return failed(unnamed(resource, response), "The task's answer is no JSON: " + notJson.getOriginalMessage());
        }
    }

    private static boolean isEvent(TaskResource resource, JsonNode arguments) {
        return LambdaInvoke.isOne(resource) && LambdaInvocation.of(arguments) == LambdaInvocation.EVENT;
    }

    /** Lambda's own, of a call that reaches no function: a function that fails answers otherwise. */
    private static boolean isRefusal(HttpResponse<String> response) {
        return response.statusCode() / 100 == 4 && !isFunctionError(response);
    }

    private static CompletionStage<JsonNode> failed(
            TaskResource resource, JsonNode arguments, HttpResponse<String> response, JsonNode body) {
        if (LambdaInvoke.isOne(resource) && LambdaInvoke.isSdk(resource) && isFunctionError(response))
            return CompletableFuture.completedFuture(LambdaInvoke.failedAnswer(resource, arguments, body));
        return failed(
                body.path("errorType").asText(unnamed(resource, response)),
                body.isObject() ? body.toString() : "HTTP status " + response.statusCode());
    }

    private static String unnamed(TaskResource resource, HttpResponse<String> response) {
        return UnnamedFailure.of(resource, OptionalInt.of(response.statusCode()));
    }

    private static boolean isFailure(HttpResponse<String> response) {
        return response.statusCode() / 100 != 2 || isFunctionError(response);
    }

    private static boolean isFunctionError(HttpResponse<String> response) {
        return response.headers().firstValue("x-amz-function-error").isPresent();
    }

    private static CompletionStage<JsonNode> failed(String error, String cause) {
        return CompletableFuture.failedFuture(new TaskFailure(Optional.of(error), Optional.of(cause)));
    }

    private static String root(Throwable failure) {
        var cause = Causes.unwrapped(failure);
        if (!(cause instanceof IOException)) return cause.toString();
        var name = cause.getClass().getSimpleName();
        return cause.getMessage() == null ? name : name + " " + cause.getMessage();
    }
}
