package dev.clix.workflow.simulator.internal.task;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.simulator.task.SubmittedJob;
import dev.clix.workflow.simulator.task.TaskHandler;
import dev.clix.workflow.time.TimeSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionStage;

/**
 * One call of a handler. Its answer, at once or later, is told to the caller as JSON; whatever it throws, or answers
 * that JSON has not, is a failure. An assertion that fails is remembered beside.
 */
public final class HandlerCall {
    private final TaskHandlers handlers;
    private final Caller caller;

    /** The party that a handler answers, on any thread. Its methods must not throw. */
    public interface Caller {
        void answered(JsonNode result);

        /** A job was accepted; {@link #finished} or {@link #failed} follow, unless it is cancelled. */
        void submitted(JsonNode output, CompletionStage<?> result);

        /** The job that was accepted has its result. */
        void finished(JsonNode result);

        void failed(Throwable failure);

        /** The answer comes later. The hold is closed once it has come. */
        TimeSource.Hold hold();
    }

    public HandlerCall(TaskHandlers handlers, Caller caller) {
        this.handlers = handlers;
        this.caller = caller;
    }

    public void make(Callable<?> handler) {
        try {
            var result = handler.call();
            if (isLater(result)) await((CompletionStage<?>) result, caller.hold());
            else answer(result);
        } catch (Throwable failure) { // an Error would end more than the task: the execution's mailbox, time's thread
            fail(failure);
        }
    }

    private static boolean isLater(Object result) {
        return result instanceof CompletionStage<?> && result != TaskHandler.NEVER;
    }

    private void await(CompletionStage<?> later, TimeSource.Hold hold) {
        later.whenComplete((value, failure) -> {
            if (failure == null && isLater(value)) {
                await((CompletionStage<?>) value, hold);
                return;
            }
            try (hold) {
                if (failure == null) tell(() -> answer(value));
                else fail(failure);
            }
        });
    }

    private void answer(Object result) {
        if (result == TaskHandler.NEVER) return;
        if (result instanceof SubmittedJob job) submit(job);
        else caller.answered(TaskAnswer.json(result));
    }

    private void submit(SubmittedJob job) {
        caller.submitted(TaskAnswer.json(job.output()), job.result());
        job.result().whenComplete((value, failure) -> {
            if (failure instanceof CancellationException) return;
            if (failure == null) tell(() -> caller.finished(TaskAnswer.json(value)));
            else fail(failure);
        });
    }

    /** Thrown on, what is no JSON would reach nobody. */
    private void tell(Runnable answer) {
        try {
            answer.run();
        } catch (IllegalArgumentException noAnswer) {
            fail(noAnswer);
        }
    }

    private void fail(Throwable failure) {
        handlers.failed(failure);
        caller.failed(failure);
    }
}
