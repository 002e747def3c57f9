package dev.clix.workflow.simulator.execution;

import dev.clix.workflow.time.Deadline;
import java.util.Optional;

/** The limit of a task or of a whole execution, which may still be met while a party outside can answer an open task. */
public interface OpenLimit extends Deadline {
    /** The ARN of the execution that would be too late, or whose task would. */
    String executionArn();

    /** Whether it is the execution's, and not a task's. */
    boolean isOfExecution();

    /** The first task that a party outside may answer, of the execution or of one that it waits for. */
    Optional<AwaitedTask> awaited();
}
