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

/**
 * Where a client is. A proxy that is named in the settings is believed about whom it speaks for; anybody else's word
 * about that is not read.
 *
 * <p>Of an IPv6 address the first half counts: who has one has all that begin with it (RFC 6177). This machine itself
 * is nobody's address: whoever is here is the operator, or a proxy that was not named, behind which all are one.
 */
final class Callers {
    private static final int IPV6_BYTES = 16;
    private static final int NETWORK_BYTES = 8;
    private final Set<String> proxies;

    Callers(List<String> proxies) {
        this.proxies = Set.copyOf(proxies);
    }

    /** @return the address whose clients are counted together; empty for nobody's */
    Optional<String> address(HttpServerRequest request) {
        String peer = request.remoteAddress().hostAddress();
        if (peer == null) return Optional.empty();
        if (!proxies.contains(peer)) return network(peer);
        List<String> hops = request.headers().getAll("X-Forwarded-For");
        return client(String.join(",", hops).split(",")).flatMap(Callers::network);
    }

    /** The last one that is no proxy of ours: what stands before it, the client may have written. */
    private Optional<String> client(String[] hops) {
        for (int i = hops.length - 1; i >= 0; i--) {
            String hop = hops[i].strip();
            if (!hop.isEmpty() && !proxies.contains(hop)) return Optional.of(hop);
        }
        return Optional.empty();
    }

    static Optional<String> network(String address) {
        byte[] literal = NetUtil.createByteArrayFromIpAddressString(address);
        if (literal == null) return Optional.empty();
        InetAddress parsed = parsed(literal);
        if (parsed.isLoopbackAddress()) return Optional.empty();
        byte[] bytes = parsed.getAddress();
        int counted = bytes.length == IPV6_BYTES ? NETWORK_BYTES : bytes.length;
        return Optional.of(HexFormat.of().formatHex(Arrays.copyOf(bytes, counted)));
    }

    private static InetAddress parsed(byte[] literal) {
        try {
            return InetAddress.getByAddress(literal);
        } catch (UnknownHostException e) {
            throw new AssertionError("Expected an address of 4 or 16 bytes, but found " + literal.length, e);
        }
    }
}
