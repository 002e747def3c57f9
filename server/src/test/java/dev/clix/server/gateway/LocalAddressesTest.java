package dev.clix.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.server.gateway.LocalAddresses.Network;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalAddressesTest {
    private static final Network WIRED = network("eth0", "192.168.1.20", "fe80::1", "2001:db8::20");
    private static final Network WIRELESS = network("wlp2s0", "192.168.7.3");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docker0",
                "br-3f2a",
                "br0",
                "veth12ab",
                "virbr0",
                "tun0",
                "tap1",
                "utun4",
                "wg0",
                "cni0",
                "podman1",
                "vboxnet0",
                "vmnet8",
                "tailscale0",
                "lxcbr0",
                "flannel.1"
            })
    void aNetworkThatContainersOrTunnelsMadeIsNoWayHere(String name) {
        assertThat(reachable("192.168.1.20", network(name, "172.17.0.1"), WIRED))
                .containsExactly("192.168.1.20");
        assertThat(reachable("172.17.0.1", network(name, "172.17.0.1"), WIRED)).containsExactly("192.168.1.20");
    }

    @ParameterizedTest
    @ValueSource(strings = {"eth0", "en0", "enp3s0", "wlan0", "wlp2s0", "Ethernet 2", "bond0", "brcm0"})
    void aRealNetworkIs(String name) {
        assertThat(reachable("10.0.0.9", network(name, "10.0.0.9"))).containsExactly("10.0.0.9");
    }

    @Test
    void theAddressOfTheDefaultRouteComesFirst() {
        assertThat(reachable("192.168.7.3", WIRED, WIRELESS)).containsExactly("192.168.7.3", "192.168.1.20");
    }

    @Test
    void withoutADefaultRouteEveryNetworkIsTold() {
        assertThat(LocalAddresses.reachable(Optional.empty(), List.of(WIRED, WIRELESS)))
                .containsExactly("192.168.1.20", "192.168.7.3");
    }

    @Test
    void anAddressOfTheWorldCountsAsWell() {
        assertThat(reachable("203.0.113.5", network("eth0", "203.0.113.5"))).containsExactly("203.0.113.5");
    }

    @Test
    void whereThereIsNothingElseIpv6StandsInBrackets() {
        assertThat(reachable("2001:db8::7", network("eth0", "fe80::7", "2001:db8::7")))
                .containsExactly("[2001:db8:0:0:0:0:0:7]");
    }

    @Test
    void thereAreNeverMoreThanEight() {
        var many = new ArrayList<Network>();
        for (var i = 0; i < 20; i++) many.add(network("eth" + i, "10.0.%s.1".formatted(i)));
        assertThat(LocalAddresses.reachable(Optional.empty(), many)).hasSize(8);
    }

    private static List<String> reachable(String ofDefaultRoute, Network... networks) {
        return LocalAddresses.reachable(Optional.of(address(ofDefaultRoute)), List.of(networks));
    }

    private static Network network(String name, String... addresses) {
        return new Network(
                name,
                List.of(addresses).stream().map(LocalAddressesTest::address).toList());
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(literal, e);
        }
    }
}
