package dev.clix.server.gateway;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Addresses of this machine at which a phone in the same network finds it, the likeliest first: that of the default
 * route, then those of the other real networks. Networks that containers, virtual machines and tunnels made for
 * themselves lead nowhere from outside, so none of theirs is among them.
 */
public final class LocalAddresses {
    private static final int COUNT_MAX = 8;

    /** As Docker, Podman, CNI, libvirt, LXC, VirtualBox, VMware, WireGuard, OpenVPN, Tailscale and ZeroTier call theirs. */
    private static final Pattern MADE_UP =
            Pattern.compile("(?:docker|br-|bridge|veth|podman|cni|flannel|cali|cilium|kube"
                    + "|virbr|lxc|lxd|vboxnet|vmnet|vEthernet|tun|tap|utun|wg|ppp|ipsec|tailscale|zt|dummy).*|br\\d+");

    /** TEST-NET-2 (RFC 5737), which is nobody's: connecting a datagram socket sends nothing, it only asks for the route. */
    private static final InetSocketAddress ELSEWHERE = new InetSocketAddress("198.51.100.1", 9);

    private LocalAddresses() {}

    /** @param addresses those it has, in the system's order */
    record Network(String name, List<InetAddress> addresses) {
        boolean isReal() {
            return !MADE_UP.matcher(name).matches();
        }
    }

    /** Ready for a URL: IPv6 addresses in brackets. Empty for a machine without a network. */
    public static List<String> reachable() {
        try (var networks = NetworkInterface.networkInterfaces()) {
            return reachable(
                    ofDefaultRoute(),
                    networks.filter(LocalAddresses::isUp)
                            .map(network -> new Network(
                                    network.getName(), network.inetAddresses().toList()))
                            .toList());
        } catch (SocketException e) {
            return List.of();
        }
    }

    static List<String> reachable(Optional<InetAddress> ofDefaultRoute, List<Network> networks) {
        var real = networks.stream().filter(Network::isReal).toList();
        var found = new ArrayList<InetAddress>();
        ofDefaultRoute.filter(address -> isOf(real, address)).ifPresent(found::add);
        addresses(real, Inet4Address.class).forEach(found::add);
        if (found.isEmpty()) addresses(real, Inet6Address.class).forEach(found::add);
        return found.stream()
                .distinct()
                .map(LocalAddresses::written)
                .limit(COUNT_MAX)
                .toList();
    }

    private static boolean isOf(List<Network> networks, InetAddress address) {
        return networks.stream().anyMatch(network -> network.addresses().contains(address));
    }

    private static Stream<InetAddress> addresses(List<Network> networks, Class<? extends InetAddress> kind) {
        return networks.stream()
                .flatMap(network -> network.addresses().stream())
                .filter(kind::isInstance)
                .filter(address -> !address.isLoopbackAddress()
                        && !address.isLinkLocalAddress()
                        && !address.isAnyLocalAddress()
                        && !address.isMulticastAddress());
    }

    private static String written(InetAddress address) {
        var text = address.getHostAddress();
        return address instanceof Inet6Address ? "[" + text.replaceFirst("%.*", "") + "]" : text;
    }

    private static Optional<InetAddress> ofDefaultRoute() {
        try (var socket = new DatagramSocket()) {
            socket.connect(ELSEWHERE);
            return Optional.of(socket.getLocalAddress());
        } catch (IOException | RuntimeException noRoute) {
            return Optional.empty();
        }
    }

    private static boolean isUp(NetworkInterface network) {
        try {
            return network.isUp() && !network.isLoopback();
        } catch (SocketException e) {
            return false;
        }
    }
}
