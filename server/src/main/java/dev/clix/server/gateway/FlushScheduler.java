package dev.clix.server.gateway;

import dev.clix.server.broker.EncodedFrame;
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
 * Schedules when the frames of one event loop's sockets are written.
 *
 * <p>A socket's first frame in a while leaves at the end of the turn. If more come within the moment that the settings
 * name, they wait for its end and leave as one: a system call for each frame is the largest cost of fan-out, and one
 * call carries many frames as well as one. On a loop from which many frames leave the first one waits as well; on any
 * other, sockets with few frames wait for none. The clock here is the loop's own, not the game's: nothing that is
 * decided depends on it.
 */
final class FlushScheduler {
    private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    /** Frames in a second that take a noticeable part of a core: here about a tenth. */
    private static final long CROWDED_PER_SECOND = 20_000;

    private final EventLoop loop;
    private final long gatherNanos;
    private final SendQueueLimits rules;
    private final FrameMerger merger = new FrameMerger();
    private final Queue<Arrival> arrivals = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean awaited = new AtomicBoolean();
    /** Those of this turn. */
    private final Listed leaving = new Listed();
    /** Those of this moment. */
    private final Listed gathering = new Listed();

    private final SendRate sendRate;

    /** From another loop. */
    private record Arrival(SendQueue sendQueue, EncodedFrame frame) {}

    /** Queues that are flushed together. */
    private static final class Listed {
        private List<SendQueue> queues = new ArrayList<>();
        private boolean planned;
    }

    /** @param gather how long frames wait for others at most; zero for the rest of the turn only */
    FlushScheduler(Context context, Duration gather, SendQueueLimits rules) {
        this.loop = ((ContextInternal) context).nettyEventLoop();
        this.gatherNanos = gather.toNanos();
        this.rules = rules;
        this.sendRate = new SendRate(CROWDED_PER_SECOND * gatherNanos / TimeUnit.SECONDS.toNanos(1));
    }

    SendQueueLimits rules() {
        return rules;
    }

    void add(SendQueue sendQueue, EncodedFrame frame) {
        if (loop.inEventLoop()) {
            list(sendQueue, frame);
            return;
        }
        arrivals.add(new Arrival(sendQueue, frame));
        if (awaited.compareAndSet(false, true)) loop.execute(this::arrive);
    }

    private void arrive() {
        awaited.set(false);
        for (Arrival next = arrivals.poll(); next != null; next = arrivals.poll()) list(next.sendQueue(), next.frame());
    }

    private void list(SendQueue sendQueue, EncodedFrame frame) {
        if (!sendQueue.append(frame)) return;
        long now = System.nanoTime();
        if (gatherNanos > 0 && isToGather(sendQueue, moment(now))) gather(sendQueue, restOfMoment(now));
        else {
            leaving.queues.add(sendQueue);
            if (!leaving.planned) loop.execute(() -> flush(leaving));
            leaving.planned = true;
        }
    }

    private boolean isToGather(SendQueue sendQueue, long moment) {
        return sendQueue.flushedIn() == moment || sendRate.isCrowded(moment);
    }

    /** Time in pieces, so that those who gather leave together and share what is made of their frames. */
    private long moment(long now) {
        return gatherNanos == 0 ? 0 : Math.floorDiv(now, gatherNanos);
    }

    private long restOfMoment(long now) {
        return gatherNanos - Math.floorMod(now, gatherNanos);
    }

    private void gather(SendQueue sendQueue, long nanos) {
        gathering.queues.add(sendQueue);
        if (!gathering.planned) ChannelCalls.later(loop, () -> flush(gathering), nanos, TimeUnit.NANOSECONDS);
        gathering.planned = true;
    }

    private void flush(Listed listed) {
        List<SendQueue> now = listed.queues;
        listed.queues = new ArrayList<>();
        listed.planned = false;
        long moment = moment(System.nanoTime());
        sendRate.flushed(now.size(), moment);
        // A queue whose socket is full waits a moment more, or the loop would spin when nothing gathers.
        for (SendQueue sendQueue : now)
            if (!sendQueue.flush(merger, moment)) gather(sendQueue, Math.max(gatherNanos, RETRY_NANOS));
    }
}
