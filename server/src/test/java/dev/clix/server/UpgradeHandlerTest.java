package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A connection that does not ask plainly for the websocket of {@code /ws} is Vert.x' matter, and loses nothing by it. */
class UpgradeHandlerTest {
    private static final String UPGRADE = RawSocket.UPGRADE.formatted("/ws");
    private static final String HEALTH = "HEAD /health HTTP/1.1\r\nHost: clix\r\n\r\n";

    private static Playground playground;

    @BeforeAll
    static void open() {
        playground = Playground.open();
    }

    @AfterAll
    static void close() {
        playground.close();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void assertPlays(RawSocket socket) throws IOException {
        socket.assertAccepted();
        socket.say("{\"type\":\"ping\",\"id\":\"p1\"}");
        assertThat(socket.read().text()).contains("pong", "p1");
    }

    /** Upgrades that Vert.x takes, though they are not plain. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sec-WebSocket-Protocol: chat\r\n",
                "Content-Length: 0\r\n",
                "Cookie: a=1\r\nCookie: b=2\r\n",
                "X-Name: Zo\u00eb\r\n",
                "X_Underlined: 1\r\n",
            })
    void oddRequestsAreUpgradedAsWell(String odd) throws IOException {
        try (RawSocket socket = new RawSocket(playground.port())) {
            socket.send(ascii(UPGRADE.replace("Host: clix\r\n", "Host: clix\r\n" + odd)));
            assertPlays(socket);
        }
    }

    @Test
    void aRequestInPiecesIsUpgradedAsWell() throws IOException {
        try (RawSocket socket = new RawSocket(playground.port())) {
            for (byte piece : ascii(UPGRADE)) socket.send(new byte[] {piece});
            assertPlays(socket);
        }
    }

    @Test
    void aConnectionThatWasUsedForSomethingElseIsUpgradedAsWell() throws IOException {
        try (RawSocket socket = new RawSocket(playground.port())) {
            socket.send(ascii(HEALTH));
            assertThat(socket.head()).startsWith("HTTP/1.1 200");
            socket.send(ascii(UPGRADE));
            assertPlays(socket);
        }
    }

    @Test
    void plainRequestsMayHaveAQueryAndManyFields() throws IOException {
        try (RawSocket socket = new RawSocket(playground.port())) {
            socket.send(ascii(UPGRADE.replace("/ws", "/ws?a=1")
                    .replace("Connection: Upgrade", "conNECTION:keep-alive, upgrade ")
                    .replace("Host: clix\r\n", "HOST: clix\r\nX-Empty:\r\nUser-Agent: a (b; c) d/1.0\r\n")));
            assertPlays(socket);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Upgrade: websocket       | X-Upgrade: none                             | 426",
                "Host: clix               | Host: clix#Origin: http://evil.example       | 403",
                "Sec-WebSocket-Version: 13 | Sec-WebSocket-Version: 99                   | 426",
                "GET /ws                  | GET /wsx                                     | 404",
                "GET /ws                  | POST /ws                                     | 426",
            })
    void whoMayNotComeInHearsWhy(String plain, String asked, int status) throws IOException {
        try (RawSocket socket = new RawSocket(playground.port())) {
            socket.send(ascii(UPGRADE.replace(plain, asked.replace("#", "\r\n"))));
            assertThat(socket.head()).startsWith("HTTP/1.1 " + status);
        }
    }

    @Test
    void whoSaysNothingAndLeavesLeavesNothing() throws IOException {
        new RawSocket(playground.port()).close();
        try (RawSocket socket = new RawSocket(playground.port())) {
            socket.send(ascii(UPGRADE));
            assertPlays(socket);
            playground.until(() -> playground.sockets() == 1);
        }
        playground.until(() -> playground.sockets() == 0);
    }
}
