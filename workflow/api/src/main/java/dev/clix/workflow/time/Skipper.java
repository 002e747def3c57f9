package dev.clix.workflow.time;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread on which virtual time skips by itself. */
final class Skipper extends Thread {
    private static final Logger LOG = LoggerFactory.getLogger(VirtualTime.class);

    private final VirtualTime time;
    private final Holds holds;
    private final ChangeSignal changes;
    private final Duration nextLook;

    /** @param nextLook how long it waits for a change at most, by the wall's time */
    Skipper(VirtualTime time, Holds holds, ChangeSignal changes, Duration nextLook) {
        super("virtual-time");
        this.time = time;
        this.holds = holds;
        this.changes = changes;
        this.nextLook = nextLook;
        setDaemon(true);
    }

    @Override
    public void run() {
        changes.watch();
        try {
            while (!isInterrupted()) {
                var seen = changes.count();
                if (!skip()) changes.await(seen, holds.untilExpiry(nextLook));
            }
        } catch (InterruptedException stopped) {
            interrupt();
        } finally {
            changes.unwatch();
        }
    }

    /** Logs exceptions, since no caller sees those of this thread. */
    private boolean skip() {
        try {
            return time.skipIfFree();
        } catch (RuntimeException bug) {
            LOG.error("A planned task failed", bug);
            return true;
        }
    }

    /** Stops it, and waits until it has ended, unless it is this thread. */
    void end() {
        interrupt();
        if (currentThread() == this) return;
        try {
            join();
        } catch (InterruptedException stopped) {
            currentThread().interrupt();
        }
    }
}
