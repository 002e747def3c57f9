package dev.clix.workflow.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.WorkflowException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** How tasks fail when Step Functions refuse what they ask of them. */
final class ServiceFailures {
    private ServiceFailures() {}

    /** @param service the first part of the error's name */
    static <T> CompletionStage<T> named(CompletionStage<T> stage, String service) {
        var named = new CompletableFuture<T>();
        stage.whenComplete((value, failure) -> {
            if (failure == null) named.complete(value);
            else named.completeExceptionally(taskFailure(failure, service));
        });
        return named;
    }

    private static Throwable taskFailure(Throwable failure, String service) {
        var thrown =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return thrown instanceof WorkflowException refused ? taskFailure(refused, service) : thrown;
    }

    /** @param service the first part of the error's name */
    static TaskFailure taskFailure(WorkflowException refused, String service) {
        var word = refused.code().word();
        var name = word.endsWith("Exception") ? word : word + "Exception";
        return new TaskFailure(
                service + "." + name,
                "%s (Service: AWSStepFunctions; Status Code: 400; Error Code: %s)"
                        .formatted(refused.getMessage(), word));
    }

    static Optional<String> text(JsonNode arguments, String key) {
        return arguments.hasNonNull(key) ? Optional.of(arguments.get(key).asText()) : Optional.empty();
    }
}
