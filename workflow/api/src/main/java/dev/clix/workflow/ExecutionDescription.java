package dev.clix.workflow;

import java.time.Instant;
import java.util.Optional;

/**
 * An execution as it stands.
 *
 * @param includesData whether input and output were asked for
 * @param input a JSON text; empty when it was not asked for
 * @param output a JSON text, once succeeded, when it was asked for
 * @param error once failed, if the failure has one
 * @param cause once failed, if the failure has one
 * @param traceHeader of X-Ray, as it was started with
 * @param redriveStatus empty where nobody may redrive such an execution
 * @param redriveStatusReason why it may not be redriven
 */
public record ExecutionDescription(
        ExecutionSummary summary,
        boolean includesData,
        String input,
        Optional<String> output,
        Optional<String> error,
        Optional<String> cause,
        Optional<String> traceHeader,
        Optional<ExecutionRedriveStatus> redriveStatus,
        Optional<String> redriveStatusReason) {
    public String executionArn() {
        return summary.executionArn();
    }

    public String stateMachineArn() {
        return summary.stateMachineArn();
    }

    public String name() {
        return summary.name();
    }

    public ExecutionStatus status() {
        return summary.status();
    }

    public Instant startDate() {
        return summary.startDate();
    }

    public Optional<Instant> stopDate() {
        return summary.stopDate();
    }
}
