package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clix.server.config.ConfigReader;
import dev.clix.workflow.time.VirtualTime;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A start that fails leaves nothing behind: the next one finds ports, journal and threads free. */
class FailedStartTest {
    @TestFactory
    Stream<DynamicTest> whateverIsTakenAServerStartsOnceItIsFree(@TempDir Path folder) {
        return Stream.of(
                        "http: {host: 127.0.0.1, port: %s}",
                        "management: {port: %s}", "workflow: {endpoint: {port: %s}}")
                .map(taking -> DynamicTest.dynamicTest(
                        taking, () -> startsOnceFree(taking, folder.resolve(taking.substring(0, 4)))));
    }

    private static void startsOnceFree(String taking, Path journal) throws IOException {
        String settings;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            settings = taking.formatted(taken.getLocalPort());
            assertThatThrownBy(() -> start(settings, journal)).isInstanceOf(RuntimeException.class);
        }

        try (CliXServer server = start(settings, journal)) {
            assertThat(server.port()).isPositive();
        }
    }

    private static CliXServer start(String settings, Path journal) {
        return CliXServer.start(
                new ConfigReader()
                        .file(
                                "defaults",
                                "http: {host: 127.0.0.1, port: 0}\nmanagement: {port: 0}\nshutdown: {gamesSeconds: 0}\nworkflow: {journal: '%s'}"
                                        .formatted(journal))
                        .file("test", settings)
                        .read(),
                new VirtualTime());
    }
}
