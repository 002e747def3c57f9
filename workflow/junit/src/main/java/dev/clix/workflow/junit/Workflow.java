package dev.clix.workflow.junit;

import dev.clix.workflow.StartExecution;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.time.VirtualTime;
import java.util.Optional;

/** The state machine under test. */
public final class Workflow {
    private final StepFunctionsSimulator simulator;
    private final VirtualTime time;
    private final String stateMachineArn;

    Workflow(StepFunctionsSimulator simulator, VirtualTime time, String stateMachineArn) {
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

    private WorkflowRun start(String arn, String input) {
        var request = new StartExecution(arn, Optional.empty(), Optional.of(input));
        var started = TestAnswers.get(simulator.startExecution(request));
        return new WorkflowRun(simulator, time, started.executionArn());
    }
}
