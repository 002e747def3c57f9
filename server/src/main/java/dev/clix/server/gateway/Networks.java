package dev.clix.server.gateway;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/** Addresses, one by one or whole networks of them as CIDR writes them, {@code 10.0.0.0/8} (RFC 4632, section 3.1). */
public final class Networks {
    private static final int BITS_PER_BYTE = 8;

    private final List<Network> networks;

    private record Network(byte[] address, int bits) {
        boolean has(byte[] other) {
            if (other.length != address.length) return false;
            for (int bit = 0; bit < bits; bit++) {
                int mask = 1 << (BITS_PER_BYTE - 1 - bit % BITS_PER_BYTE);
                int at = bit / BITS_PER_BYTE;
                if ((address[at] & mask) != (other[at] & mask)) return false;
            }
            return true;
        }
    }

    /** @param written each an address or a network; others are not looked at */
    Networks(List<String> written) {
        networks = written.stream().flatMap(text -> network(text).stream()).toList();
    }

    /** Whether a text is an address or a network, not a name. */
    public static boolean isNetwork(String text) {
        return network(text).isPresent();
    }

    boolean have(InetAddress address) {
        byte[] bytes = address.getAddress();
        for (Network network : networks) if (network.has(bytes)) return true;
        return false;
    }

    /** @return empty for what is no address as it is written, without a port */
    static Optional<InetAddress> address(String literal) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(literal);
        if (bytes == null) return Optional.empty();
        try {
            return Optional.of(InetAddress.getByAddress(bytes));
        } catch (UnknownHostException e) {
            throw new AssertionError("Expected an address of 4 or 16 bytes, but found " + bytes.length, e);
        }
    }

    private static Optional<Network> network(String text) {
        String[] parts = text.split("/", 2);
        return address(parts[0]).map(InetAddress::getAddress).flatMap(address -> {
            int most = address.length * BITS_PER_BYTE;
            return bits(parts, most).map(bits -> new Network(address, bits));
        });
    }

    private static Optional<Integer> bits(String[] parts, int most) {
        if (parts.length == 1) return Optional.of(most);
        try {
            return Optional.of(Integer.valueOf(parts[1])).filter(bits -> bits >= 0 && bits <= most);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
