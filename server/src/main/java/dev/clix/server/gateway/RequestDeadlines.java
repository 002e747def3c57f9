package dev.clix.server.gateway;

import dev.clix.workflow.time.TimeSource;
import io.vertx.core.Context;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Requests of one event loop that are on their way. One that comes a byte at a time never lets its connection idle, and
 * would be there for ever: a whole request has a deadline. Belongs to the loop.
 */
final class RequestDeadlines {
    /** The time a client may take to send the body of a request, once its head is there. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

    private final TimeSource time;
    private final Context context;
    private final Map<HttpConnection, State> connections = new HashMap<>();
    private TimeSource.Cancellable nextLook = () -> {};

    private static final class State {
        /** When the connection was opened, or what it asked for last was answered. */
        private Instant quietSince;
        /** When the latest request of those began whose body is still to come. */
        private Instant readingSince;

        private int reading;
        private int answering;

        State(Instant now) {
            quietSince = now;
            readingSince = now;
        }

        boolean isOverdue(Instant now) {
            if (reading > 0) return !now.isBefore(readingSince.plus(PATIENCE));
            return answering == 0 && !now.isBefore(quietSince.plus(PATIENCE.multipliedBy(3)));
        }
    }

    RequestDeadlines(TimeSource time, Context context) {
        this.time = time;
        this.context = context;
    }

    void connected(HttpConnection connection) {
        connections.put(connection, new State(time.now()));
        connection.closeHandler(closed -> connections.remove(connection));
    }

    /** A request has begun: its head is known, its body may still come. */
    void begun(HttpServerRequest request) {
        State state = connections.get(request.connection());
        if (state == null) return;
        state.answering++;
        state.reading++;
        state.readingSince = time.now();
        request.end().onComplete(whole -> state.reading--);
        request.response().endHandler(answered -> {
            state.answering--;
            state.quietSince = time.now();
        });
    }

    /** The timer must not outlive the loop it runs on. */
    void close() {
        nextLook.cancel();
    }

    void watch() {
        nextLook = time.after(
                BETWEEN_LOOKS,
                () -> context.runOnContext(v -> {
                    Instant now = time.now();
                    List.copyOf(connections.entrySet()).stream()
                            .filter(entry -> entry.getValue().isOverdue(now))
                            .forEach(entry -> entry.getKey().close());
                    watch();
                }));
    }
}
