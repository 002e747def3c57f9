package dev.clix.server.gateway;

import dev.clix.server.room.Frame;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.internal.http.WebSocketInternal;
import java.util.Optional;

/**
 * {@code /ws}: text frames, one JSON message in each that comes, one or several in each that goes.
 *
 * <p>It stands before the router: what the router makes of a request would stay on the heap as long as the socket, and
 * its sockets hide the channel they write to.
 */
final class FastDoor implements Handler<HttpServerRequest> {
    static final String PATH = "/ws";
    private static final int SWITCHING_NEEDED = 426;
    private static final int FORBIDDEN = 403;
    private static final int UNAVAILABLE = 503;
    /** What a socket may hold, beyond the system's own buffers, before the rest waits in its outbox. */
    private static final int SOCKET_BYTES_MAX = 64 * 1024;

    private final Vertx vertx;
    private final Reception reception;
    private final Origins origins;
    private final Sessions sessions;
    private final Departures departures;

    FastDoor(Vertx vertx, Reception reception, Origins origins, Sessions sessions, Departures departures) {
        this.vertx = vertx;
        this.reception = reception;
        this.origins = origins;
        this.sessions = sessions;
        this.departures = departures;
    }

    @Override
    public void handle(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        if (!origins.admits(request)) response.setStatusCode(FORBIDDEN).end(Origins.EXPLANATION);
        else if (!request.canUpgradeToWebSocket())
            response.setStatusCode(SWITCHING_NEEDED)
                    .putHeader("Upgrade", "websocket")
                    .end();
        else if (sessions.isFull(reception.settings.socketsMax()))
            response.setStatusCode(UNAVAILABLE).putHeader("Retry-After", "5").end();
        else upgrade(request);
    }

    private void upgrade(HttpServerRequest request) {
        Context context = vertx.getOrCreateContext();
        Optional<String> address = reception.admission.address(request);
        Optional<CloseCode> objection = reception.admission.objection(address);
        request.toWebSocket()
                .onSuccess(socket ->
                        objection.ifPresentOrElse(why -> turnAway(socket, why), () -> open(socket, context, address)));
    }

    /** After the handshake: a browser does not tell its page why one failed. */
    private void turnAway(ServerWebSocket socket, CloseCode why) {
        reception.meters.socketClosed(why.word());
        socket.close((short) why.code(), why.reason());
        CutOff.plan(vertx, ((WebSocketInternal) socket).channelHandlerContext().channel());
    }

    private void open(ServerWebSocket socket, Context context, Optional<String> address) {
        socket.setWriteQueueMaxSize(Math.min(SOCKET_BYTES_MAX, reception.settings.queueBytes()));
        Wire wire = new WebSocketWire(vertx, socket, new WebSocketFrames(socket));
        ClientSession session = reception.welcome(new Outbox(wire, departures), context, address);
        sessions.add(session);
        reception.meters.socketOpened("ws");
        socket.textMessageHandler(session::heard);
        socket.binaryMessageHandler(session::heard);
        socket.pongHandler(pong -> session.sawSignOfLife());
        socket.exceptionHandler(failure -> {
            // Vert.x' word for a message larger than it puts together.
            if (failure instanceof IllegalStateException) session.tooLarge();
        });
        socket.closeHandler(closed -> {
            session.lost();
            sessions.remove(session);
        });
    }

    private record WebSocketWire(Vertx vertx, ServerWebSocket socket, WebSocketFrames frames) implements Wire {
        private static final Buffer PING = Buffer.buffer("clix");

        @Override
        public void send(Frame frame) {
            frames.write(frame.json());
        }

        @Override
        public boolean full() {
            return frames.full();
        }

        @Override
        public boolean ping() {
            socket.writePing(PING);
            return true;
        }

        @Override
        public void close(CloseCode code) {
            socket.close((short) code.code(), code.reason());
            CutOff.plan(vertx, frames.channel());
        }
    }
}
