package dev.clix.server.bots;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** The timers that end together: with a connection, a round, a seat. */
final class Timers {
    private final Vertx vertx;
    private final Set<Long> planned = new HashSet<>();

    Timers(Vertx vertx) {
        this.vertx = vertx;
    }

    /** @return takes it back */
    Runnable every(Duration period, Runnable action) {
        long id = vertx.setPeriodic(Math.max(1, period.toMillis()), timer -> action.run());
        planned.add(id);
        return () -> cancel(id);
    }

    void after(Duration delay, Runnable action) {
        long due = vertx.setTimer(Math.max(1, delay.toMillis()), id -> {
            planned.remove(id);
            action.run();
        });
        planned.add(due);
    }

    void cancelAll() {
        planned.forEach(vertx::cancelTimer);
        planned.clear();
    }

    private void cancel(long id) {
        planned.remove(id);
        vertx.cancelTimer(id);
    }
}
