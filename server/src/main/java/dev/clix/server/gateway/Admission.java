package dev.clix.server.gateway;

import dev.clix.server.limit.TokenBucket;
import dev.clix.workflow.time.TimeSource;
import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Who may connect: so many at once, so many a second, so many from one address. Safe for use by many threads. */
final class Admission {
    private final GatewaySettings settings;
    private final TimeSource time;
    private final Callers callers;
    private final TokenBucket rate;
    private volatile boolean closed;
    private final Map<String, Neighbourhood> neighbourhoods = new ConcurrentHashMap<>();

    Admission(GatewaySettings settings, TimeSource time) {
        this.settings = settings;
        this.time = time;
        this.callers = new Callers(settings.proxies());
        this.rate = new TokenBucket(settings.admittedPerSecond(), time.now());
    }

    Caller caller(HttpServerRequest request) {
        return callers.caller(request);
    }

    /** @see Callers#caller(Optional, Function) */
    Caller caller(Optional<InetAddress> peer, Function<String, List<String>> fields) {
        return callers.caller(peer, fields);
    }

    /** Nobody is let in any more. */
    void close() {
        closed = true;
    }

    /** @return why somebody cannot connect just now */
    Optional<CloseCode> objection(Optional<String> address) {
        if (closed) return Optional.of(CloseCode.RESTARTING);
        if (address.map(neighbourhoods::get)
                .filter(found -> found.sockets() >= settings.addressSockets())
                .isPresent()) return Optional.of(CloseCode.TOO_MANY_CONNECTIONS);
        synchronized (rate) {
            return rate.take(time.now()) ? Optional.empty() : Optional.of(CloseCode.CROWDED);
        }
    }

    /** @return where a client that was let in belongs; it leaves once */
    Optional<Neighbourhood> enter(Optional<String> address) {
        return address.map(from -> neighbourhoods.compute(from, (any, before) -> {
            Neighbourhood entered = before == null ? new Neighbourhood(from, settings, time.now()) : before;
            entered.enter();
            return entered;
        }));
    }

    void leave(Neighbourhood left) {
        neighbourhoods.computeIfPresent(left.address(), (any, found) -> found.leave() ? found : null);
    }
}
