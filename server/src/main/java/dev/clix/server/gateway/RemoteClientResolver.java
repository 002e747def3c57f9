package dev.clix.server.gateway;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds out the address of a client, and the address by which it knows this server. A proxy in a network that is named
 * in the settings is believed about its clients; the same fields from anywhere else are not read.
 *
 * <p>Of an IPv6 address the first half counts: a network that has one has all that begin with it (RFC 6177). This
 * machine's own addresses count for no client: a connection from here is the operator's, or that of a proxy that was
 * not named, behind which all clients would be one.
 */
final class RemoteClientResolver {
    private static final int IPV6_BYTES = 16;
    private static final int NETWORK_BYTES = 8;
    private final Networks proxies;

    /** @param proxies addresses and networks */
    RemoteClientResolver(List<String> proxies) {
        this.proxies = new Networks(proxies);
    }

    RemoteClient remoteClient(HttpServerRequest request) {
        String peer = request.remoteAddress().hostAddress();
        RemoteClient remoteClient = remoteClient(
                peer == null ? Optional.empty() : Networks.address(peer),
                name -> request.headers().getAll(name));
        return new RemoteClient(
                remoteClient.address(),
                remoteClient.scheme().or(() -> Optional.of(request.scheme())),
                // HTTP/2 has the authority where HTTP/1.1 has the field (RFC 9113, section 8.3.1).
                remoteClient
                        .host()
                        .or(() -> Optional.ofNullable(request.authority()).map(HostAndPort::toString)),
                remoteClient.prefix());
    }

    /**
     * @return the address by which connections are counted together, before any request is read; empty for this machine
     *     and for proxies
     */
    Optional<String> direct(InetAddress peer) {
        return proxies.have(peer) ? Optional.empty() : network(peer);
    }

    /** @param fields the request's, by name in lower case */
    RemoteClient remoteClient(Optional<InetAddress> peer, Function<String, List<String>> fields) {
        Optional<String> host = fields.apply("host").stream().findFirst();
        if (peer.filter(proxies::have).isEmpty())
            return new RemoteClient(peer.flatMap(RemoteClientResolver::network), Optional.empty(), host, "");
        ForwardedHeaders told = new ForwardedHeaders(fields, this::isProxy);
        return new RemoteClient(
                client(told.hops(), peer.get()), told.scheme(), told.host().or(() -> host), told.prefix());
    }

    private boolean isProxy(String hop) {
        return Networks.address(ForwardedHeaders.withoutPort(hop))
                .filter(proxies::have)
                .isPresent();
    }

    /** The last one that is no proxy of ours: those before it may be the client's invention. */
    private Optional<String> client(List<String> hops, InetAddress proxy) {
        for (int i = hops.size() - 1; i >= 0; i--) {
            Optional<InetAddress> hop = Networks.address(ForwardedHeaders.withoutPort(hops.get(i)));
            // Clients that cannot be told apart count together as the proxy, or no limit would hold for any of them.
            if (hop.isEmpty()) return Optional.of(counted(proxy));
            if (!proxies.have(hop.get())) return network(hop.get());
        }
        return network(proxy);
    }

    private static Optional<String> network(InetAddress address) {
        return address.isLoopbackAddress() ? Optional.empty() : Optional.of(counted(address));
    }

    private static String counted(InetAddress address) {
        byte[] bytes = address.getAddress();
        int counted = bytes.length == IPV6_BYTES ? NETWORK_BYTES : bytes.length;
        return HexFormat.of().formatHex(Arrays.copyOf(bytes, counted));
    }
}
