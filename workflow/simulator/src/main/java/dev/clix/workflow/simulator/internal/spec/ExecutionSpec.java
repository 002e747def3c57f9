package dev.clix.workflow.simulator.internal.spec;

import dev.clix.workflow.MachineType;
import dev.clix.workflow.asl.Distribution;
import dev.clix.workflow.asl.MapState;
import dev.clix.workflow.asl.StateMachine;
import dev.clix.workflow.history.Identity;
import dev.clix.workflow.interpreter.Command.RunChild;
import dev.clix.workflow.simulator.internal.mock.MockedCase;
import dev.clix.workflow.simulator.internal.text.Arns;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The spec an execution is started from.
 *
 * @param inputText as it came
 * @param traceHeader of the call that started it
 * @param mocks the test case's mocks, which are asked before any handler or worker
 * @param origin empty when a client asked for it
 */
public record ExecutionSpec(
        SimulatedMachine machine,
        Identity identity,
        String inputText,
        Optional<String> traceHeader,
        Optional<MockedCase> mocks,
        Optional<Origin> origin) {

    /**
     * A child execution of a distributed Map within this one.
     *
     * @param number this execution's
     */
    public ExecutionSpec child(RunChild command, long number, Arns arns) {
        var identity = childIdentity(command, arns);
        return new ExecutionSpec(
                childMachine(command, identity),
                identity,
                command.input().toString(),
                traceHeader,
                mocks,
                Optional.of(new Origin.MapRun(number, command.id(), origin)));
    }

    /** {@code …:mapRun:NAME/LABEL:UUID} tells what the children are called. */
    private Identity childIdentity(RunChild command, Arns arns) {
        var parts = command.mapRunArn().split(":", -1);
        var name = parts[parts.length - 2];
        var type = type(command.state());
        return new Identity(
                type == MachineType.EXPRESS
                        ? arns.express(name, command.name(), parts[parts.length - 1])
                        : arns.execution(name, command.name()),
                command.name(),
                arns.stateMachine(name),
                name.split("/", 2)[0],
                identity.roleArn(),
                type,
                type == MachineType.STANDARD);
    }

    private static MachineType type(MapState state) {
        return state.distribution().filter(Distribution::express).isPresent()
                ? MachineType.EXPRESS
                : MachineType.STANDARD;
    }

    private SimulatedMachine childMachine(RunChild command, Identity identity) {
        var processor = new StateMachine(
                machine.machine().definition(),
                command.state().processor().block(),
                machine.machine().language(),
                OptionalLong.empty());
        return new SimulatedMachine(
                identity.stateMachineArn(),
                identity.stateMachineName(),
                processor,
                machine.roleArn(),
                identity.type(),
                Optional.empty(),
                Optional.of(command.mapRunArn()),
                items(command),
                Optional.of(
                        new SimulatedMachine.Processor(machine, command.state().name())));
    }

    private static int items(RunChild command) {
        var batched = command.state()
                .distribution()
                .flatMap(Distribution::itemBatcher)
                .isPresent();
        return batched ? command.input().path("Items").size() : 1;
    }
}
