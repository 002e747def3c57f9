package dev.clix.server.cluster;

import dev.clix.workflow.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The link to one other node, over a way that may lose messages. Entries that are offered at one end come out at the other exactly in
 * their order, or both ends are told that the link broke, and those under way are lost. None comes twice. Safe for use by many threads.
 *
 * <p>Both directions share a session, which only grows. An end that misses a batch, or whose batches are not delivered in time,
 * begins the next session; an end that hears of a later session than its own takes it over. Either way it has broken there.
 */
final class NodeLink {
    private static final Logger log = LoggerFactory.getLogger(NodeLink.class);

    /** An idle link tells so often that it is there; it is lost as early as a busy one. */
    static final Duration KEEPALIVE = Duration.ofSeconds(1);

    /** Stands in the line of entries where the link broke. */
    private static final byte[] BROKEN = {};

    private final LinkSettings settings;
    private final TimeSource time;
    private final Consumer<byte[]> way;
    private final Receiver receiver;

    private final LinkQueue waiting = new LinkQueue();
    private final Deque<Sent> underWay = new ArrayDeque<>();
    private int underWayBytes;
    private long session;
    private long sent;
    private long received;
    private long delivered;
    private Instant numberedAt;
    private boolean gathering;
    private boolean closed;

    private final Deque<byte[]> arrived = new ArrayDeque<>();
    private boolean delivering;

    /** A batch that is not known to be delivered. */
    private record Sent(long sequence, int bytes, Instant at) {}

    /** The user of a link's end. Called by one thread at a time, from whatever thread, in the order of what happened. */
    interface Receiver {
        void received(byte[] entry);

        /** Entries before it may be lost, of both directions; those offered from now on are not concerned. */
        void broken();
    }

    /**
     * @param session the first one; later than all that there were with this node
     * @param way to the other node's link, which hears of it by {@link #heard}; in order, but for losses
     */
    NodeLink(LinkSettings settings, TimeSource time, long session, Consumer<byte[]> way, Receiver receiver) {
        this.settings = settings;
        this.time = time;
        this.session = session;
        this.way = way;
        this.receiver = receiver;
        this.numberedAt = time.now();
    }

    /** @return whether there was place */
    boolean offer(byte[] entry) {
        synchronized (this) {
            if (!hasPlaceFor(entry)) return false;
            waiting.add(entry);
            gather();
        }
        return true;
    }

    /**
     * The same for an entry that others of its key make worthless: one that waits yet is left out.
     *
     * @return whether there was place
     */
    synchronized boolean offer(byte[] entry, Object key) {
        waiting.supersede(key);
        if (!hasPlaceFor(entry)) return false;
        waiting.add(entry, key);
        gather();
        return true;
    }

    private boolean hasPlaceFor(byte[] entry) {
        return !closed && bytes() + LinkBatch.bytes(entry) <= settings.boundBytes();
    }

    /** How much waits here, or is not known to be delivered. */
    synchronized int bytes() {
        return waiting.bytes() + underWayBytes;
    }

    synchronized long session() {
        return session;
    }

    private void gather() {
        if (settings.gather().isZero() || waiting.bytes() >= settings.batchBytes()) flush();
        else if (!gathering) {
            gathering = true;
            time.after(settings.gather(), this::gathered);
        }
    }

    private synchronized void gathered() {
        gathering = false;
        flush();
    }

    /** @return whether anything left */
    private boolean flush() {
        boolean left = false;
        while (!closed && !waiting.isEmpty() && underWayBytes < settings.windowBytes()) {
            number(waiting.take(settings.batchBytes()));
            left = true;
        }
        return left;
    }

    private void number(List<byte[]> entries) {
        LinkBatch batch = new LinkBatch(session, ++sent, delivered, entries);
        byte[] bytes = batch.encoded();
        numberedAt = time.now();
        underWay.add(new Sent(sent, bytes.length, numberedAt));
        underWayBytes += bytes.length;
        way.accept(bytes);
    }

    private void tellSession() {
        way.accept(new LinkBatch(session, LinkBatch.UNNUMBERED, delivered, List.of()).encoded());
    }

    /** Something came over the way. */
    void heard(byte[] bytes) {
        LinkBatch.decoded(bytes)
                .ifPresentOrElse(this::heard, () -> log.warn("Expected a batch of version 1, but found another"));
        deliver();
    }

    private synchronized void heard(LinkBatch batch) {
        if (closed) return;
        if (batch.session() < session) {
            tellSession();
            return;
        }
        if (batch.session() > session) begin(batch.session());
        release(batch.delivered());
        if (!batch.isNumbered()) flush();
        else if (batch.sequence() == received + 1) {
            received++;
            arrived.addAll(batch.entries());
        } else {
            begin(session + 1);
            tellSession();
        }
    }

    private void release(long upTo) {
        while (!underWay.isEmpty() && underWay.peek().sequence() <= upTo)
            underWayBytes -= underWay.remove().bytes();
    }

    /** A session is over. */
    private void begin(long next) {
        session = next;
        sent = 0;
        received = 0;
        delivered = 0;
        waiting.clear();
        underWay.clear();
        underWayBytes = 0;
        arrived.add(BROKEN);
    }

    /** To be called about every {@link #KEEPALIVE}. */
    void tick() {
        synchronized (this) {
            if (closed) return;
            Instant now = time.now();
            if (!underWay.isEmpty() && !now.isBefore(underWay.peek().at().plus(settings.detect()))) {
                begin(session + 1);
                tellSession();
            } else if (underWay.isEmpty() && !now.isBefore(numberedAt.plus(KEEPALIVE))) number(List.of());
        }
        deliver();
    }

    /** Both ends are told; entries under way are lost. */
    void breakOff() {
        synchronized (this) {
            if (closed) return;
            begin(session + 1);
            tellSession();
        }
        deliver();
    }

    /** The other node is gone. */
    void close() {
        synchronized (this) {
            if (closed) return;
            begin(session + 1);
            closed = true;
        }
        deliver();
    }

    /** A thread that comes while another one delivers leaves it to that one, so that the order is kept. */
    private void deliver() {
        if (!begins()) return;
        for (byte[] next = next(); next != null; next = next()) deliver(next);
    }

    private synchronized boolean begins() {
        boolean begins = !delivering;
        delivering = true;
        return begins;
    }

    private synchronized byte @Nullable [] next() {
        if (arrived.isEmpty()) {
            delivering = false;
            acknowledge();
        }
        return arrived.poll();
    }

    /** By the next batch, if there is one. */
    private void acknowledge() {
        if (closed || delivered == received) return;
        delivered = received;
        if (!flush()) tellSession();
    }

    private void deliver(byte[] entry) {
        try {
            if (entry == BROKEN) receiver.broken();
            else receiver.received(entry);
        } catch (RuntimeException e) {
            log.error("Expected a message of another node to be taken, but it failed", e);
        }
    }
}
