package dev.clix.workflow.simulator.execution;

import dev.clix.workflow.interpreter.Command.OfferTask;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The tasks and executions that an execution at rest waits for.
 *
 * @param outside a task that a party outside may answer
 * @param inner where there is none: the executions of this simulator it waits for
 */
record Waiting(Optional<AwaitedTask> outside, List<RunningExecution> inner) {
    static final Waiting FOR_NOTHING = new Waiting(Optional.empty(), List.of());

    static Waiting of(RunningExecution running, OfferTask task) {
        return new Waiting(Optional.of(AwaitedTask.of(running.identity().executionArn(), task)), List.of());
    }

    static Waiting of(Stream<RunningExecution> inner) {
        return new Waiting(Optional.empty(), inner.toList());
    }
}
