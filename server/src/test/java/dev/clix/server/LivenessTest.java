package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.server.RawSocket.Frame;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections that carry nothing any more, and clients who say nothing but are there. */
class LivenessTest {
    private static final int PING = 25;
    private static final int PONG = 8;
    private static final String SETTINGS = "socket: {pingSeconds: 25, pongSeconds: 8, silenceSeconds: 75}";
    private static final String SILENT = "clix_sockets_closed_total{reason=\"silent\"}";

    /** The network between swallows all there is from a moment on: neither side is told. */
    @ParameterizedTest
    @ValueSource(strings = {"/ws", "/eventbus/websocket", "/eventbus/123/abc/websocket"})
    void aHalfOpenConnectionIsSeenWithinPingAndPong(String door) throws IOException {
        try (Playground playground = Playground.open(SETTINGS);
                RawSocket halfOpen = new RawSocket(playground.port(), door)) {
            playground.until(() -> playground.sockets() == 1);
            playground.pass(Duration.ofSeconds(PING));
            awaitPing(halfOpen);
            assertThat(playground.metric(SILENT)).isZero();

            playground.pass(Duration.ofSeconds(PONG));
            playground.until(() -> playground.metric(SILENT) == 1);
        }
    }

    /** No timer of the page runs, but its browser answers for it (RFC 6455, section 5.5.2). */
    @ParameterizedTest
    @ValueSource(strings = {"/ws", "/eventbus/websocket", "/eventbus/123/abc/websocket"})
    void aTabInTheBackgroundIsNotThrownOut(String door) throws IOException {
        try (Playground playground = Playground.open(SETTINGS);
                RawSocket asleep = new RawSocket(playground.port(), door)) {
            playground.until(() -> playground.sockets() == 1);
            playground.pass(Duration.ofSeconds(PING));
            for (int pings = 0; pings < 8; pings++) {
                asleep.send(RawSocket.PONG, awaitPing(asleep).payload());
                // The pong is on its way while these seconds are counted.
                for (int second = 0; second < PONG; second++) {
                    assertThat(playground.metric(SILENT)).isZero();
                    playground.pass(Duration.ofSeconds(1));
                }
                playground.pass(Duration.ofSeconds(PING - PONG));
            }
            awaitPing(asleep);
            assertThat(playground.sockets()).isEqualTo(1);
        }
    }

    private static Frame awaitPing(RawSocket socket) throws IOException {
        Frame frame = socket.read();
        while (frame.opcode() != RawSocket.PING) frame = socket.read();
        return frame;
    }
}
