package dev.clix.bench.realtime;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One client of a crowd. Lives on the crowd's event loop. */
abstract class Member implements Wire.Listener {
    private final Crowd crowd;
    private final String path;
    private List<Member> followers = List.of();
    private @Nullable Wire wire;
    private boolean lost;

    Member(Crowd crowd, String path) {
        this.crowd = crowd;
        this.path = path;
    }

    Crowd crowd() {
        return crowd;
    }

    Deliveries deliveries() {
        return crowd.deliveries();
    }

    /** Those who can only join what this one has opened. */
    void followedBy(List<Member> members) {
        followers = List.copyOf(members);
    }

    /** Once: whoever comes back leads nobody in. */
    List<Member> takeFollowers() {
        List<Member> taken = followers;
        followers = List.of();
        return taken;
    }

    void connect() {
        lost = false;
        wire = new Wire(path, this);
        crowd.connect(wire);
    }

    private Wire wire() {
        return requireNonNull(wire, "Expected to be connected first");
    }

    void stopReading() {
        wire().stopReading();
    }

    void cut() {
        wire().cut();
    }

    /** Gone for good, and the server knows. */
    void leave() {
        cut();
    }

    void send(byte[] frame) {
        wire().send(frame);
    }

    /** Whether the server or the network ended its connection. */
    boolean isLost() {
        return lost;
    }

    @Override
    public void lost(String why) {
        lost = true;
        crowd.trouble(why);
    }

    /**
     * Does what all the others of the room are told.
     *
     * @param dueMicros when it was meant to be done
     */
    abstract void act(long dueMicros);
}
