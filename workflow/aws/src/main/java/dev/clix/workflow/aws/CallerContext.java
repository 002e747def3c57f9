package dev.clix.workflow.aws;

import java.util.concurrent.Executor;

/** Where whoever makes a call wants to hear its answer. Asked on the caller's thread, when the call is made. */
@FunctionalInterface
public interface CallerContext {
    /** Wherever the answer comes in: on the SDK's threads. */
    CallerContext ANYWHERE = () -> Runnable::run;

    /** Runs what it is given in order, on the caller's thread. */
    Executor current();
}
