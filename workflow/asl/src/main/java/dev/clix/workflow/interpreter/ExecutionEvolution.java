package dev.clix.workflow.interpreter;

import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.asl.expression.ErrorNames;
import dev.clix.workflow.history.ExecutionFact;
import dev.clix.workflow.interpreter.Command.Ends;
import java.util.Optional;

/** How an execution begins and ends. */
final class ExecutionEvolution implements ExecutionFact.Visitor<Execution, Void> {
    @Override
    public Void executionStarted(Execution at, ExecutionFact.ExecutionStarted fact) {
        at.identity = Optional.of(fact.identity());
        at.startDate = Optional.of(at.event.timestamp());
        at.input = Optional.of(fact.input());
        // AWS's first StateEntered has no previous event either, so the chain starts at 0.
        var root = Frame.root(at.machine().block(), fact.input(), at.initial.variables());
        at.root = Optional.of(root);
        at.framesBegun = 1;
        if (fact.identity().type() == MachineType.EXPRESS)
            at.eventsMax = at.limits().expressEvents();
        at.begin(root);
        at.commands.arm(root, timeout(at, fact.identity().type()));
        return null;
    }

    /**
     * The machine's TimeoutSeconds from now, bounded by AWS's quota from the start. A year's end is marked as such,
     * since virtual time does not skip to it.
     */
    private static Command.ArmTimer timeout(Execution at, MachineType type) {
        var limits = at.limits();
        var isExpress = type == MachineType.EXPRESS;
        var last =
                at.startDate.orElseThrow().plusSeconds(isExpress ? limits.expressSeconds() : limits.standardSeconds());
        var own = at.machine().timeoutSeconds();
        var due = own.isPresent() ? at.event.timestamp().plusSeconds(own.getAsLong()) : last;
        return due.isBefore(last)
                ? new Command.ArmTimer(Interpreter.EXECUTION_TIMER, due, Ends.EXECUTION)
                : new Command.ArmTimer(Interpreter.EXECUTION_TIMER, last, isExpress ? Ends.EXECUTION : Ends.YEAR);
    }

    @Override
    public Void executionSucceeded(Execution at, ExecutionFact.ExecutionSucceeded fact) {
        at.output = Optional.of(fact.output());
        return close(at, ExecutionStatus.SUCCEEDED, Optional.empty(), Optional.empty());
    }

    @Override
    public Void executionFailed(Execution at, ExecutionFact.ExecutionFailed fact) {
        return close(at, ExecutionStatus.FAILED, fact.error(), fact.cause());
    }

    @Override
    public Void executionAborted(Execution at, ExecutionFact.ExecutionAborted fact) {
        return close(at, ExecutionStatus.ABORTED, fact.error(), fact.cause());
    }

    @Override
    public Void executionTimedOut(Execution at, ExecutionFact.ExecutionTimedOut fact) {
        return close(at, ExecutionStatus.TIMED_OUT, fact.error(), fact.cause());
    }

    @Override
    public Void executionRedriven(Execution at, ExecutionFact.ExecutionRedriven fact) {
        var execution = at;
        var wholly =
                execution.error.filter(ErrorNames.DATA_LIMIT_EXCEEDED::equals).isPresent();
        execution.status = ExecutionStatus.RUNNING;
        execution.stopDate = Optional.empty();
        execution.error = Optional.empty();
        execution.cause = Optional.empty();
        execution.redriveCount = fact.redriveCount();
        execution.redriveDate = Optional.of(at.event.timestamp());
        var root = execution.root.orElseThrow();
        new RedrivePlan(at, wholly).revive(root);
        at.commands.arm(root, timeout(at, MachineType.STANDARD));
        return null;
    }

    private static Void close(Execution at, ExecutionStatus status, Optional<String> error, Optional<String> cause) {
        at.status = status;
        at.stopDate = Optional.of(at.event.timestamp());
        at.error = error;
        at.cause = cause;
        at.commands.disarm(Interpreter.EXECUTION_TIMER);
        at.root.ifPresent(at::end);
        return null;
    }
}
