package dev.clix.workflow.simulator;

import static dev.clix.workflow.WorkflowException.Code.INVALID_DEFINITION;
import static dev.clix.workflow.WorkflowException.Code.STATE_MACHINE_ALREADY_EXISTS;
import static dev.clix.workflow.WorkflowException.Code.STATE_MACHINE_DOES_NOT_EXIST;

import dev.clix.workflow.CreateStateMachine;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.asl.ExecutionType;
import dev.clix.workflow.asl.parser.AslParser;
import dev.clix.workflow.asl.parser.Parsed;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The state machines there are. */
final class MachineRegistry {
    private final Map<String, SimulatedMachine> machines = new ConcurrentHashMap<>();
    private final Arns arns;

    MachineRegistry(Arns arns) {
        this.arns = arns;
    }

    /** @throws WorkflowException in AWS's words */
    SimulatedMachine create(CreateStateMachine request) {
        Names.require(request.name());
        var arn = arns.stateMachine(request.name());
        var present = machines.get(arn);
        if (present == null) present = machines.putIfAbsent(arn, parse(arn, request));
        if (present == null) return machines.get(arn);
        var same = present.machine().definition().equals(request.definition()) && present.type() == request.type();
        if (same) return present;
        throw new WorkflowException(STATE_MACHINE_ALREADY_EXISTS, "State Machine Already Exists: '%s'".formatted(arn));
    }

    private static SimulatedMachine parse(String arn, CreateStateMachine request) {
        var type = request.type() == MachineType.EXPRESS ? ExecutionType.EXPRESS : ExecutionType.STANDARD;
        var parsed = AslParser.parse(request.definition(), type);
        if (parsed instanceof Parsed.Rejected rejected)
            throw new WorkflowException(INVALID_DEFINITION, "Invalid State Machine Definition: " + rejected.message());
        return new SimulatedMachine(arn, request.name(), parsed.orThrow(), request.roleArn(), request.type());
    }

    /** @throws WorkflowException in AWS's words */
    SimulatedMachine require(String arn) {
        Arns.require(arn, "stateMachine");
        return Optional.ofNullable(machines.get(arn))
                .orElseThrow(() -> new WorkflowException(
                        STATE_MACHINE_DOES_NOT_EXIST, "State Machine Does Not Exist: '%s'".formatted(arn)));
    }
}
