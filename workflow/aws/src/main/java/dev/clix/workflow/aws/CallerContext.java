package dev.clix.workflow.aws;

import java.util.concurrent.Executor;

/** The executor on which a call's stage completes. Asked on the caller's thread, when the call is made. */
@FunctionalInterface
public interface CallerContext {
    /** Completes stages on the SDK's threads. */
    CallerContext ANYWHERE = () -> Runnable::run;

    /** Runs what it is given in order, on the caller's thread. */
    Executor current();
}
