package dev.clix.server.gateway;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketFrameEncoder;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.internal.http.WebSocketInternal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * {@code /ws}: text frames, one JSON message in each that comes, one or several in each that goes.
 *
 * <p>It stands before the router: the router's objects for a request would stay on the heap as long as the socket, and
 * its sockets hide the channel they write to.
 */
final class WebSocketTransport implements Handler<HttpServerRequest> {
    static final String PATH = "/ws";
    private static final int SWITCHING_NEEDED = 426;
    private static final int FORBIDDEN = 403;
    private static final int UNAVAILABLE = 503;
    /** The bytes that a socket may hold, beyond the system's own buffers, before the rest waits in its queue. */
    private static final int SOCKET_BYTES_MAX = 64 * 1024;

    private static final WebSocketDecoderConfig FRAMES = WebSocketDecoderConfig.newBuilder()
            .maxFramePayloadLength(Gateway.FRAME_BYTES_MAX)
            .closeOnProtocolViolation(false)
            .build();

    private final Context context;
    private final SessionFactory sessionFactory;
    private final AllowedOrigins origins;
    private final Sessions sessions;
    private final FlushScheduler flushScheduler;
    private final WriteBufferWaterMark waterMark;

    /** @param context of the loop whose sockets come in here */
    WebSocketTransport(
            Context context,
            SessionFactory sessionFactory,
            AllowedOrigins origins,
            Sessions sessions,
            FlushScheduler flushScheduler) {
        this.context = context;
        this.sessionFactory = sessionFactory;
        this.origins = origins;
        this.sessions = sessions;
        this.flushScheduler = flushScheduler;
        int high = Math.min(SOCKET_BYTES_MAX, sessionFactory.settings.queueBytes());
        this.waterMark = new WriteBufferWaterMark(high / 2, high);
    }

    @Override
    public void handle(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        RemoteClient remoteClient = sessionFactory.admission.remoteClient(request);
        if (!origins.admits(Optional.ofNullable(request.getHeader("Origin")), remoteClient))
            response.setStatusCode(FORBIDDEN).end(AllowedOrigins.EXPLANATION);
        else if (!request.canUpgradeToWebSocket()) upgradeNeeded(request);
        else if (sessions.isFull(sessionFactory.settings.socketsMax()))
            response.setStatusCode(UNAVAILABLE).putHeader("Retry-After", "5").end();
        else upgrade(request, remoteClient.address());
    }

    /** HTTP/2 has no upgrade, and an answer that speaks of one is malformed there (RFC 9113, section 8.2.2). */
    private static void upgradeNeeded(HttpServerRequest request) {
        HttpServerResponse response = request.response().setStatusCode(SWITCHING_NEEDED);
        if (request.version() != HttpVersion.HTTP_2) response.putHeader("Upgrade", "websocket");
        response.end();
    }

    /** @see ConnectionAdmission#connect */
    Optional<Runnable> connect(Channel channel) {
        return channel.remoteAddress() instanceof InetSocketAddress peer
                ? sessionFactory.admission.connect(peer.getAddress())
                : Optional.of(() -> {});
    }

    /**
     * Takes in who asks plainly on a connection that Vert.x has not seen.
     *
     * @return false for whoever is to hear why not, as Vert.x says it
     */
    boolean enter(Channel channel, UpgradeRequest request) {
        Optional<InetAddress> peer = channel.remoteAddress() instanceof InetSocketAddress from
                ? Optional.of(from.getAddress())
                : Optional.empty();
        RemoteClient remoteClient = sessionFactory.admission.remoteClient(peer, request::field);
        if (!origins.admits(request.origin(), remoteClient)) return false;
        if (sessions.isFull(sessionFactory.settings.socketsMax())) return false;
        WebSocketFrameDecoder decoder = new WebSocket13FrameDecoder(FRAMES);
        ChannelPipeline pipeline = channel.pipeline().addLast(decoder);
        WebSocketConnection clientSocket = new WebSocketConnection(pipeline.context(decoder));
        pipeline.addLast(clientSocket);
        ChannelCalls.send(channel, request.accepted(channel.alloc()));
        accept(clientSocket, remoteClient.address());
        return true;
    }

    private void upgrade(HttpServerRequest request, Optional<String> address) {
        request.toWebSocket()
                .map(socket -> ((WebSocketInternal) socket).channelHandlerContext())
                .map(WebSocketTransport::takenOver)
                .onSuccess(clientSocket -> accept(clientSocket, address));
    }

    /**
     * Takes a socket out of Vert.x' hands, which would keep the connection it was, its request and two queues for it as
     * long as it is open, and a layer around each frame (docs/decisions/websockets-past-vertx.md).
     */
    private static WebSocketConnection takenOver(ChannelHandlerContext vertx) {
        ChannelPipeline pipeline = vertx.pipeline();
        ChannelHandlerContext decoder = pipeline.context(WebSocketFrameDecoder.class);
        WebSocketConnection clientSocket = new WebSocketConnection(decoder);
        // To Vert.x the connection ends here: it is counted out, and nothing holds it any more.
        decoder.fireChannelInactive();
        pipeline.remove(WebSocketFrameEncoder.class);
        pipeline.replace(vertx.handler(), null, clientSocket);
        return clientSocket;
    }

    private void accept(WebSocketConnection clientSocket, Optional<String> address) {
        clientSocket.bound(waterMark);
        sessionFactory
                .admission
                .objection(address)
                .ifPresentOrElse(why -> turnAway(clientSocket, why), () -> open(clientSocket, address));
    }

    /** After the handshake: a browser does not tell its page why one failed. */
    private void turnAway(WebSocketConnection clientSocket, CloseCode why) {
        sessionFactory.meters.socketClosed(why.word());
        clientSocket.close(why);
    }

    private void open(WebSocketConnection clientSocket, Optional<String> address) {
        ClientSession session = sessionFactory.open(new SendQueue(clientSocket, flushScheduler), context, address);
        sessions.add(session);
        sessionFactory.meters.socketOpened("ws");
        clientSocket.heardBy(new Guest(session, sessions));
    }

    /** Hands the socket's messages to the client's session. */
    private record Guest(ClientSession session, Sessions sessions) implements WebSocketConnection.Listener {
        @Override
        public boolean admits(int bytes) {
            return session.admits(bytes);
        }

        @Override
        public void heard(String message) {
            session.say(message);
        }

        @Override
        public void heardBinary() {
            session.heardBinary();
        }

        @Override
        public void alive() {
            session.sawSignOfLife();
        }

        @Override
        public void tooLarge() {
            session.tooLarge();
        }

        @Override
        public void broke(CloseCode rule) {
            session.close(rule);
        }

        @Override
        public void lost() {
            session.lost();
            sessions.remove(session);
        }
    }
}
