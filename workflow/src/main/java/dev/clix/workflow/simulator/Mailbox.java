package dev.clix.workflow.simulator;

import dev.clix.workflow.time.TimeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one thing after the other, on whatever thread the executor has for it. */
final class Mailbox {
    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

    private final Queue<Runnable> letters = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean busy = new AtomicBoolean();
    private final Executor executor;
    private final Supplier<TimeSource.Hold> busyHold;
    private final Runnable atRest;
    private TimeSource.Hold held = () -> {};
    private List<Runnable> afterwards = new ArrayList<>();

    /**
     * @param busyHold keeps time from skipping while something is left to do
     * @param atRest runs whenever nothing is left, still as a letter would
     */
    Mailbox(Executor executor, Supplier<TimeSource.Hold> busyHold, Runnable atRest) {
        this.executor = executor;
        this.busyHold = busyHold;
        this.atRest = atRest;
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

    /** A bug stops what it happens in, and no letter after it. */
    private static void run(Runnable letter) {
        try {
            letter.run();
        } catch (RuntimeException bug) {
            LOG.error("Expected a letter to be read, but it failed", bug);
        }
    }

    private void drain() {
        do {
            for (var letter = letters.poll(); letter != null; letter = letters.poll()) run(letter);
            run(atRest);
            var actions = afterwards;
            if (!actions.isEmpty()) afterwards = new ArrayList<>();
            var hold = held;
            busy.set(false);
            actions.forEach(Runnable::run);
            hold.close();
        } while (!letters.isEmpty() && retake());
    }
}
