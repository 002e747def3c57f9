package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A whole request has a deadline: one that comes a byte at a time never lets its connection idle. */
class SlowRequestsTest {
    private static final String POST =
            "POST /eventbus/123/slow/xhr_send HTTP/1.1\r\nHost: clix\r\nContent-Length: 1000\r\n\r\n[";

    @Test
    void aBodyThatDribblesIsCutOff() throws IOException {
        isCutOff(POST, "x");
    }

    @Test
    void headersThatDribbleAreCutOff() throws IOException {
        isCutOff("GET / HTTP/1.1\r\nHost: clix\r\n", "X");
    }

    private static void isCutOff(String start, String next) throws IOException {
        try (Playground playground = Playground.open();
                Socket socket = new Socket("127.0.0.1", playground.port())) {
            say(socket, start);
            playground.until(() -> {
                playground.pass(Duration.ofSeconds(4));
                return isCut(socket, next);
            });
        }
    }

    @Test
    void aRequestWhoseAnswerGoesOnIsNotCutOff() throws IOException {
        try (Playground playground = Playground.open();
                Socket socket = new Socket("127.0.0.1", playground.port())) {
            say(socket, "POST /eventbus/123/goeson/xhr_streaming HTTP/1.1\r\nHost: clix\r\nContent-Length: 0\r\n\r\n");
            assertThat(socket.getInputStream().readNBytes(12)).asString().isEqualTo("HTTP/1.1 200");
            for (int i = 0; i < 40; i++) playground.pass(Duration.ofSeconds(4));

            assertThat(isAtItsEnd(socket)).isFalse();
        }
    }

    @Test
    void aConnectionMayBeQuietBetweenItsRequests() throws IOException {
        String request = "HEAD /health HTTP/1.1\r\nHost: clix\r\n\r\n";
        try (Playground playground = Playground.open();
                Socket socket = new Socket("127.0.0.1", playground.port())) {
            BufferedReader answers =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            for (int i = 0; i < 3; i++) {
                say(socket, request);
                assertThat(answers.readLine()).startsWith("HTTP/1.1 200");
                while (!answers.readLine().isEmpty()) continue;
                for (int j = 0; j < 15; j++) playground.pass(Duration.ofSeconds(4));
            }
        }
    }

    @Test
    void whoeverIsGoneInTheMiddleIsNoError() throws IOException {
        Logger log = (Logger) LoggerFactory.getLogger("dev.clix.server.gateway.Gateway");
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        log.addAppender(lines);
        try (Playground playground = Playground.open()) {
            for (int i = 0; i < 20; i++) {
                Socket socket = new Socket("127.0.0.1", playground.port());
                say(socket, POST);
                if (i % 2 == 0) socket.setSoLinger(true, 0); // a reset
                socket.close();
            }
            playground.player("Ada").quickMatch();
            assertThat(lines.list).isEmpty();
        } finally {
            log.detachAppender(lines);
        }
    }

    /** Reads what there is. */
    private static boolean isAtItsEnd(Socket socket) throws IOException {
        socket.setSoTimeout(200);
        byte[] some = new byte[4_096];
        try {
            while (socket.getInputStream().read(some) >= 0) continue;
            return true;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        }
    }

    private static boolean isCut(Socket socket, String next) {
        try {
            say(socket, next);
            socket.setSoTimeout(1);
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }
}
