package dev.clix.server.gateway;

import dev.clix.server.room.Frame;
import io.netty.channel.Channel;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketFrameType;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.core.http.impl.ws.WebSocketFrameImpl;
import io.vertx.core.internal.buffer.BufferInternal;
import io.vertx.ext.web.RoutingContext;

/** {@code /ws}: one JSON message per text frame. */
final class FastDoor implements Handler<RoutingContext> {
    /** How long a client that does not read may take to see why it was closed. */
    private static final long CLOSE_MILLIS = 5_000;

    private final Vertx vertx;
    private final Reception reception;
    private final Sessions sessions;

    FastDoor(Vertx vertx, Reception reception, Sessions sessions) {
        this.vertx = vertx;
        this.reception = reception;
        this.sessions = sessions;
    }

    @Override
    public void handle(RoutingContext routing) {
        if (!routing.request().canUpgradeToWebSocket()) {
            routing.response()
                    .setStatusCode(426)
                    .putHeader("Upgrade", "websocket")
                    .end();
            return;
        }
        if (sessions.isFull(reception.settings.socketsMax())) {
            routing.response().setStatusCode(503).putHeader("Retry-After", "5").end();
            return;
        }
        Context context = vertx.getOrCreateContext();
        // Asked here: vertx-web wraps the websocket, and its wrapper does not lead to the network.
        Channel channel = ((HttpServerConnection) routing.request().connection())
                .channelHandlerContext()
                .channel();
        routing.request()
                .toWebSocket()
                .onSuccess(socket -> open(new WebSocketWire(vertx, socket, channel), context))
                .onFailure(routing::fail);
    }

    private void open(WebSocketWire wire, Context context) {
        ServerWebSocket socket = wire.socket();
        socket.setWriteQueueMaxSize(reception.settings.queueBytes());
        ClientSession session = reception.welcome(wire, context);
        sessions.add(session);
        socket.textMessageHandler(session::heard);
        socket.binaryMessageHandler(bytes -> session.unreadable("Expected a text frame, but found a binary one"));
        socket.pongHandler(pong -> session.sawSignOfLife());
        socket.exceptionHandler(failure -> {
            // Vert.x' word for a message larger than it puts together.
            if (failure instanceof IllegalStateException) session.tooLarge();
        });
        socket.closeHandler(closed -> {
            sessions.remove(session);
            session.disconnected();
        });
    }

    private record WebSocketWire(Vertx vertx, ServerWebSocket socket, Channel channel) implements Wire {
        private static final Buffer PING = Buffer.buffer("clix");

        /** Writes the frame's own bytes: no copy and no encoding for each socket (vertx-core's WebSocketImplBase). */
        @Override
        public void send(Frame frame) {
            socket.writeFrame(new WebSocketFrameImpl(
                    WebSocketFrameType.TEXT, ((BufferInternal) frame.json()).getByteBuf(), true));
        }

        @Override
        public boolean full() {
            try {
                return socket.writeQueueFull();
            } catch (IllegalStateException closedMeanwhile) {
                return false;
            }
        }

        @Override
        public boolean ping() {
            socket.writePing(PING);
            return true;
        }

        /** A close frame waits behind all that was not read; whoever reads nothing is cut off. */
        @Override
        public void close(CloseCode code) {
            socket.close((short) code.code(), code.reason());
            vertx.setTimer(CLOSE_MILLIS, late -> channel.close());
        }
    }
}
