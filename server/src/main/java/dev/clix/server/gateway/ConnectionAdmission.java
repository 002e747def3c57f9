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

/** Limits connections: how many at once, how many a second, how many from one address. Safe for use by many threads. */
final class ConnectionAdmission {
    /** For the pages of those who have as many sockets as they may, and for telling the next that there are enough. */
    private static final int SPARE = 100;

    private final GatewaySettings settings;
    private final TimeSource time;
    private final RemoteClientResolver clientResolver;
    private final TokenBucket rate;
    private volatile boolean closed;
    private final Map<String, AddressQuota> quotas = new ConcurrentHashMap<>();
    private final Map<String, Integer> connections = new ConcurrentHashMap<>();

    ConnectionAdmission(GatewaySettings settings, TimeSource time) {
        this.settings = settings;
        this.time = time;
        this.clientResolver = new RemoteClientResolver(settings.proxies());
        this.rate = new TokenBucket(settings.admittedPerSecond(), time.now());
    }

    RemoteClient remoteClient(HttpServerRequest request) {
        return clientResolver.remoteClient(request);
    }

    /** @see RemoteClientResolver#remoteClient(Optional, Function) */
    RemoteClient remoteClient(Optional<InetAddress> peer, Function<String, List<String>> fields) {
        return clientResolver.remoteClient(peer, fields);
    }

    /**
     * Admits a connection of any kind. Pages, polls and requests without end take as much of the server as sockets do.
     *
     * @return run when the connection is gone; empty when there are enough from its address
     */
    Optional<Runnable> connect(InetAddress peer) {
        Optional<String> address = clientResolver.direct(peer);
        if (address.isEmpty()) return Optional.of(() -> {});
        String from = address.get();
        if (connections.merge(from, 1, Integer::sum) > settings.addressSockets() + SPARE) {
            disconnect(from);
            return Optional.empty();
        }
        return Optional.of(() -> disconnect(from));
    }

    private void disconnect(String from) {
        connections.computeIfPresent(from, (any, count) -> count == 1 ? null : count - 1);
    }

    /** Admits no more clients. */
    void close() {
        closed = true;
    }

    /** @return why somebody cannot connect just now */
    Optional<CloseCode> objection(Optional<String> address) {
        if (closed) return Optional.of(CloseCode.RESTARTING);
        if (address.map(quotas::get)
                .filter(found -> found.sockets() >= settings.addressSockets())
                .isPresent()) return Optional.of(CloseCode.TOO_MANY_CONNECTIONS);
        synchronized (rate) {
            return rate.take(time.now()) ? Optional.empty() : Optional.of(CloseCode.CROWDED);
        }
    }

    /** @return where a client that was let in belongs; it leaves once */
    Optional<AddressQuota> enter(Optional<String> address) {
        return address.map(from -> quotas.compute(from, (any, before) -> {
            AddressQuota entered = before == null ? new AddressQuota(from, settings, time.now()) : before;
            entered.enter();
            return entered;
        }));
    }

    void leave(AddressQuota left) {
        quotas.computeIfPresent(left.address(), (any, found) -> found.leave() ? found : null);
    }
}
