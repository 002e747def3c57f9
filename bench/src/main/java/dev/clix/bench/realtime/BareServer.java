package dev.clix.bench.realtime;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketFrame;
import io.vertx.core.http.WebSocketFrameType;
import io.vertx.core.http.impl.ws.WebSocketFrameImpl;
import io.vertx.core.internal.buffer.BufferInternal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The yardstick: Vert.x and nothing else. A text {@code Jroom} joins a room and is answered {@code K}; any other text
 * is told to everybody in the sender's room, as one buffer that is never copied or encoded again.
 *
 * <p>It has what the game server has: native transport, no compression, one event loop for one core.
 */
public final class BareServer extends AbstractVerticle {
    private static final Buffer WELCOME = Buffer.buffer("K");
    private final Map<String, List<ServerWebSocket>> rooms = new HashMap<>();

    public static void main(String[] arguments) throws Exception {
        Vertx vertx =
                Vertx.vertx(new VertxOptions().setPreferNativeTransport(true).setEventLoopPoolSize(1));
        vertx.deployVerticle(new BareServer())
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }

    @Override
    public void start(Promise<Void> started) {
        HttpServerOptions options = new HttpServerOptions()
                .setPerMessageWebSocketCompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false);
        vertx.createHttpServer(options)
                .webSocketHandler(this::opened)
                .listen(0, "127.0.0.1")
                .onSuccess(server ->
                        System.out.println("bare Vert.x is listening on http://127.0.0.1:" + server.actualPort()))
                .<Void>mapEmpty()
                .onComplete(started);
    }

    private void opened(ServerWebSocket socket) {
        Guest guest = new Guest(socket);
        socket.frameHandler(guest::heard);
        socket.closeHandler(closed -> guest.leave());
    }

    private final class Guest {
        private final ServerWebSocket socket;
        private List<ServerWebSocket> room = List.of();

        Guest(ServerWebSocket socket) {
            this.socket = socket;
        }

        void heard(WebSocketFrame frame) {
            if (!frame.isText()) return;
            Buffer text = frame.binaryData();
            if (text.getByte(0) == 'J') join(text.getString(1, text.length()));
            else for (ServerWebSocket listener : room) send(listener, text);
        }

        private void join(String name) {
            room = rooms.computeIfAbsent(name, made -> new ArrayList<>(4));
            room.add(socket);
            send(socket, WELCOME);
        }

        void leave() {
            if (!room.isEmpty()) room.remove(socket);
        }
    }

    /** Not writeTextMessage, which would encode the text again for every socket. */
    private static void send(ServerWebSocket socket, Buffer text) {
        socket.writeFrame(new WebSocketFrameImpl(WebSocketFrameType.TEXT, ((BufferInternal) text).getByteBuf(), true));
    }
}
