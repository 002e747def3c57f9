package dev.clix.server.gateway;

import dev.clix.server.broker.EncodedFrame;
import java.util.ArrayList;
import java.util.List;

/**
 * A socket whose frames gather for a moment and leave as one. Anybody may send; all else belongs to the socket's loop.
 *
 * <p>A client that does not read fills its socket first, then this; here only the latest of what can be superseded is
 * kept. Beyond the bound the client is {@link #full}.
 */
final class SendQueue implements ClientSocket {
    /** From so many frames on it is worth looking for what can be left out. */
    private static final int CROWDED = 64;

    private final ClientSocket socket;
    private final FlushScheduler flushScheduler;
    private List<EncodedFrame> waiting = new ArrayList<>(2);
    private int waitingBytes;
    /** The part of them that the meters know of: bytes that a flush left behind. */
    private int leftBytes;

    private int crowdedAt = CROWDED;
    private long flushedIn = Long.MIN_VALUE;
    private volatile boolean full;
    private boolean listed;
    /** Among those that wait is one that must not come late. */
    private boolean logged;

    private boolean closed;

    SendQueue(ClientSocket socket, FlushScheduler flushScheduler) {
        this.socket = socket;
        this.flushScheduler = flushScheduler;
    }

    @Override
    public void send(EncodedFrame frame) {
        flushScheduler.add(this, frame);
    }

    @Override
    public boolean full() {
        return full;
    }

    @Override
    public boolean ping() {
        return socket.ping();
    }

    /** Frames that were sent before the close are written before it, as far as the client reads them. */
    @Override
    public void close(CloseCode code) {
        if (!waiting.isEmpty()) sendAll();
        closed = true;
        socket.close(code);
    }

    /** @return whether it was empty, and has to be listed for a flush */
    boolean append(EncodedFrame frame) {
        if (closed || (frame.isUnlogged() && socket.full())) return false;
        waiting.add(frame);
        logged |= !frame.isUnlogged();
        waitingBytes += frame.bytes();
        if (waiting.size() >= crowdedAt && socket.full()) supersede();
        if (isTooMuch()) {
            // Much told within one turn is not the client's slowness, as long as its socket takes it.
            if (socket.full()) full = true;
            else sendAll();
        }
        boolean first = !listed;
        listed = true;
        return first;
    }

    private boolean isTooMuch() {
        SendQueueLimits rules = flushScheduler.rules();
        return waitingBytes > rules.bytes() || waiting.size() > rules.messages();
    }

    /** Looking costs as much as there is, so there must be twice as much before the next look. */
    private void supersede() {
        List<EncodedFrame> reduced = flushScheduler.rules().conflation().reduced(waiting);
        flushScheduler.rules().meters().superseded(waiting.size() - reduced.size());
        waiting = reduced;
        waitingBytes = waiting.stream().mapToInt(EncodedFrame::bytes).sum();
        crowdedAt = Math.max(CROWDED, 2 * waiting.size());
    }

    private void sendAll() {
        socket.send(EncodedFrame.merged(waiting));
        forget();
    }

    private void left(int bytes) {
        if (bytes == leftBytes) return;
        flushScheduler.rules().meters().queued(bytes - leftBytes);
        leftBytes = bytes;
    }

    private void forget() {
        waiting.clear();
        waitingBytes = 0;
        full = false;
        left(0);
    }

    /** In which moment frames left last. */
    long flushedIn() {
        return flushedIn;
    }

    /** @return whether the queue is empty; frames that a full socket does not take wait on */
    boolean flush(FrameMerger merger, long moment) {
        if (!waiting.isEmpty() && socket.full()) {
            left(waitingBytes);
            return false;
        }
        if (!waiting.isEmpty()) socket.send(merger.merged(waiting));
        // A frame that nobody would miss makes no later one wait.
        if (logged) flushedIn = moment;
        logged = false;
        forget();
        listed = false;
        return true;
    }
}
