package dev.clix.workflow.simulator.internal.spec;

import java.util.Optional;
import java.util.stream.Stream;

/** The origin of an execution that was started by another execution. Numbers are the {@code ExecutionRegistry}'s. */
public sealed interface Origin {
    /** The execution that asked. */
    long execution();

    /** The executions whose histories tell what it does. */
    default Stream<Long> lineage() {
        return Stream.empty();
    }

    /**
     * A task started it: {@code states:startExecution} and the like.
     *
     * @param awaited whether it ends with the task
     */
    record Task(long execution, long task, boolean awaited) implements Origin {
        public static final Task OF_NOBODY = new Task(0, 0, false);
    }

    /**
     * It does items of a distributed Map.
     *
     * @param parent the origin of the execution that asked
     */
    record MapRun(long execution, long request, Optional<Origin> parent) implements Origin {
        @Override
        public Stream<Long> lineage() {
            return Stream.concat(Stream.of(execution), parent.stream().flatMap(Origin::lineage));
        }
    }
}
