package dev.clix.workflow.aws;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

/** Sees every call through: measures it, tells its failure in the port's words, notes whether AWS answers. */
final class AwsCalls {
    private final CallListener listener;
    private final Reachability reachability = new Reachability();

    AwsCalls(CallListener listener) {
        this.listener = listener;
    }

    Reachability reachability() {
        return reachability;
    }

    /** @return fails with a WorkflowException and nothing else; cancelling it hangs up */
    <A, T> CompletionStage<T> watch(String operation, Supplier<CompletableFuture<A>> call, Function<A, T> read) {
        var began = System.nanoTime();
        var told = new CompletableFuture<T>();
        var answer = start(call);
        answer.whenComplete((value, failure) -> {
            var took = Duration.ofNanos(System.nanoTime() - began);
            if (failure == null) succeeded(operation, took, read.apply(value), told);
            else failed(operation, took, failure, told);
        });
        told.whenComplete((value, failure) -> {
            if (told.isCancelled()) answer.cancel(true);
        });
        return told;
    }

    /** The SDK throws what it can tell at once. */
    private static <T> CompletableFuture<T> start(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (RuntimeException early) {
            return CompletableFuture.failedFuture(early);
        }
    }

    private <T> void succeeded(String operation, Duration took, T value, CompletableFuture<T> told) {
        reachability.answered();
        listener.answered(operation, took, Optional.empty());
        told.complete(value);
    }

    private <T> void failed(String operation, Duration took, Throwable failure, CompletableFuture<T> told) {
        if (told.isCancelled()) return;
        var failed = AwsFailures.told(failure);
        reachability.failed(failed);
        listener.answered(operation, took, Optional.of(failed.code()));
        told.completeExceptionally(failed);
    }
}
