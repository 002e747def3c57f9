package dev.clix.workflow.junit;

import dev.clix.workflow.DescribeStateMachine;
import dev.clix.workflow.StateMachineDescription;
import dev.clix.workflow.asl.State;
import dev.clix.workflow.asl.StateMachine;
import dev.clix.workflow.asl.TaskState;
import dev.clix.workflow.asl.parser.AslParser;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import java.util.List;

/**
 * The states of a machine, for tests that name them.
 *
 * @param name the machine's
 */
record MachineStates(String name, StateMachine machine) {
    static MachineStates of(StepFunctionsSimulator simulator, String stateMachineArn) {
        return of(described(simulator, stateMachineArn));
    }

    static StateMachineDescription described(StepFunctionsSimulator simulator, String stateMachineArn) {
        return TestAnswers.get(simulator.describeStateMachine(DescribeStateMachine.of(stateMachineArn)));
    }

    static MachineStates of(StateMachineDescription description) {
        var summary = description.summary();
        var parsed = AslParser.parse(description.definition(), summary.type()).orThrow();
        return new MachineStates(summary.name(), parsed);
    }

    /** @throws IllegalArgumentException when there is none of this name, as a mistyped one would be looked for in vain */
    TaskState task(String name) {
        return tasks().stream()
                .filter(task -> task.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Expected the name of a Task state of '%s', one of %s, but found '%s'"
                                .formatted(
                                        this.name,
                                        tasks().stream().map(State::name).toList(),
                                        name)));
    }

    private List<TaskState> tasks() {
        return machine.block()
                .allStates()
                .filter(TaskState.class::isInstance)
                .map(TaskState.class::cast)
                .toList();
    }
}
