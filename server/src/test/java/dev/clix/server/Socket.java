package dev.clix.server;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A websocket of the JDK's, which shares no code with the server. */
final class Socket implements WebSocket.Listener {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Consumer<String> heard;
    private final UnaryOperator<String> wrap;
    private final UnaryOperator<String> unwrap;
    private final StringBuilder partial = new StringBuilder();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final WebSocket socket;
    private CompletableFuture<?> lastSent = CompletableFuture.completedFuture(null);

    private Socket(String url, UnaryOperator<String> wrap, UnaryOperator<String> unwrap, Consumer<String> heard) {
        this(CLIENT.newWebSocketBuilder(), url, wrap, unwrap, heard);
    }

    private Socket(
            WebSocket.Builder builder,
            String url,
            UnaryOperator<String> wrap,
            UnaryOperator<String> unwrap,
            Consumer<String> heard) {
        this.heard = heard;
        this.wrap = wrap;
        this.unwrap = unwrap;
        this.socket = builder.buildAsync(URI.create(url), this).join();
    }

    static Socket fast(int port, Consumer<String> heard) {
        return new Socket("ws://127.0.0.1:" + port + "/ws", UnaryOperator.identity(), UnaryOperator.identity(), heard);
    }

    /** Through a proxy, as a page from there. */
    static Socket through(String url, Consumer<String> heard) {
        return new Socket(
                TestCertificate.trusting()
                        .newWebSocketBuilder()
                        .header("Origin", url.replaceFirst("(//[^/]*).*", "$1")),
                url.replaceFirst("http", "ws") + "/ws",
                UnaryOperator.identity(),
                UnaryOperator.identity(),
                heard);
    }

    /** For whom a proxy speaks. */
    static Socket fastFrom(int port, String address, Consumer<String> heard) {
        return new Socket(
                CLIENT.newWebSocketBuilder().header("X-Forwarded-For", address),
                "ws://127.0.0.1:" + port + "/ws",
                UnaryOperator.identity(),
                UnaryOperator.identity(),
                heard);
    }

    static Socket bus(int port, Consumer<String> heard) {
        return new Socket("ws://127.0.0.1:" + port + "/eventbus/websocket", Socket::sent, Socket::delivered, heard);
    }

    /** At the bridge's door, saying and hearing whatever it is. */
    static Socket rawBus(int port, Consumer<String> heard) {
        return new Socket(
                "ws://127.0.0.1:" + port + "/eventbus/websocket",
                UnaryOperator.identity(),
                UnaryOperator.identity(),
                heard);
    }

    private static String sent(String message) {
        return "{\"type\":\"send\",\"address\":\"clix.in\",\"body\":" + message + "}";
    }

    private static String delivered(String frame) {
        JsonObject envelope = new JsonObject(frame);
        if (!"rec".equals(envelope.getString("type")) || !"clix.out".equals(envelope.getString("address")))
            throw new AssertionError("Expected a delivery at clix.out, but found " + frame);
        return envelope.getValue("body").toString();
    }

    void say(String message) {
        sayRaw(wrap.apply(message));
    }

    synchronized void sayRaw(String frame) {
        lastSent = lastSent.thenCompose(done -> socket.sendText(frame, true));
        lastSent.exceptionally(failure -> null);
    }

    /** One message in two frames. */
    synchronized void sayInTwo(String start, String end) {
        lastSent = lastSent.thenCompose(done -> socket.sendText(start, false))
                .thenCompose(done -> socket.sendText(end, true));
        lastSent.exceptionally(failure -> null);
    }

    synchronized void sayBinary(byte[] frame) {
        lastSent = lastSent.thenCompose(done -> socket.sendBinary(ByteBuffer.wrap(frame), true));
    }

    /** Waits until all that was said is with the system, or the server has closed. */
    void awaitSent() {
        lastSent.exceptionally(failure -> null).join();
    }

    void drop() {
        socket.abort();
    }

    int awaitClose() {
        try {
            return closed.orTimeout(20, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            throw new AssertionError("Expected the server to close, but it did not", e);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            String frame = partial.toString();
            partial.setLength(0);
            heard.accept(unwrap.apply(frame));
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        closed.completeExceptionally(failure);
    }
}
