package dev.clix.workflow.simulator;

import dev.clix.workflow.time.TimeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Runs one thing after the other, on whatever thread the executor has for it. */
final class Mailbox {
    private final Queue<Runnable> letters = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean busy = new AtomicBoolean();
    private final Executor executor;
    private final Supplier<TimeSource.Hold> busyHold;
    private TimeSource.Hold held = () -> {};
    private List<Runnable> afterwards = new ArrayList<>();

    /** @param busyHold keeps time from skipping while something is left to do */
    Mailbox(Executor executor, Supplier<TimeSource.Hold> busyHold) {
        this.executor = executor;
        this.busyHold = busyHold;
    }

    void post(Runnable letter) {
        letters.add(letter);
        if (busy.compareAndSet(false, true)) {
            held = busyHold.get();
            executor.execute(this::drain);
        }
    }

    /**
     * Runs something once the mailbox is free again: whoever is told of a result may well ask for the next one. Only to
     * be called from a letter.
     */
    void afterwards(Runnable action) {
        afterwards.add(action);
    }

    private boolean retake() {
        if (!busy.compareAndSet(false, true)) return false;
        held = busyHold.get();
        return true;
    }

    private void drain() {
        do {
            for (var letter = letters.poll(); letter != null; letter = letters.poll()) letter.run();
            var actions = afterwards;
            if (!actions.isEmpty()) afterwards = new ArrayList<>();
            var hold = held;
            busy.set(false);
            actions.forEach(Runnable::run);
            hold.close();
        } while (!letters.isEmpty() && retake());
    }
}
