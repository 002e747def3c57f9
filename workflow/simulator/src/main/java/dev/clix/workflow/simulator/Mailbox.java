package dev.clix.workflow.simulator;

import dev.clix.workflow.time.TimeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one thing after the other, on whatever thread the executor has for it. Small while it is empty. */
final class Mailbox implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

    private final Owner owner;
    private boolean busy;
    /** Empty: both are the end. */
    private Letter first = Letter.NONE;

    private Letter last = Letter.NONE;
    private TimeSource.Hold held = () -> {};
    private List<Runnable> afterwards = List.of();

    /** Whose mailbox it is. */
    interface Owner {
        Executor executor();

        /** Keeps time from skipping while something is left to do. */
        TimeSource.Hold busyHold();

        /** Called whenever nothing is left, still as a letter would be. */
        void atRest();
    }

    private static final class Letter {
        private static final Letter NONE = new Letter(() -> {});

        private final Runnable action;
        private Letter next = NONE;

        Letter(Runnable action) {
            this.action = action;
        }
    }

    Mailbox(Owner owner) {
        this.owner = owner;
    }

    void post(Runnable letter) {
        if (!add(new Letter(letter))) return;
        held = owner.busyHold();
        owner.executor().execute(this);
    }

    /** @return whether somebody has to begin reading */
    private synchronized boolean add(Letter letter) {
        if (first == Letter.NONE) first = letter;
        else last.next = letter;
        last = letter;
        var begins = !busy;
        busy = true;
        return begins;
    }

    private synchronized Letter poll() {
        var letter = first;
        if (letter != Letter.NONE) first = letter.next;
        if (first == Letter.NONE) last = Letter.NONE;
        return letter;
    }

    private synchronized void free() {
        busy = false;
    }

    private boolean retake() {
        synchronized (this) {
            if (busy || first == Letter.NONE) return false;
            busy = true;
        }
        held = owner.busyHold();
        return true;
    }

    /** Looks at what letters change, from any thread: no letter is read meanwhile. It has to be quick, and to post nothing. */
    synchronized <T> Optional<T> ifAtRest(Supplier<T> look) {
        return busy ? Optional.empty() : Optional.of(look.get());
    }

    /**
     * Runs something once the mailbox is free again: whoever is told of a result may well ask for the next one. Only to
     * be called from a letter.
     */
    void afterwards(Runnable action) {
        if (afterwards.isEmpty()) afterwards = new ArrayList<>(2);
        afterwards.add(action);
    }

    /** A bug stops what it happens in, and no letter after it. */
    private static void run(Runnable letter) {
        try {
            letter.run();
        } catch (RuntimeException bug) {
            LOG.error("Expected a letter to be read, but it failed", bug);
        }
    }

    /** For the executor only. */
    @Override
    public void run() {
        do {
            for (var letter = poll(); letter != Letter.NONE; letter = poll()) run(letter.action);
            run(owner::atRest);
            var actions = afterwards;
            afterwards = List.of();
            var hold = held;
            free();
            actions.forEach(Runnable::run);
            hold.close();
        } while (retake());
    }
}
