package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameMessage;
import dev.clix.server.game.clix.message.GameStarted;
import dev.clix.server.game.clix.message.Progress;
import dev.clix.server.game.clix.message.RoundStarted;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both doors, all their ways in, and what they keep out. */
class TransportsTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static Playground playground;

    @BeforeAll
    static void open() {
        playground = Playground.open();
    }

    @AfterAll
    static void close() {
        playground.close();
    }

    @Test
    void bothDoorsLeadToTheSameRoom() {
        Player ada = playground.player("Ada");
        Player bob = playground.busPlayer("Bob");
        ada.host(2);
        bob.join(ada.game());
        ada.awaitEvent(GameStarted.class);
        bob.awaitEvent(GameStarted.class);
        playground.pass(Duration.ofSeconds(3));
        ada.awaitEvent(RoundStarted.class);
        bob.awaitEvent(RoundStarted.class);
        playground.pass(Duration.ofSeconds(1));
        bob.click(7);
        ada.awaitEvent(Progress.class);

        GameMessage joined = ada.gameMessages().get(0);
        assertThat(joined.event()).isInstanceOf(GameEvent.PlayerJoined.class);
        assertThat(bob.gameMessages())
                .as("word for word, from the snapshot on")
                .isEqualTo(ada.gameMessages().subList(1, ada.gameMessages().size()));
    }

    @Test
    void theBridgeIsPlayedThroughSockJsFrames() throws InterruptedException {
        BlockingQueue<String> frames = new LinkedBlockingQueue<>();
        WebSocket socket = listening("/eventbus/123/framed/websocket", frames);
        assertThat(frames.poll(20, TimeUnit.SECONDS)).isEqualTo("o");
        socket.sendText(
                "[\"{\\\"type\\\":\\\"send\\\",\\\"address\\\":\\\"clix.in\\\",\\\"body\\\":{\\\"type\\\":\\\"ping\\\",\\\"id\\\":\\\"p1\\\"}}\"]",
                true);

        assertThat(frames.poll(20, TimeUnit.SECONDS))
                .startsWith("a[\"{\\\"type\\\":\\\"rec\\\",\\\"address\\\":\\\"clix.out\\\",\\\"body\\\":"
                        + "{\\\"type\\\":\\\"pong\\\",\\\"replyTo\\\":\\\"p1\\\"");
        socket.abort();
    }

    /** The number tells what to do next, at this door as well. */
    @ParameterizedTest
    @ValueSource(strings = {"", "?t=1"})
    void sockJsTellsWhyItIsClosed(String query) throws InterruptedException {
        BlockingQueue<String> frames = new LinkedBlockingQueue<>();
        WebSocket socket = listening("/eventbus/123/told/websocket" + query, frames);
        assertThat(frames.poll(20, TimeUnit.SECONDS)).isEqualTo("o");
        socket.sendText("[\"" + "x".repeat(9_000) + "\"]", true);

        assertThat(frames.poll(20, TimeUnit.SECONDS)).startsWith("a").contains("messageTooLarge");
        assertThat(frames.poll(20, TimeUnit.SECONDS)).isEqualTo("c[1009,\"Message too large\"]");
        socket.abort();
    }

    @Test
    void theBridgeIsPlayedWithoutWebsockets() throws Exception {
        assertThat(post("/eventbus/123/polled/xhr", "").body()).isEqualTo("o\n");
        assertThat(post(
                                "/eventbus/123/polled/xhr_send",
                                "[\"{\\\"type\\\":\\\"send\\\",\\\"address\\\":\\\"clix.in\\\",\\\"body\\\":"
                                        + "{\\\"type\\\":\\\"quickMatch\\\",\\\"id\\\":\\\"q1\\\",\\\"name\\\":\\\"Ada\\\"}}\"]")
                        .statusCode())
                .isEqualTo(204);
        assertThat(post("/eventbus/123/polled/xhr", "").body())
                .contains("seated")
                .contains("q1");
        assertThat(statusOfAnnounced("/eventbus/123/polled/xhr_send", 100_000)).isEqualTo("HTTP/1.1 413");
    }

    /** Proxies keep connections open unless they are told not to, and would send the next request to one that ends. */
    @ParameterizedTest
    @ValueSource(strings = {"xhr", "xhr_streaming"})
    void aConnectionThatEndsWithItsAnswerSaysSo(String transport) throws IOException {
        try (RawSocket socket = new RawSocket(playground.port())) {
            socket.send("POST /eventbus/123/kept-%s/%s HTTP/1.1\r\nHost: clix\r\nContent-Length: 0\r\n\r\n"
                    .formatted(transport, transport)
                    .getBytes(StandardCharsets.US_ASCII));

            assertThat(socket.head()).startsWith("HTTP/1.1 200").containsIgnoringCase("connection: close");
        }
    }

    /** Our own policy lets nobody frame what they serve. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/eventbus/iframe.html",
                "/eventbus/iframe-1.6.1.html?t=1",
                "/eventbus/123/framed/htmlfile?c=x",
                "/eventbus/123/framed/jsonp?c=x"
            })
    void transportsInFramesAreNotServed(String path) {
        assertThat(playground.get(path).statusCode()).isEqualTo(404);
    }

    /** Only announces its body: a client in the middle of sending it may see a reset before it sees the answer. */
    private static String statusOfAnnounced(String path, int bytes) throws IOException {
        try (java.net.Socket socket = new java.net.Socket("127.0.0.1", playground.port())) {
            String head = "POST %s HTTP/1.1\r\nHost: clix\r\nContent-Length: %s\r\n\r\n".formatted(path, bytes);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            byte[] status = socket.getInputStream().readNBytes("HTTP/1.1 413".length());
            return new String(status, StandardCharsets.US_ASCII);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"not json", "[1]", "{}", "[\"half", "[null]", "[[]]"})
    void whatIsNoListOfTextsIsNotTakenForOne(String body) throws Exception {
        String session = "/eventbus/123/broken-" + Math.abs(body.hashCode());
        assertThat(post(session + "/xhr", "").body()).isEqualTo("o\n");

        HttpResponse<String> answer = post(session + "/xhr_send", body);

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).isEqualTo("Broken JSON encoding.");
    }

    @Test
    void theBridgeKnowsTwoAddressesAndNoReplies() throws InterruptedException {
        BlockingQueue<String> frames = new LinkedBlockingQueue<>();
        WebSocket socket = listening("/eventbus/websocket", frames);
        for (String allowed : new String[] {
            "{\"type\":\"register\",\"address\":\"clix.out\"}",
            "{\"type\":\"unregister\",\"address\":\"clix.out\"}",
            "{\"type\":\"ping\"}"
        }) socket.sendText(allowed, true).join();
        for (String denied : new String[] {
            "{\"type\":\"publish\",\"address\":\"clix.in\",\"body\":{\"type\":\"ping\",\"id\":\"a\"}}",
            "{\"type\":\"publish\",\"address\":\"clix.out\",\"body\":{\"type\":\"gameEnded\"}}",
            "{\"type\":\"send\",\"address\":\"clix.out\",\"body\":{\"type\":\"gameEnded\"}}",
            "{\"type\":\"send\",\"address\":\"__vertx.reply.1\",\"body\":{\"forged\":true}}",
            "{\"type\":\"register\",\"address\":\"clix.in\"}",
            "{\"type\":\"register\",\"address\":\"__vertx.reply.1\"}",
            "{\"type\":\"send\"}",
        }) {
            socket.sendText(denied, true).join();
            assertThat(frames.poll(20, TimeUnit.SECONDS))
                    .as(denied)
                    .isEqualTo("{\"type\":\"err\",\"body\":\"access_denied\"}");
        }
        socket.sendText("{\"type\":\"rec\",\"address\":\"clix.out\"}", true).join();
        assertThat(frames.poll(20, TimeUnit.SECONDS)).isEqualTo("{\"type\":\"err\",\"body\":\"invalid_type\"}");
        Iterator<String> found = List.of("null", "null", "string", "array").iterator();
        for (String bodiless : new String[] {"", ",\"body\":null", ",\"body\":\"text\"", ",\"body\":[1]"}) {
            socket.sendText("{\"type\":\"send\",\"address\":\"clix.in\"" + bodiless + "}", true)
                    .join();
            assertThat(frames.poll(20, TimeUnit.SECONDS)).as(bodiless).contains("invalidJson", "found " + found.next());
        }
        socket.abort();
    }

    @Test
    void whatTheSenderClaimsToBeIsNotRead() throws InterruptedException {
        Player ada = playground.player("Ada");
        ada.host(3);
        BlockingQueue<String> frames = new LinkedBlockingQueue<>();
        WebSocket eve = listening("/eventbus/websocket", frames);
        String headers = "\"headers\":{\"player\":\"%s\",\"game\":\"%s\"}".formatted(ada.id(), ada.game());
        eve.sendText(
                        "{\"type\":\"send\",\"address\":\"clix.in\",%s,\"replyAddress\":\"clix.out\",\"body\":{\"type\":\"leave\",\"id\":\"e1\",\"player\":\"%s\",\"game\":\"%s\"}}"
                                .formatted(headers, ada.id(), ada.game()),
                        true)
                .join();

        assertThat(frames.poll(20, TimeUnit.SECONDS)).contains("notSeated");
        eve.abort();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ws", "/eventbus/websocket", "/eventbus/123/evil/websocket"})
    void anotherSitesPageIsKeptOut(String door) {
        assertThatThrownBy(() -> open(door, "https://evil.example"))
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(403));
        open(door, "http://127.0.0.1:" + playground.port()).abort();
        assertThat(playground
                        .get("/eventbus/info", "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aFriendlySitesPageIsLetInWhenListed() {
        try (Playground friendly = Playground.open("http: {origins: ['https://friend.example']}")) {
            HTTP.newWebSocketBuilder()
                    .header("Origin", "https://friend.example")
                    .buildAsync(URI.create("ws://127.0.0.1:" + friendly.port() + "/ws"), new WebSocket.Listener() {})
                    .join()
                    .abort();
            assertThat(friendly.get("/eventbus/info", "Origin", "https://foe.example")
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void noMoreSocketsThanTheServerTakes() {
        try (Playground small = Playground.open("socket: {max: 2}")) {
            small.player("Ada").quickMatch();
            small.player("Bob").quickMatch();
            assertThatThrownBy(() -> small.player("Eve"))
                    .cause()
                    .isInstanceOfSatisfying(
                            WebSocketHandshakeException.class,
                            refused -> assertThat(refused.getResponse().statusCode())
                                    .isEqualTo(503));
        }
    }

    private static WebSocket open(String door, String origin) {
        return HTTP.newWebSocketBuilder()
                .header("Origin", origin)
                .buildAsync(URI.create("ws://127.0.0.1:" + playground.port() + door), new WebSocket.Listener() {})
                .join();
    }

    private static WebSocket listening(String door, BlockingQueue<String> frames) {
        return HTTP.newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + playground.port() + door), new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
                        frames.add(data.toString());
                        socket.request(1);
                        return null;
                    }
                })
                .join();
    }

    /** On a connection of its own: SockJS closes it after each poll, and who asks just then would ask in vain. */
    private static HttpResponse<String> post(String path, String body) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + playground.port() + path))
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
    }
}
