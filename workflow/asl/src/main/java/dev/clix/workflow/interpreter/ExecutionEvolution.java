package dev.clix.workflow.interpreter;

import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.history.ExecutionFact;
import dev.clix.workflow.interpreter.Command.Ends;
import java.util.Optional;

/** How an execution begins and ends. */
final class ExecutionEvolution implements ExecutionFact.Visitor<Evolution, Void> {
    @Override
    public Void executionStarted(Evolution at, ExecutionFact.ExecutionStarted fact) {
        at.execution.identity = Optional.of(fact.identity());
        at.execution.startDate = Optional.of(at.event.timestamp());
        at.execution.input = Optional.of(fact.input());
        // AWS's first StateEntered has no previous event either, so the chain starts at 0.
        var root = Frame.root(at.execution.machine().block(), fact.input(), at.execution.outset.variables());
        at.execution.root = Optional.of(root);
        at.execution.frames = 1;
        if (fact.identity().type() == MachineType.EXPRESS)
            at.execution.eventsMax = at.execution.limits().expressEvents();
        at.begin(root);
        at.standing.arm(root, timeout(at, fact.identity().type()));
        return null;
    }

    /**
     * The machine's TimeoutSeconds from now, bounded by AWS's quota from the start. A year's end is marked as such,
     * since virtual time does not skip to it.
     */
    private static Command.ArmTimer timeout(Evolution at, MachineType type) {
        var limits = at.execution.limits();
        var isExpress = type == MachineType.EXPRESS;
        var last = at.execution
                .startDate
                .orElseThrow()
                .plusSeconds(isExpress ? limits.expressSeconds() : limits.standardSeconds());
        var own = at.execution.machine().timeoutSeconds();
        var due = own.isPresent() ? at.event.timestamp().plusSeconds(own.getAsLong()) : last;
        return due.isBefore(last)
                ? new Command.ArmTimer(Interpreter.EXECUTION_TIMER, due, Ends.EXECUTION)
                : new Command.ArmTimer(Interpreter.EXECUTION_TIMER, last, isExpress ? Ends.EXECUTION : Ends.YEAR);
    }

    @Override
    public Void executionSucceeded(Evolution at, ExecutionFact.ExecutionSucceeded fact) {
        at.execution.output = Optional.of(fact.output());
        return close(at, ExecutionStatus.SUCCEEDED, Optional.empty(), Optional.empty());
    }

    @Override
    public Void executionFailed(Evolution at, ExecutionFact.ExecutionFailed fact) {
        return close(at, ExecutionStatus.FAILED, fact.error(), fact.cause());
    }

    @Override
    public Void executionAborted(Evolution at, ExecutionFact.ExecutionAborted fact) {
        return close(at, ExecutionStatus.ABORTED, fact.error(), fact.cause());
    }

    @Override
    public Void executionTimedOut(Evolution at, ExecutionFact.ExecutionTimedOut fact) {
        return close(at, ExecutionStatus.TIMED_OUT, fact.error(), fact.cause());
    }

    @Override
    public Void executionRedriven(Evolution at, ExecutionFact.ExecutionRedriven fact) {
        var execution = at.execution;
        var wholly = execution.error.filter(Interpreter.DATA_LIMIT::equals).isPresent();
        execution.status = ExecutionStatus.RUNNING;
        execution.stopDate = Optional.empty();
        execution.error = Optional.empty();
        execution.cause = Optional.empty();
        execution.redriveCount = fact.redriveCount();
        execution.redriveDate = Optional.of(at.event.timestamp());
        var root = execution.root.orElseThrow();
        new Revival(at, wholly).revive(root);
        at.standing.arm(root, timeout(at, MachineType.STANDARD));
        return null;
    }

    private static Void close(Evolution at, ExecutionStatus status, Optional<String> error, Optional<String> cause) {
        at.execution.status = status;
        at.execution.stopDate = Optional.of(at.event.timestamp());
        at.execution.error = error;
        at.execution.cause = cause;
        at.standing.disarm(Interpreter.EXECUTION_TIMER);
        at.execution.root.ifPresent(at::end);
        return null;
    }
}
