package dev.clix.workflow.time;

import dev.clix.workflow.Stages;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Skips through virtual time, whenever it is not held, until an answer is there.
 *
 * @param patience how long, by the wall's time, time may stand before it gives up
 * @param expectation how long parties outside are waited for that may come or not
 */
record Awaiting(
        VirtualTime time,
        Holds holds,
        ChangeSignal changes,
        Duration patience,
        Duration expectation,
        Optional<Standstill> standstill) {
    <T> T answer(CompletionStage<T> answer) {
        var future = answer.toCompletableFuture();
        Stages.onceDone(future, (value, failure) -> changes.signal());
        changes.watch();
        try {
            skipUntil(future);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw stuck();
        } finally {
            changes.unwatch();
        }
        return future.join();
    }

    private void skipUntil(CompletableFuture<?> future) throws InterruptedException {
        var moved = System.nanoTime();
        var changed = moved;
        while (!future.isDone()) {
            var seen = changes.count();
            if (time.skipIfFree()) moved = changed = System.nanoTime();
            else if (!future.isDone()) {
                if (isHopeless(moved, changed) && changes.count() == seen && !future.isDone()) throw stuck();
                changes.await(seen, nextLook());
            }
            if (changes.count() != seen) changed = System.nanoTime();
        }
    }

    private boolean isHopeless(long moved, long changed) {
        var now = System.nanoTime();
        if (now - moved > patience.toNanos()) return true;
        return standstill
                .filter(why -> now - changed >= expectation.toNanos() || !why.mayEnd())
                .filter(unused -> time.isAtRest())
                .isPresent();
    }

    private Duration nextLook() {
        return holds.untilExpiry(standstill.isPresent() ? expectation : patience);
    }

    private IllegalStateException stuck() {
        var held = holds.holders();
        var why = held.isEmpty()
                ? "nobody holds time, and nothing is planned (%s, %s idle waits)".formatted(time.now(), time.planned())
                : "time stands at %s, held by %s".formatted(time.now(), held);
        return new IllegalStateException("Expected an answer, but none came: " + why
                + standstill.map(known -> "; " + known.reason()).orElse(""));
    }
}
