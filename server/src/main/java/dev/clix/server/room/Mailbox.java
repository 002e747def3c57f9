package dev.clix.server.room;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs what is put in, one after the other on one thread, and holds no more than it is made for. */
final class Mailbox {
    private static final Logger log = LoggerFactory.getLogger(Mailbox.class);

    private final Executor loop;
    private final int bound;
    private final AtomicInteger waiting = new AtomicInteger();

    Mailbox(Executor loop, int bound) {
        this.loop = loop;
        this.bound = bound;
    }

    /** @return whether there was place */
    boolean offer(Runnable work) {
        if (waiting.incrementAndGet() > bound) {
            waiting.decrementAndGet();
            return false;
        }
        post(() -> {
            waiting.decrementAndGet();
            work.run();
        });
        return true;
    }

    /** For what is bounded elsewhere: the room's own timers, and connections that are lost. */
    void post(Runnable work) {
        loop.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException | AssertionError e) {
                // A bug in one game's turn is that turn's loss; the loop belongs to other games too.
                log.error("A turn failed", e);
            }
        });
    }
}
