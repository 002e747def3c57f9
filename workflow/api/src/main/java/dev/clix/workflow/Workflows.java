package dev.clix.workflow;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * State machines and their executions.
 *
 * <p>Every stage completes exceptionally with a {@link WorkflowException} and nothing else.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/">Step Functions API reference</a>
 */
public interface Workflows {
    /**
     * CreateStateMachine. Idempotent on name, definition and type.
     *
     * @return the state machine's ARN
     */
    CompletionStage<String> createStateMachine(CreateStateMachine request);

    /** StartExecution. The same name and input again, while it runs, gives the same answer. */
    CompletionStage<StartedExecution> startExecution(StartExecution request);

    /**
     * StopExecution: the execution ends as ABORTED. Stopping a closed execution changes nothing.
     *
     * @return when it ended
     */
    CompletionStage<Instant> stopExecution(StopExecution request);

    /** As {@link #stopExecution(StopExecution)}. */
    default CompletionStage<Instant> stopExecution(
            String executionArn, Optional<String> error, Optional<String> cause) {
        return stopExecution(new StopExecution(executionArn, error, cause));
    }

    /** DescribeExecution. */
    CompletionStage<ExecutionDescription> describeExecution(DescribeExecution request);

    /** DescribeExecution, with its data. */
    default CompletionStage<ExecutionDescription> describeExecution(String executionArn) {
        return describeExecution(DescribeExecution.of(executionArn));
    }

    /** ListExecutions, newest first. */
    CompletionStage<Page<ExecutionSummary>> listExecutions(ListExecutions request);

    /** GetExecutionHistory, oldest first unless asked otherwise. */
    CompletionStage<Page<ExecutionEvent>> executionHistory(GetExecutionHistory request);
}
