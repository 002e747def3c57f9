package dev.clix.workflow.aws;

import dev.clix.workflow.Stages;
import dev.clix.workflow.WorkflowException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes every call: measures it, translates its failure into the port's exceptions, and notes whether AWS answers. */
final class AwsCalls {
    private final CallListener listener;
    private final CallerContext callers;
    private final Reachability reachability = new Reachability();

    AwsCalls(CallListener listener, CallerContext callers) {
        this.listener = listener;
        this.callers = callers;
    }

    Reachability reachability() {
        return reachability;
    }

    /** @return fails with a WorkflowException and nothing else; cancelling it hangs up */
    <A, T> CompletionStage<T> watch(String operation, Supplier<CompletableFuture<A>> call, Function<A, T> read) {
        var began = System.nanoTime();
        var caller = callers.current();
        var told = new CompletableFuture<T>();
        var answer = start(call);
        Stages.onceDone(answer.thenApply(value -> understood(operation, read, value)), (value, failure) -> {
            var took = Duration.ofNanos(System.nanoTime() - began);
            var failed = Optional.ofNullable(failure).map(AwsFailures::told);
            if (!told.isCancelled()) note(operation, took, failed);
            caller.execute(() -> failed.ifPresentOrElse(told::completeExceptionally, () -> told.complete(value)));
        });
        Stages.onceDone(told, (value, failure) -> {
            if (told.isCancelled()) answer.cancel(true);
        });
        return told;
    }

    /** The SDK throws a problem it sees at once, where others complete the future. */
    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (RuntimeException early) {
            return CompletableFuture.failedFuture(early);
        }
    }

    /** The endpoint may be something else than Step Functions, so an answer that lacks a field is a failure. */
    private static <A, T> T understood(String operation, Function<A, T> read, A answer) {
        try {
            return read.apply(answer);
        } catch (RuntimeException garbled) {
            throw new WorkflowException(
                    WorkflowException.Code.UNAVAILABLE,
                    "Expected an answer to %s, but it cannot be understood: %s"
                            .formatted(operation, garbled.getMessage()),
                    garbled);
        }
    }

    private void note(String operation, Duration took, Optional<WorkflowException> failure) {
        failure.ifPresentOrElse(reachability::failed, reachability::answered);
        listener.answered(operation, took, failure.map(WorkflowException::code));
    }

    /**
     * An attempt failed.
     *
     * @return whether the same call may go through when it is made again
     */
    boolean isWorthAnotherTry(Throwable failure) {
        if (!AwsFailures.isWorthAnotherTry(failure)) return false;
        var told = AwsFailures.told(failure);
        reachability.failed(told);
        listener.triedAgain(told.code());
        return true;
    }
}
