package dev.clix.server.gateway;

import dev.clix.server.broker.EncodedFrame;
import dev.clix.workflow.time.TimeSource;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The sessions of one transport on one event loop. */
final class Sessions {
    private static final int BATCHES = 20;
    private static final int BATCH_MIN = 50;
    private static final long BATCH_MILLIS = 50;

    /** As often as the bridge's stock client pings. */
    private static final Duration PING_RHYTHM = Duration.ofSeconds(5);

    private final Set<ClientSession> sessions = new HashSet<>();
    private final AtomicInteger count;

    /** @param count of all the transport's sessions, on every loop */
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

    /** All who have a seat hear it. */
    void tellSeated(EncodedFrame frame) {
        List.copyOf(sessions).stream()
                .filter(session -> session.seat().isPresent())
                .forEach(session -> session.send(frame));
    }

    /** A part of them at a time, so that not all come back in the same moment. */
    Future<Void> close(CloseCode code, Vertx vertx) {
        int batch = Math.max(BATCH_MIN, sessions.size() / BATCHES);
        return close(List.copyOf(sessions), batch, code, vertx);
    }

    private static Future<Void> close(List<ClientSession> left, int batch, CloseCode code, Vertx vertx) {
        left.stream().limit(batch).forEach(session -> session.close(code));
        if (left.size() <= batch) return Future.succeededFuture();
        return vertx.timer(BATCH_MILLIS, TimeUnit.MILLISECONDS)
                .compose(passed -> close(left.subList(batch, left.size()), batch, code, vertx));
    }

    /** Asks for signs of life from now on, and closes what gives none. */
    void watch(GatewaySettings settings, TimeSource time, Context context) {
        Duration ping = settings.ping();
        if (ping.isZero()) return;
        watchPings(time, context);
        ask(settings, time, context);
    }

    private void watchPings(TimeSource time, Context context) {
        time.after(
                PING_RHYTHM,
                () -> context.runOnContext(v -> {
                    List.copyOf(sessions).forEach(ClientSession::closeIfPingsStopped);
                    watchPings(time, context);
                }));
    }

    private void ask(GatewaySettings settings, TimeSource time, Context context) {
        time.after(
                settings.ping(),
                () -> context.runOnContext(v -> {
                    Instant asked = time.now();
                    List.copyOf(sessions).forEach(ClientSession::askForSignOfLife);
                    sessions.forEach(ClientSession::renewToken);
                    time.after(
                            settings.pong(),
                            () -> context.runOnContext(late ->
                                    List.copyOf(sessions).forEach(session -> session.closeIfSilentSince(asked))));
                    ask(settings, time, context);
                }));
    }
}
