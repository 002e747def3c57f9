package dev.clix.server.gateway;

import dev.clix.server.room.Frame;
import io.netty.channel.EventLoop;
import io.vertx.core.Context;
import io.vertx.core.internal.ContextInternal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * When the frames of one event loop's sockets leave.
 *
 * <p>After a pause they leave at the end of the turn. Under load, when the last departure was but a moment ago, they
 * wait until that moment has passed: a system call for each frame is what fan-out costs most, and one call carries
 * many frames as well as one. The clock here is the loop's own, not the game's: nothing that is decided depends on it.
 */
final class Departures {
    private final EventLoop loop;
    private final long gatherNanos;
    private final QueueRules rules;
    private final FrameMerger merger = new FrameMerger();
    private final Queue<Arrival> arrivals = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean awaited = new AtomicBoolean();
    private List<Outbox> listed = new ArrayList<>();
    private boolean planned;
    private long departedAt;

    /** From another loop. */
    private record Arrival(Outbox outbox, Frame frame) {}

    /** @param gather how long frames wait for others at most; zero for the rest of the turn only */
    Departures(Context context, Duration gather, QueueRules rules) {
        this.loop = ((ContextInternal) context).nettyEventLoop();
        this.gatherNanos = gather.toNanos();
        this.rules = rules;
        this.departedAt = System.nanoTime() - gatherNanos;
    }

    QueueRules rules() {
        return rules;
    }

    void add(Outbox outbox, Frame frame) {
        if (loop.inEventLoop()) {
            list(outbox, frame);
            return;
        }
        arrivals.add(new Arrival(outbox, frame));
        if (awaited.compareAndSet(false, true)) loop.execute(this::arrive);
    }

    private void arrive() {
        awaited.set(false);
        for (Arrival next = arrivals.poll(); next != null; next = arrivals.poll()) list(next.outbox(), next.frame());
    }

    private void list(Outbox outbox, Frame frame) {
        if (!outbox.append(frame)) return;
        listed.add(outbox);
        plan();
    }

    private void plan() {
        if (planned) return;
        planned = true;
        long wait = departedAt + gatherNanos - System.nanoTime();
        if (wait <= 0) loop.execute(this::depart);
        else loop.schedule(this::depart, wait, TimeUnit.NANOSECONDS);
    }

    private void depart() {
        planned = false;
        departedAt = System.nanoTime();
        List<Outbox> leaving = listed;
        listed = new ArrayList<>(leaving.size());
        for (Outbox outbox : leaving) if (!outbox.depart(merger)) listed.add(outbox);
        // Whose socket is full waits for the next departure, and does not make the loop spin when none is gathered.
        if (!listed.isEmpty()) planRetry();
    }

    private void planRetry() {
        if (planned) return;
        planned = true;
        loop.schedule(this::depart, Math.max(gatherNanos, TimeUnit.MILLISECONDS.toNanos(1)), TimeUnit.NANOSECONDS);
    }
}
