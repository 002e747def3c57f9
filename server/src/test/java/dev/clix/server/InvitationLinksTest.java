package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links to a game begin as the request has found the server. */
class InvitationLinksTest {
    private static Playground playground;

    @BeforeAll
    static void open() {
        playground = Playground.open("http: {proxies: [127.0.0.1]}");
    }

    @AfterAll
    static void close() {
        playground.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http  | clix.example        | http://clix.example
            http  | clix.example:80     | http://clix.example
            https | clix.example:443    | https://clix.example
            http  | clix.example:443    | http://clix.example:443
            https | clix.example:80     | https://clix.example:80
            https | clix.example:8443   | https://clix.example:8443
            https | [2001:db8::1]:443   | https://[2001:db8::1]
            http  | [2001:db8::1]:8080  | http://[2001:db8::1]:8080
            http  | ''                  | http://127.0.0.1:PORT
            http  | :8080               | http://127.0.0.1:PORT
            """)
    void aPortThatGoesWithoutSayingIsLeftOutAndAHostThatIsNoneIsTheAddressThatWasReached(
            String scheme, String host, String base) throws IOException {
        assertThat(new JsonObject(invitation(scheme, host)).getString("url"))
                .isEqualTo(base.replace("PORT", Integer.toString(playground.port())) + "/?game=abc");
    }

    private static String invitation(String scheme, String host) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", playground.port())) {
            socket.getOutputStream()
                    .write(
                            "GET /invitations/abc HTTP/1.1\r\nHost: %s\r\nX-Forwarded-Proto: %s\r\nConnection: close\r\n\r\n"
                                    .formatted(host, scheme)
                                    .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.substring(answer.indexOf("\r\n\r\n") + 4);
        }
    }
}
