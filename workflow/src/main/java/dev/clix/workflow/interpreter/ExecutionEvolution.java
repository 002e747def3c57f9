package dev.clix.workflow.interpreter;

import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.history.ExecutionFact;
import java.time.Instant;
import java.util.Optional;

/** How an execution begins and ends. */
final class ExecutionEvolution implements ExecutionFact.Visitor<Void> {
    private final Evolution at;

    ExecutionEvolution(Evolution evolution) {
        this.at = evolution;
    }

    @Override
    public Void executionStarted(ExecutionFact.ExecutionStarted fact) {
        at.execution.identity = Optional.of(fact.identity());
        at.execution.startDate = Optional.of(at.event.timestamp());
        at.execution.input = Optional.of(fact.input());
        // AWS's first StateEntered has no previous event either, so the chain starts at 0.
        var root = new Frame(0, Optional.empty(), 0, at.execution.machine().block(), fact.input(), 0);
        at.execution.root = Optional.of(root);
        at.execution.frames = 1;
        at.begin(root);
        timeout(fact.identity().type())
                .ifPresent(due -> at.standing.arm(root, new Command.ArmTimer(at.event.sequence(), due)));
        return null;
    }

    private Optional<Instant> timeout(MachineType type) {
        var seconds = at.execution.machine().timeoutSeconds().orElse(Long.MAX_VALUE);
        if (type == MachineType.EXPRESS)
            seconds = Math.min(seconds, at.execution.limits().expressSeconds());
        return seconds == Long.MAX_VALUE
                ? Optional.empty()
                : Optional.of(at.event.timestamp().plusSeconds(seconds));
    }

    @Override
    public Void executionSucceeded(ExecutionFact.ExecutionSucceeded fact) {
        at.execution.output = Optional.of(fact.output());
        return close(ExecutionStatus.SUCCEEDED, Optional.empty(), Optional.empty());
    }

    @Override
    public Void executionFailed(ExecutionFact.ExecutionFailed fact) {
        return close(ExecutionStatus.FAILED, fact.error(), fact.cause());
    }

    @Override
    public Void executionAborted(ExecutionFact.ExecutionAborted fact) {
        return close(ExecutionStatus.ABORTED, fact.error(), fact.cause());
    }

    @Override
    public Void executionTimedOut(ExecutionFact.ExecutionTimedOut fact) {
        return close(ExecutionStatus.TIMED_OUT, fact.error(), fact.cause());
    }

    private Void close(ExecutionStatus status, Optional<String> error, Optional<String> cause) {
        at.execution.status = status;
        at.execution.stopDate = Optional.of(at.event.timestamp());
        at.execution.error = error;
        at.execution.cause = cause;
        at.standing.disarm(Interpreter.EXECUTION_TIMER);
        at.execution.root.ifPresent(at::end);
        return null;
    }
}
