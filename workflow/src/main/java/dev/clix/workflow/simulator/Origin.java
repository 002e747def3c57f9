package dev.clix.workflow.simulator;

/** Who asked for an execution, when it was another execution. Numbers are the {@link ExecutionRegistry}'s. */
sealed interface Origin {
    /** The execution that asked. */
    long execution();

    /**
     * A task started it: {@code states:startExecution} and the like.
     *
     * @param awaited whether it ends with the task
     */
    record Task(long execution, long task, boolean awaited) implements Origin {
        static final Task OF_NOBODY = new Task(0, 0, false);
    }

    /** It does items of a distributed Map. */
    record MapRun(long execution, long request) implements Origin {}
}
