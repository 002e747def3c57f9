package dev.clix.server.gateway;

import dev.clix.workflow.time.TimeSource;
import io.vertx.core.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** The sessions of one door on one event loop. */
final class Sessions {
    private final Set<ClientSession> sessions = new HashSet<>();
    private final AtomicInteger count;

    /** @param count of all the door's sessions, on whichever loop */
    Sessions(AtomicInteger count) {
        this.count = count;
    }

    void add(ClientSession session) {
        if (sessions.add(session)) count.incrementAndGet();
    }

    void remove(ClientSession session) {
        if (sessions.remove(session)) count.decrementAndGet();
    }

    boolean isFull(int max) {
        return count.get() >= max;
    }

    void close(CloseCode code) {
        List.copyOf(sessions).forEach(session -> session.close(code));
    }

    /** Asks for signs of life from now on, and closes what gives none. */
    void watch(GatewaySettings settings, TimeSource time, Context context) {
        Duration ping = settings.ping();
        if (ping.isZero()) return;
        time.after(
                ping,
                () -> context.runOnContext(v -> {
                    Instant asked = time.now();
                    List.copyOf(sessions).forEach(ClientSession::askForSignOfLife);
                    sessions.forEach(ClientSession::renewToken);
                    time.after(
                            settings.pong(),
                            () -> context.runOnContext(late ->
                                    List.copyOf(sessions).forEach(session -> session.closeIfSilentSince(asked))));
                    watch(settings, time, context);
                }));
    }
}
