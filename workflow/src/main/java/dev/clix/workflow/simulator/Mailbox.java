package dev.clix.workflow.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs one thing after the other, on whatever thread the executor has for it. */
final class Mailbox {
    private final Queue<Runnable> letters = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean busy = new AtomicBoolean();
    private final Executor executor;
    private List<Runnable> afterwards = new ArrayList<>();

    Mailbox(Executor executor) {
        this.executor = executor;
    }

    void post(Runnable letter) {
        letters.add(letter);
        if (busy.compareAndSet(false, true)) executor.execute(this::drain);
    }

    /**
     * Runs something once the mailbox is free again: whoever is told of a result may well ask for the next one. Only to
     * be called from a letter.
     */
    void afterwards(Runnable action) {
        afterwards.add(action);
    }

    private void drain() {
        do {
            for (var letter = letters.poll(); letter != null; letter = letters.poll()) letter.run();
            var actions = afterwards;
            if (!actions.isEmpty()) afterwards = new ArrayList<>();
            busy.set(false);
            actions.forEach(Runnable::run);
        } while (!letters.isEmpty() && busy.compareAndSet(false, true));
    }
}
