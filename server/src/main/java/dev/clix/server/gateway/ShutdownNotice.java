package dev.clix.server.gateway;

import dev.clix.server.broker.EncodedFrame;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The notice of a server that is going down, to all its players, and to those who take a seat after that. Thread-safe.
 */
final class ShutdownNotice {
    private final List<Consumer<EncodedFrame>> doors = new CopyOnWriteArrayList<>();
    private volatile Optional<EncodedFrame> said = Optional.empty();

    /** @param door sends the notice to all sessions of one transport */
    void reaches(Consumer<EncodedFrame> door) {
        doors.add(door);
    }

    void say(EncodedFrame shutdownNotice) {
        said = Optional.of(shutdownNotice);
        doors.forEach(door -> door.accept(shutdownNotice));
    }

    Optional<EncodedFrame> said() {
        return said;
    }
}
