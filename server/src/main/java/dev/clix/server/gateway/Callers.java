package dev.clix.server.gateway;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a client is. A proxy that is named in the settings is believed about whom it speaks for; anybody else's word
 * about that is not read.
 *
 * <p>Of an IPv6 address the first half counts: who has one has all that begin with it (RFC 6177). This machine itself
 * is nobody's address: whoever is here is the operator, or a proxy that was not named, behind which all are one.
 */
public final class Callers {
    private static final int IPV6_BYTES = 16;
    private static final int NETWORK_BYTES = 8;
    private final Set<InetAddress> proxies;

    /** @param proxies addresses, however they are written */
    Callers(List<String> proxies) {
        this.proxies =
                proxies.stream().flatMap(proxy -> parsed(proxy).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a text is an address, not a name. */
    public static boolean isAddress(String text) {
        return parsed(text).isPresent();
    }

    /** @return the address whose clients are counted together; empty for nobody's */
    Optional<String> address(HttpServerRequest request) {
        String peer = request.remoteAddress().hostAddress();
        return peer == null
                ? Optional.empty()
                : parsed(peer).flatMap(from -> address(from, request.headers().getAll("X-Forwarded-For")));
    }

    /** @param hops what the request says of them, in the order of its fields */
    Optional<String> address(InetAddress peer, List<String> hops) {
        if (!proxies.contains(peer)) return network(peer);
        return client(String.join(",", hops).split(","))
                .flatMap(Callers::parsed)
                .flatMap(Callers::network);
    }

    /** The last one that is no proxy of ours: what stands before it, the client may have written. */
    private Optional<String> client(String[] hops) {
        for (int i = hops.length - 1; i >= 0; i--) {
            String hop = hops[i].strip();
            if (!hop.isEmpty() && !isProxy(hop)) return Optional.of(hop);
        }
        return Optional.empty();
    }

    private boolean isProxy(String address) {
        return parsed(address).filter(proxies::contains).isPresent();
    }

    private static Optional<String> network(InetAddress address) {
        if (address.isLoopbackAddress()) return Optional.empty();
        byte[] bytes = address.getAddress();
        int counted = bytes.length == IPV6_BYTES ? NETWORK_BYTES : bytes.length;
        return Optional.of(HexFormat.of().formatHex(Arrays.copyOf(bytes, counted)));
    }

    private static Optional<InetAddress> parsed(String address) {
        byte[] literal = NetUtil.createByteArrayFromIpAddressString(address);
        if (literal == null) return Optional.empty();
        try {
            return Optional.of(InetAddress.getByAddress(literal));
        } catch (UnknownHostException e) {
            throw new AssertionError("Expected an address of 4 or 16 bytes, but found " + literal.length, e);
        }
    }
}
