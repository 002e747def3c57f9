package dev.clix.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.server.Seeds;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpgradeRequestTest {
    /** As a browser asks. */
    private static final String PLAIN = """
            GET /ws HTTP/1.1
            Host: clix.example:8080
            Connection: keep-alive, Upgrade
            Pragma: no-cache
            User-Agent: Mozilla/5.0 (X11; Linux x86_64)
            Upgrade: websocket
            Origin: http://clix.example:8080
            Sec-WebSocket-Version: 13
            X-Forwarded-For: 203.0.113.7, 10.0.0.1
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
            Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits

            """.replace("\n", "\r\n");

    private static Optional<UpgradeRequest> read(String request) {
        return UpgradeRequest.plain(Unpooled.copiedBuffer(request, StandardCharsets.ISO_8859_1), "/ws");
    }

    @Test
    void whatABrowserAsksIsPlain() {
        UpgradeRequest request = read(PLAIN).orElseThrow();

        assertThat(request.field("host")).containsExactly("clix.example:8080");
        assertThat(request.origin()).contains("http://clix.example:8080");
        assertThat(request.field("x-forwarded-for")).containsExactly("203.0.113.7, 10.0.0.1");
        ByteBuf answer = request.accepted(ByteBufAllocator.DEFAULT);
        assertThat(answer.toString(StandardCharsets.US_ASCII))
                .startsWith("HTTP/1.1 101 Switching Protocols\r\n")
                .endsWith("sec-websocket-accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n");
        answer.release();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/ws                 | /wss",
                "/ws                 | /ws/",
                "HTTP/1.1            | HTTP/1.0",
                "GET                 | PUT",
                "Host:               | Guest:",
                "Pragma:             | Host:",
                "Pragma:             | Content-Length:",
                "Pragma:             | Transfer-Encoding:",
                "Pragma:             | Expect:",
                "Pragma:             | Sec-WebSocket-Protocol:",
                "Pragma:             | Prag ma:",
                "Pragma:             | Pragma",
                "Pragma:             | :",
                "no-cache            | n\u00f6-cache",
                "no-cache            | n\to-cache",
                "keep-alive, Upgrade | keep-alive",
                "websocket           | h2c",
                "Version: 13         | Version: 8",
                "dGhl                | d",
            })
    void whatIsNotPlainIsLeftToOthers(String plain, String odd) {
        assertThat(PLAIN).contains(plain);
        assertThat(read(PLAIN.replaceFirst(Pattern.quote(plain), odd))).isEmpty();
    }

    @Test
    void nothingStandsBehindIt() {
        assertThat(read(PLAIN + "x")).isEmpty();
        assertThat(read(PLAIN + PLAIN)).isEmpty();
        assertThat(read(PLAIN.replace("no-cache", "x".repeat(5_000)))).isEmpty();
    }

    /** Byte by byte less, and with bytes that are others: it is read or left, and never fails. */
    @Test
    void nothingItReadsMakesItFail() {
        for (int i = 0; i < PLAIN.length(); i++)
            assertThat(read(PLAIN.substring(0, i))).isEmpty();
        Random random = Seeds.random("UpgradeRequestTest");
        for (int i = 0; i < 20_000; i++) {
            StringBuilder request = new StringBuilder(PLAIN);
            for (int change = random.nextInt(4); change >= 0; change--)
                request.setCharAt(random.nextInt(request.length()), (char) random.nextInt(256));
            Optional<UpgradeRequest> read = read(request.toString());
            read.ifPresent(plain -> assertThat(plain.field("host")).isNotEmpty());
        }
    }
}
