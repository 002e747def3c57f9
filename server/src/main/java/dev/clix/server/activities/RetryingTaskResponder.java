package dev.clix.server.activities;

import dev.clix.server.metrics.Meters;
import dev.clix.server.room.TaskResponder;
import dev.clix.workflow.Activities;
import dev.clix.workflow.Causes;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.time.TimeSource;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes answers back to the workflow. One that cannot be delivered for the moment is delivered again; one the workflow
 * does not want any more is dropped, for the workflow then asks anew.
 */
public final class RetryingTaskResponder implements TaskResponder {
    /** The error that makes the state machine offer a task to somebody else. */
    public static final String UNKNOWN_GAME = "UnknownGame";

    private static final Logger log = LoggerFactory.getLogger(RetryingTaskResponder.class);
    private static final Set<WorkflowException.Code> PASSING =
            EnumSet.of(WorkflowException.Code.THROTTLING, WorkflowException.Code.UNAVAILABLE);
    private static final int TRIES = 5;

    private final Activities activities;
    private final TimeSource time;
    private final Meters meters;
    private final TaskHeartbeats heartbeats;

    public RetryingTaskResponder(Activities activities, TimeSource time, Meters meters) {
        this.heartbeats = new TaskHeartbeats(activities, time);
        this.activities = activities;
        this.time = time;
        this.meters = meters;
    }

    @Override
    public void succeed(String taskToken, String output, Runnable untimely) {
        heartbeats.stop(taskToken);
        deliver(() -> activities.succeed(taskToken, output), untimely, 1);
    }

    @Override
    public void keep(String taskToken, Duration heartbeat) {
        heartbeats.start(taskToken, heartbeat);
    }

    @Override
    public void letGo(String taskToken) {
        heartbeats.stop(taskToken);
    }

    /** Tasks that wait are for another server. */
    public void close() {
        heartbeats.stopAll();
    }

    void fail(String taskToken, String error, String cause) {
        deliver(() -> activities.fail(taskToken, Optional.of(error), Optional.of(cause)), () -> {}, 1);
    }

    private void deliver(Supplier<CompletionStage<Void>> answer, Runnable untimely, int tries) {
        answer.get().whenComplete((done, failure) -> {
            if (failure != null) failed(answer, untimely, tries, failure);
        });
    }

    private void failed(Supplier<CompletionStage<Void>> answer, Runnable untimely, int tries, Throwable failure) {
        Throwable cause = Causes.unwrapped(failure);
        if (!(cause instanceof WorkflowException refused)) {
            log.error("Expected a WorkflowException, but found another", cause);
            return;
        }
        meters.workflowFailed(refused.code().word());
        if (PASSING.contains(refused.code()) && tries < TRIES)
            time.after(Duration.ofMillis(200L << tries), () -> deliver(answer, untimely, tries + 1));
        else {
            log.info("Answer not taken: {}", refused.getMessage());
            if (refused.code() == WorkflowException.Code.TASK_TIMED_OUT) untimely.run();
        }
    }
}
