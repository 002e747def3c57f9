package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clix.server.config.ConfigReader;
import dev.clix.server.config.ServerConfig;
import dev.clix.workflow.time.VirtualTime;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

/** Where operators are told how the server does. */
class ManagementTest {
    @Test
    void anyFreePortDoesWhenTheDefaultOneIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                CliXServer server = started(taken.getLocalPort(), false)) {
            assertThat(server.managementPort()).isPositive().isNotEqualTo(taken.getLocalPort());
        }
    }

    @Test
    void aPortThatWasAskedForAndIsTakenIsRefused() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> started(taken.getLocalPort(), true))
                    .isInstanceOf(UnusableWorkflowException.class)
                    .hasMessageContaining("management.port")
                    .hasMessageContaining(Integer.toString(taken.getLocalPort()));
        }
    }

    private static CliXServer started(int port, boolean asked) {
        ServerConfig read = new ConfigReader()
                .file("test", "http: {host: 127.0.0.1, port: 0}\nshutdown: {gamesSeconds: 0}")
                .read();
        return CliXServer.start(
                new ServerConfig(
                        read.http(),
                        new ServerConfig.Management("127.0.0.1", port, asked),
                        read.gateway(),
                        read.lobby(),
                        read.games(),
                        read.rooms(),
                        read.workers(),
                        read.node(),
                        read.tokens(),
                        read.workflow(),
                        read.overload(),
                        read.shutdown()),
                new VirtualTime());
    }
}
