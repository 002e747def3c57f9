package dev.clix.server.gateway;

import dev.clix.server.room.Frame;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** What everybody who plays is told once this server is going down, and whoever takes a seat after that. Thread-safe. */
final class Farewell {
    private final List<Consumer<Frame>> doors = new CopyOnWriteArrayList<>();
    private volatile Optional<Frame> said = Optional.empty();

    /** @param door tells everybody who came in by it */
    void reaches(Consumer<Frame> door) {
        doors.add(door);
    }

    void say(Frame farewell) {
        said = Optional.of(farewell);
        doors.forEach(door -> door.accept(farewell));
    }

    Optional<Frame> said() {
        return said;
    }
}
