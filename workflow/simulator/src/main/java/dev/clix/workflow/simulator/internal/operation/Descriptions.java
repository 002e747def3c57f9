package dev.clix.workflow.simulator.internal.operation;

import dev.clix.workflow.ExecutionDescription;
import dev.clix.workflow.ExecutionRedriveStatus;
import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.ExecutionSummary;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.simulator.internal.execution.Redrive;
import dev.clix.workflow.simulator.internal.execution.RunningExecution;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** Tells how executions stand, as the API does. */
final class Descriptions {
    private Descriptions() {}

    /** An execution in a list: also how many items of a Map it is for. */
    static ExecutionSummary listed(RunningExecution running) {
        return summary(
                running,
                running.mapRunArn().isPresent()
                        ? OptionalInt.of(running.machine().items())
                        : OptionalInt.empty());
    }

    private static ExecutionSummary summary(RunningExecution running, OptionalInt itemCount) {
        var snapshot = running.snapshot();
        return new ExecutionSummary(
                running.identity().executionArn(),
                running.identity().stateMachineArn(),
                running.identity().executionName(),
                snapshot.status(),
                snapshot.startDate(),
                snapshot.stopDate(),
                running.machine().versionArn(),
                running.machine().aliasArn(),
                running.mapRunArn(),
                itemCount,
                snapshot.redriveCount(),
                snapshot.redriveDate());
    }

    /** Only from {@link RunningExecution#ask}. */
    static ExecutionDescription describe(RunningExecution running, boolean includesData, Instant now) {
        var outcome = running.outcome();
        // AWS keeps the error of a timeout in the history only.
        var timedOut = running.snapshot().status() == ExecutionStatus.TIMED_OUT;
        var redrivable = isRedrivable(running);
        var refusal = redrivable ? Redrive.refusal(running, now) : Optional.<String>empty();
        return new ExecutionDescription(
                summary(running, OptionalInt.empty()),
                includesData,
                includesData ? running.spec().inputText() : "",
                includesData ? outcome.output().map(Object::toString) : Optional.empty(),
                timedOut ? Optional.empty() : outcome.error(),
                timedOut ? Optional.empty() : outcome.cause(),
                running.spec().traceHeader(),
                redrivable ? Optional.of(redriveStatus(running, refusal.isPresent())) : Optional.empty(),
                refusal);
    }

    /** EXPRESS executions are not redriven, unless by the map run they belong to. */
    private static boolean isRedrivable(RunningExecution running) {
        return running.identity().type() == MachineType.STANDARD
                || running.mapRunArn().isPresent();
    }

    private static ExecutionRedriveStatus redriveStatus(RunningExecution running, boolean isRefused) {
        if (isRefused) return ExecutionRedriveStatus.NOT_REDRIVABLE;
        return running.mapRunArn().isPresent()
                ? ExecutionRedriveStatus.REDRIVABLE_BY_MAP_RUN
                : ExecutionRedriveStatus.REDRIVABLE;
    }
}
