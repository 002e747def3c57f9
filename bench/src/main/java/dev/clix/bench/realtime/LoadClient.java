package dev.clix.bench.realtime;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One client of a pool. Lives on the pool's event loop. */
abstract class LoadClient implements LeanWebSocket.Listener {
    private final ClientPool clientPool;
    private final String path;
    private List<LoadClient> followers = List.of();
    private @Nullable LeanWebSocket webSocket;
    private boolean lost;

    LoadClient(ClientPool clientPool, String path) {
        this.clientPool = clientPool;
        this.path = path;
    }

    ClientPool clientPool() {
        return clientPool;
    }

    DeliveryStats deliveries() {
        return clientPool.deliveries();
    }

    /** Those who can only join what this one has opened. */
    void followedBy(List<LoadClient> members) {
        followers = List.copyOf(members);
    }

    /**
     * The clients that wait for this one to join; empty from the second call, so that a client that comes back leads
     * none in.
     */
    List<LoadClient> takeFollowers() {
        List<LoadClient> taken = followers;
        followers = List.of();
        return taken;
    }

    void connect() {
        lost = false;
        webSocket = new LeanWebSocket(path, this);
        clientPool.connect(webSocket);
    }

    private LeanWebSocket webSocket() {
        return requireNonNull(webSocket, "Expected to be connected first");
    }

    void stopReading() {
        webSocket().stopReading();
    }

    void cut() {
        webSocket().cut();
    }

    /** Gone for good, and the server knows. */
    void leave() {
        cut();
    }

    void send(byte[] frame) {
        webSocket().send(frame);
    }

    /** Whether the server or the network ended its connection. */
    boolean isLost() {
        return lost;
    }

    @Override
    public void lost(String why) {
        lost = true;
        clientPool.trouble(why);
    }

    /**
     * Does what all the others of the room are told.
     *
     * @param dueMicros when it was meant to be done
     */
    abstract void act(long dueMicros);
}
