package dev.clix.workflow.junit;

import dev.clix.workflow.asl.TaskResource;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The states that a test has mocked; the last mock of a state counts. */
final class MockedStates {
    private final StepFunctionsSimulator simulator;
    private final Map<State, StateMock> mocks = new LinkedHashMap<>();

    private record State(String stateMachineArn, String name) {}

    MockedStates(StepFunctionsSimulator simulator) {
        this.simulator = simulator;
    }

    /** @throws IllegalArgumentException when the machine has no Task state of this name */
    StateMock mock(String stateMachineArn, String state) {
        var task = MachineStates.of(simulator, stateMachineArn).task(state);
        if (task.resource().kind() == TaskResource.Kind.ACTIVITY)
            create(task.resource().arn());
        var mock = new StateMock(task);
        mocks.put(new State(stateMachineArn, state), mock);
        simulator.handleState(stateMachineArn, state, mock::answered);
        return mock;
    }

    /** A task of an activity that is not there would fail before the mock is asked. */
    private void create(String activityArn) {
        TestAnswers.get(simulator.createActivity(activityArn.substring(activityArn.lastIndexOf(':') + 1)));
    }

    /** The answers that were never given, each as a sentence. */
    List<String> unused() {
        return mocks.values().stream().flatMap(StateMock::unused).toList();
    }
}
