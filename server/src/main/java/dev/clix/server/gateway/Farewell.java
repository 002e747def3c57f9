package dev.clix.server.gateway;

import dev.clix.server.room.Frame;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The last word of a server that is going down, to all who play, and to those who take a seat after that. Thread-safe. */
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
