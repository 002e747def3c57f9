package dev.clix.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.server.config.ConfigReader;
import dev.clix.workflow.time.VirtualTime;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConnectionAdmissionTest {
    private static final int SPARE = 100;

    private final ConnectionAdmission admission = new ConnectionAdmission(
            new ConfigReader()
                    .file("test", "http: {proxies: [10.0.0.0/8]}\naddress: {sockets: 5}")
                    .read()
                    .gateway(),
            new VirtualTime());

    @Test
    void oneBoundForConnectionsOfWhateverKind() {
        InetAddress stranger = address("203.0.113.7");
        List<Runnable> there = new ArrayList<>();
        for (int i = 0; i < 5 + SPARE; i++)
            there.add(admission.connect(stranger).orElseThrow());

        assertThat(admission.connect(stranger)).isEmpty();
        assertThat(admission.connect(address("203.0.113.8"))).isPresent();
        there.get(0).run();
        assertThat(admission.connect(stranger)).isPresent();
        assertThat(admission.connect(stranger)).isEmpty();
    }

    @Test
    void proxiesSpeakForMany() {
        for (int i = 0; i < 1_000; i++)
            assertThat(admission.connect(address("10.1.2.3"))).isPresent();
    }

    @Test
    void thisMachineItselfIsNobody() {
        for (int i = 0; i < 1_000; i++)
            assertThat(admission.connect(address("127.0.0.1"))).isPresent();
    }

    @Test
    void ofAnIpv6AddressTheNetworkCounts() {
        Optional<Runnable> last = Optional.empty();
        for (int i = 0; i <= 5 + SPARE; i++)
            last = admission.connect(address("2001:db8:1:2::" + Integer.toHexString(i)));
        assertThat(last).isEmpty();
    }

    private static InetAddress address(String literal) {
        return Networks.address(literal).orElseThrow();
    }
}
