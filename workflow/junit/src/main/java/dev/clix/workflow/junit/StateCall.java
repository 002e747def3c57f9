package dev.clix.workflow.junit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One call of a Task state, by whatever it was answered: a mock, a handler, a worker. A retry is a call of its own:
 *
 * <pre>{@code
 * assertThat(run.calls("Charge")).extracting(StateCall::elapsed)
 *         .containsExactly(Duration.ZERO, Duration.ofSeconds(10), Duration.ofSeconds(30));
 * }</pre>
 *
 * @param state its name
 * @param at when the task was scheduled
 * @param elapsed since the execution's start
 * @param attempt 0 for the first, then counting retries; the next visit of the state begins at 0 again
 * @param input the task's: Parameters or Arguments, every path and expression in it resolved
 * @param answer the task's result, before ResultSelector and Output; empty while there is none, and when it failed
 * @param error once it has failed, or timed out ({@code States.Timeout})
 * @param cause once it has failed, if the failure has one
 */
public record StateCall(
        String state,
        Instant at,
        Duration elapsed,
        int attempt,
        JsonNode input,
        Optional<JsonNode> answer,
        Optional<String> error,
        Optional<String> cause) {
    /** Whether the task still waits for its answer, or was given up. */
    public boolean isOpen() {
        return answer.isEmpty() && error.isEmpty();
    }

    StateCall answered(JsonNode result) {
        return new StateCall(state, at, elapsed, attempt, input, Optional.of(result), error, cause);
    }

    StateCall failed(Optional<String> why, Optional<String> because) {
        return new StateCall(state, at, elapsed, attempt, input, answer, Optional.of(why.orElse("")), because);
    }

    /** On one line: when, which attempt, what came of it. */
    @Override
    public String toString() {
        var outcome = answer.map(result -> "answered " + result)
                .or(() -> error.map(name -> "failed with " + name))
                .orElse("not answered");
        return "%s at %s, attempt %s, input %s: %s"
                .formatted(state, ElapsedTime.text(at.minus(elapsed), at), attempt, input, outcome);
    }
}
