package dev.clix.workflow.simulator.internal.task;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.Causes;
import dev.clix.workflow.Uuids;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.simulator.task.TaskFailure;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.random.RandomGenerator;

/**
 * How tasks fail when Step Functions refuse what they ask of them.
 *
 * @param random draws the ids of requests
 */
public record ServiceFailures(RandomGenerator random) {
    /** These are not of the service's own model: the SDK knows them as the service's exception only. */
    private static final Set<Code> UNMODELLED = Set.of(
            Code.ACCESS_DENIED,
            Code.INVALID_SIGNATURE,
            Code.MISSING_AUTHENTICATION_TOKEN,
            Code.SERIALIZATION,
            Code.THROTTLING,
            Code.UNAVAILABLE,
            Code.UNKNOWN_OPERATION,
            Code.UNRECOGNIZED_CLIENT);

    /**
     * The style of a failure, as recorded: optimised integrations call services with the AWS SDK for Java 1, others
     * with 2.
     */
    public enum Style {
        OPTIMISED(
                "StepFunctions",
                "AWSStepFunctionsException",
                "%1$s (Service: AWSStepFunctions; Status Code: 400; Error Code: %2$s; Request ID: %3$s; Proxy: null)"),
        SDK("Sfn", "SfnException", "%1$s (Service: Sfn, Status Code: 400, Request ID: %3$s)");

        private final String service;
        private final String unmodelled;
        private final String cause;

        Style(String service, String unmodelled, String cause) {
            this.service = service;
            this.unmodelled = unmodelled;
            this.cause = cause;
        }

        private String error(Code code) {
            if (UNMODELLED.contains(code)) return service + "." + unmodelled;
            var word = code.word();
            return service + "." + (word.endsWith("Exception") ? word : word + "Exception");
        }
    }

    public <T> CompletionStage<T> named(CompletionStage<T> stage, Style style) {
        var named = new CompletableFuture<T>();
        stage.whenComplete((value, failure) -> {
            if (failure == null) named.complete(value);
            else named.completeExceptionally(taskFailure(failure, style));
        });
        return named;
    }

    private Throwable taskFailure(Throwable failure, Style style) {
        var thrown = Causes.unwrapped(failure);
        return thrown instanceof WorkflowException refused ? taskFailure(refused, style) : thrown;
    }

    public TaskFailure taskFailure(WorkflowException refused, Style style) {
        var request = Uuids.random(random);
        var cause = style.cause.formatted(refused.getMessage(), refused.code().word(), request);
        return new TaskFailure(style.error(refused.code()), cause);
    }

    public static Optional<String> text(JsonNode arguments, String key) {
        return arguments.hasNonNull(key) ? Optional.of(arguments.get(key).asText()) : Optional.empty();
    }
}
