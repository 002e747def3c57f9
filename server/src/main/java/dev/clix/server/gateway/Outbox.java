package dev.clix.server.gateway;

import dev.clix.server.room.Frame;
import java.util.ArrayList;
import java.util.List;

/**
 * A socket whose frames gather for a moment and leave as one. Anybody may send; all else belongs to the socket's loop.
 *
 * <p>A client that does not read fills its socket first, then this; beyond the bound it is {@link #full}.
 */
final class Outbox implements Wire {
    private final Wire socket;
    private final Departures departures;
    private final int bytesMax;
    private final List<Frame> waiting = new ArrayList<>(2);
    private volatile int waitingBytes;
    private boolean listed;
    private boolean closed;

    Outbox(Wire socket, Departures departures, int bytesMax) {
        this.socket = socket;
        this.departures = departures;
        this.bytesMax = bytesMax;
    }

    @Override
    public void send(Frame frame) {
        departures.add(this, frame);
    }

    @Override
    public boolean full() {
        return waitingBytes > bytesMax;
    }

    @Override
    public boolean ping() {
        return socket.ping();
    }

    /** What was said before is heard before, as far as the client reads it. */
    @Override
    public void close(CloseCode code) {
        if (!waiting.isEmpty()) sendAll();
        closed = true;
        socket.close(code);
    }

    /** @return whether it was empty, and has to be listed for departure */
    boolean append(Frame frame) {
        if (closed) return false;
        waiting.add(frame);
        int bytes = waitingBytes + frame.bytes();
        // Much told within one turn is not the client's slowness, as long as its socket takes it.
        if (bytes > bytesMax && !socket.full()) sendAll();
        else waitingBytes = bytes;
        boolean first = !listed;
        listed = true;
        return first;
    }

    private void sendAll() {
        socket.send(Frame.merged(waiting));
        waiting.clear();
        waitingBytes = 0;
    }

    /** @return whether nothing waits any longer; what a full socket does not take waits on */
    boolean depart(FrameMerger merger) {
        if (!waiting.isEmpty() && socket.full()) return false;
        if (!waiting.isEmpty()) socket.send(merger.merged(waiting));
        waiting.clear();
        waitingBytes = 0;
        listed = false;
        return true;
    }
}
