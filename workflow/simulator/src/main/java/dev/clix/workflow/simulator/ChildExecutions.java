package dev.clix.workflow.simulator;

import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.asl.Distribution;
import dev.clix.workflow.asl.MapState;
import dev.clix.workflow.asl.StateMachine;
import dev.clix.workflow.history.Identity;
import dev.clix.workflow.interpreter.ChildResult;
import dev.clix.workflow.interpreter.Command.RunChild;
import dev.clix.workflow.interpreter.Signal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The executions a distributed Map's items are, for one parent. */
final class ChildExecutions {
    private final World world;
    private final RunningExecution parent;
    private final Map<Long, RunningExecution> running = new HashMap<>(0);

    ChildExecutions(World world, RunningExecution parent) {
        this.world = world;
        this.parent = parent;
    }

    void run(RunChild command) {
        var known = known(command);
        if (known.isPresent()) redrive(command, known.get());
        else start(command);
    }

    private Optional<RunningExecution> known(RunChild command) {
        return world.executions().find(identity(command).executionArn());
    }

    /** What has been forgotten since it failed begins anew. */
    private void redrive(RunChild command, RunningExecution child) {
        running.put(command.id(), child);
        child.ask(failed -> again(command, failed));
    }

    private boolean again(RunChild command, RunningExecution failed) {
        try {
            failed.redrive(Optional.empty());
            failed.closed().thenAccept(ended -> ended.ask(e -> ended(command.id(), e)));
        } catch (WorkflowException full) {
            refused(command, full);
        }
        return true;
    }

    /** The item fails as a task that starts executions would. */
    private void refused(RunChild command, WorkflowException full) {
        var told = new ServiceFailures(world.random()).taskFailure(full, ServiceFailures.Style.OPTIMISED);
        parent.signal(new Signal.ChildFailed(command.id(), told.error(), told.description()));
    }

    private void start(RunChild command) {
        var child = new RunningExecution(world, beginning(command));
        try {
            world.executions().add(child);
        } catch (WorkflowException full) {
            refused(command, full);
            return;
        }
        follow(command, child);
        world.ledger().begun(child);
        child.start(command.input());
    }

    private void follow(RunChild command, RunningExecution child) {
        running.put(command.id(), child);
        child.closed().thenAccept(ended -> ended.ask(e -> ended(command.id(), e)));
    }

    /** It may run already, or have ended, in the process before. */
    void resume(RunChild command) {
        var known = known(command);
        if (known.isEmpty()) start(command);
        else if (isToBeRedriven(known.get())) redrive(command, known.get());
        else follow(command, known.get());
    }

    /** The process ended when the parent had been redriven, but this one had not. */
    private boolean isToBeRedriven(RunningExecution child) {
        var brief = child.brief();
        var began = brief.redriveDate().orElse(brief.startDate());
        return !brief.isOpen()
                && parent.brief().redriveDate().filter(began::isBefore).isPresent();
    }

    private Origin origin(RunChild command) {
        return new Origin.MapRun(parent.number(), command.id(), parent.origin());
    }

    Beginning beginning(RunChild command) {
        return new Beginning(
                machine(command),
                identity(command),
                command.input().toString(),
                parent.traceHeader(),
                parent.mocks(),
                Optional.of(origin(command)));
    }

    private boolean ended(long request, RunningExecution child) {
        var outcome = child.outcome();
        parent.signal(
                child.brief().status() == ExecutionStatus.SUCCEEDED
                        ? new Signal.ChildSucceeded(request, outcome.output().orElseThrow())
                        : new Signal.ChildFailed(request, outcome.error(), outcome.cause()));
        return true;
    }

    Stream<RunningExecution> running() {
        return running.values().stream();
    }

    /** It has ended, or nobody needs it any more. */
    void stop(RunChild command) {
        var child = running.remove(command.id());
        if (child != null)
            child.tell(new Signal.Stop(Optional.empty(), Optional.of(ChildResult.abortion(command.mapRunArn()))));
    }

    private SimulatedMachine machine(RunChild command) {
        var state = command.state();
        var machine = parent.machine();
        return new SimulatedMachine(
                identity(command).stateMachineArn(),
                identity(command).stateMachineName(),
                new StateMachine(
                        machine.machine().definition(),
                        state.processor().block(),
                        machine.machine().language(),
                        OptionalLong.empty()),
                machine.roleArn(),
                type(state),
                Optional.empty(),
                Optional.of(command.mapRunArn()),
                items(command),
                Optional.of(new SimulatedMachine.Processor(machine, state.name())));
    }

    private static int items(RunChild command) {
        var batched = command.state()
                .distribution()
                .flatMap(Distribution::itemBatcher)
                .isPresent();
        return batched ? command.input().path("Items").size() : 1;
    }

    private static MachineType type(MapState state) {
        return state.distribution().filter(d -> d.express()).isPresent() ? MachineType.EXPRESS : MachineType.STANDARD;
    }

    /** {@code …:mapRun:NAME/LABEL:UUID} tells what the children are called. */
    Identity identity(RunChild command) {
        var parts = command.mapRunArn().split(":");
        var name = parts[parts.length - 2];
        var type = type(command.state());
        return new Identity(
                type == MachineType.EXPRESS
                        ? world.arns().express(name, command.name(), parts[parts.length - 1])
                        : world.arns().execution(name, command.name()),
                command.name(),
                world.arns().stateMachine(name),
                name.split("/", 2)[0],
                parent.identity().roleArn(),
                type,
                type == MachineType.STANDARD);
    }
}
