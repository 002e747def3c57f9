package dev.clix.workflow.junit;

import dev.clix.workflow.StartExecution;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.time.VirtualTime;
import java.util.Optional;
import java.util.stream.Stream;

/** The state machine under test. */
public final class Workflow {
    private final StepFunctionsSimulator simulator;
    private final VirtualTime time;
    private final String stateMachineArn;
    private final MockedStates mocks;

    Workflow(StepFunctionsSimulator simulator, VirtualTime time, String stateMachineArn, MockedStates mocks) {
        this.mocks = mocks;
        this.simulator = simulator;
        this.time = time;
        this.stateMachineArn = stateMachineArn;
    }

    public String stateMachineArn() {
        return stateMachineArn;
    }

    /** @param input a JSON text */
    public WorkflowRun start(String input) {
        return start(stateMachineArn, input);
    }

    /**
     * @param testCase of the mock configuration
     * @param input a JSON text
     */
    public WorkflowRun startMocked(String testCase, String input) {
        return start(stateMachineArn + "#" + testCase, input);
    }

    /**
     * Mocks a Task state, also one within a Map or Parallel. The party that does its tasks otherwise, be it an activity's worker, is
     * not asked. A state that is mocked again has the later answers only.
     *
     * @throws IllegalArgumentException when there is no Task state of this name
     */
    public StateMock mock(String state) {
        return mocks.mock(stateMachineArn, state);
    }

    /**
     * Verifies how often a Task state was called, in all executions of the machine.
     *
     * @throws IllegalArgumentException when there is no Task state of this name
     */
    public CallVerification verify(String state) {
        MachineStates.of(simulator, stateMachineArn).task(state);
        var calls = runs().flatMap(run -> run.calls(state).stream()).toList();
        return new CallVerification(state, calls, call -> true);
    }

    private Stream<WorkflowRun> runs() {
        return simulator.executionArns().stream()
                .map(arn -> TestAnswers.get(simulator.description(arn)))
                .filter(execution -> execution.stateMachineArn().equals(stateMachineArn))
                .map(execution -> new WorkflowRun(simulator, time, execution.executionArn()));
    }

    private WorkflowRun start(String arn, String input) {
        var request = new StartExecution(arn, Optional.empty(), Optional.of(input));
        var started = TestAnswers.get(simulator.startExecution(request));
        return new WorkflowRun(simulator, time, started.executionArn());
    }
}
