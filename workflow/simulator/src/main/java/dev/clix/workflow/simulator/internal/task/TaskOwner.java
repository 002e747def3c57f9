package dev.clix.workflow.simulator.internal.task;

import dev.clix.workflow.interpreter.Signal;
import java.util.concurrent.CompletableFuture;

/** The execution that a task is part of, for those who bring answers to it. */
public interface TaskOwner {
    /** Gives a task to a worker whose turn it is, if the task still stands; else the queue takes the worker back. */
    void handOver(long task, ActivityQueue.Worker worker, ActivityQueue queue);

    /** Like {@link #tell}, for those who need no answer. */
    void signal(Signal signal);

    /** @return whether the signal decided anything; not, when it came too late */
    CompletableFuture<Boolean> tell(Signal signal);

    String machineArn();
}
