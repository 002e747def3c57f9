package dev.clix.workflow.junit;

import dev.clix.workflow.ExecutionDescription;
import dev.clix.workflow.ExecutionEvent;
import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.history.TaskFact.TaskScheduled;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.time.VirtualTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An execution of the workflow under test, as it stands whenever it is asked. */
public final class WorkflowRun {
    private final StepFunctionsSimulator simulator;
    private final VirtualTime time;
    private final String executionArn;

    WorkflowRun(StepFunctionsSimulator simulator, VirtualTime time, String executionArn) {
        this.simulator = simulator;
        this.time = time;
        this.executionArn = executionArn;
    }

    public String executionArn() {
        return executionArn;
    }

    public ExecutionDescription description() {
        return TestAnswers.get(simulator.description(executionArn));
    }

    public ExecutionStatus status() {
        return description().status();
    }

    /** A JSON text, once it has succeeded. */
    public Optional<String> output() {
        return description().output();
    }

    /** Once it has failed. */
    public Optional<String> error() {
        return description().error();
    }

    /**
     * Skips through time until it has ended, at its timeouts where nothing else ends it. Time stands as long as a worker has
     * a task, and for up to a second of the wall's time while an activity's task waits for a worker that may come.
     *
     * @throws IllegalStateException when it cannot end; its message names the states, and what could end them. A thread that
     *     is to answer a token later than within a second has to hold the {@link VirtualTime}
     */
    public ExecutionDescription end() {
        return time.await(simulator.whenClosed(executionArn), simulator.standstill(executionArn));
    }

    /** All of it, oldest first; EXPRESS executions have one here as well. */
    public List<ExecutionEvent> history() {
        return HistoryText.events(simulator, executionArn);
    }

    /**
     * The calls of a Task state, retries and the child executions of distributed Maps included, in the order that they were
     * made.
     *
     * @throws IllegalArgumentException when the machine has no Task state of this name
     */
    public List<StateCall> calls(String state) {
        MachineStates.of(simulator, description().stateMachineArn()).task(state);
        return calls().filter(call -> call.state().equals(state)).toList();
    }

    /**
     * Verifies how often a Task state was called.
     *
     * @throws IllegalArgumentException when the machine has no Task state of this name
     */
    public CallVerification verify(String state) {
        return new CallVerification(state, calls(state), call -> true);
    }

    private Stream<StateCall> calls() {
        var start = description().startDate();
        return ExecutionTree.of(simulator, executionArn)
                .flatMap(facts -> StateCalls.of(facts, start).stream())
                .sorted(Comparator.comparing(StateCall::at));
    }

    /**
     * Compares its history, as it stands, with the golden file {@code src/test/resources/golden/NAME.txt}: a line for each event,
     * with the time since the start, the state and all values. Values that are drawn anew each time, such as names of executions, have
     * numbers there. Run the test with {@code -Dclix.golden.update} to write the file.
     *
     * @throws AssertionError with both texts, when they differ, or there is no such file
     */
    public void matchesGolden(String name) {
        var text = HistoryText.whole(simulator, executionArn) + "\n";
        GoldenFile.named(name).match(text, tokens());
    }

    private List<String> tokens() {
        return TestAnswers.get(simulator.facts(executionArn)).stream()
                .flatMap(event -> event.fact() instanceof TaskScheduled task ? task.token().stream() : Stream.empty())
                .toList();
    }

    /** The names of the states it entered, in order. */
    public List<String> states() {
        return history().stream()
                .filter(event -> event.type().endsWith("StateEntered"))
                .map(event -> event.details().path("name").asText())
                .toList();
    }
}
