package dev.clix.server.gateway;

import dev.clix.server.broker.EncodedFrame;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrameDecoder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.sockjs.SockJSHandler;
import io.vertx.ext.web.handler.sockjs.SockJSHandlerOptions;
import io.vertx.ext.web.handler.sockjs.SockJSSocket;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * {@code /eventbus}: SockJS, and in it the protocol of the Vert.x event bus bridge, for its clients and for networks
 * without websockets.
 *
 * <p>No event bus stands behind it. Vert.x' own bridge lets a message without a body past its rules, takes a reply from
 * whoever guesses its address, copies and encodes for every listener, and keeps what slow ones do not read. Here there
 * is no address but the two of {@link BridgeMessage}, and no reply.
 */
final class SockJsBridgeTransport {
    private static final Pattern NAKED = Pattern.compile("/eventbus/websocket/?");

    /** The status that SockJS' protocol has for a message that cannot be read. */
    private static final int SOCKJS_UNREADABLE = 500;

    private static final int NOT_FOUND = 404;

    private final Vertx vertx;
    private final SessionFactory sessionFactory;
    private final Sessions sessions;
    private final FlushScheduler flushScheduler;

    SockJsBridgeTransport(
            Vertx vertx, SessionFactory sessionFactory, Sessions sessions, FlushScheduler flushScheduler) {
        this.vertx = vertx;
        this.sessionFactory = sessionFactory;
        this.sessions = sessions;
        this.flushScheduler = flushScheduler;
    }

    Router router() {
        SockJSHandlerOptions options = new SockJSHandlerOptions()
                .setInsertJSESSIONID(false)
                .setLocalWriteHandler(false)
                // For browsers of before 2012; one way less for another site's page to post to us.
                .addDisabledTransport("JSON_P")
                // It is shown in a frame, which our own policy forbids.
                .addDisabledTransport("HTML_FILE");
        Router router = Router.router(vertx);
        router.routeWithRegex(".*/iframe[^/]*\\.html?")
                .handler(routing -> routing.response().setStatusCode(NOT_FOUND).end());
        router.routeWithRegex(".*/(?:xhr|xhr_streaming|eventsource)").handler(SockJsBridgeTransport::closing);
        router.postWithRegex(".*/xhr_send").handler(SockJsBridgeTransport::readable);
        router.route("/*").subRouter(SockJSHandler.create(vertx, options).socketHandler(this::open));
        return router;
    }

    /**
     * SockJS of Vert.x closes the connection after such an answer: proxies and clients would send the next request there.
     * HTTP/2 says so itself, and an answer with this field is malformed there (RFC 9113, section 8.2.2).
     */
    private static void closing(RoutingContext routing) {
        if (routing.request().version() != HttpVersion.HTTP_2)
            routing.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        routing.next();
    }

    /** Vert.x takes whatever it cannot read for an error of ours, and answers as if it had read it. */
    private static void readable(RoutingContext routing) {
        String body = routing.body().asString();
        if (body == null || body.isEmpty() || isTexts(body)) routing.next();
        else routing.response().setStatusCode(SOCKJS_UNREADABLE).end("Broken JSON encoding.");
    }

    private static boolean isTexts(String body) {
        try {
            return new JsonArray(body).stream().allMatch(String.class::isInstance);
        } catch (DecodeException e) {
            return false;
        }
    }

    private void open(SockJSSocket socket) {
        SockJsWire clientSocket = new SockJsWire(vertx, socket, new AtomicLong(), sessionFactory.settings.queueBytes());
        if (sessions.isFull(sessionFactory.settings.socketsMax())) {
            clientSocket.close(CloseCode.RESTARTING);
            return;
        }
        Optional<String> address = sessionFactory
                .admission
                .remoteClient(socket.routingContext().request())
                .address();
        Optional<CloseCode> objection = sessionFactory.admission.objection(address);
        if (objection.isPresent()) {
            sessionFactory.meters.socketClosed(objection.get().word());
            clientSocket.close(objection.get());
            return;
        }
        ClientSession session =
                sessionFactory.open(new SendQueue(clientSocket, flushScheduler), vertx.getOrCreateContext(), address);
        sessions.add(session);
        sessionFactory.meters.socketOpened("eventbus");
        if (clientSocket.isWebSocket()) SockJsHeartbeat.of(clientSocket.channel(), session);
        socket.handler(frame -> heard(session, clientSocket, frame.toString()));
        socket.exceptionHandler(failure -> {
            // Vert.x' word for a message larger than it puts together. One that breaks is told as one that closes.
            if (failure instanceof IllegalStateException) session.tooLarge();
        });
        socket.closeHandler(closed -> {
            session.lost();
            sessions.remove(session);
        });
    }

    private void heard(ClientSession session, SockJsWire clientSocket, String text) {
        if (!session.admits(ClientSession.bytes(text))) return;
        BridgeMessage envelope = BridgeMessage.read(text);
        if (envelope instanceof BridgeMessage.Sent sent) session.say(sent.body());
        else if (envelope instanceof BridgeMessage.Ping && !clientSocket.isWebSocket()) session.pings();
        else if (envelope instanceof BridgeMessage.NoEnvelope) session.say(text);
        else if (envelope instanceof BridgeMessage.Denied denied) {
            session.turnedAway("Expected a frame of the bridge's rules, but found " + denied.error());
            clientSocket.deny(denied.error());
        }
    }

    /** @param waiting bytes that were given to Vert.x and not yet to the network */
    private record SockJsWire(Vertx vertx, SockJSSocket socket, AtomicLong waiting, int bound) implements ClientSocket {
        @Override
        public void send(EncodedFrame frame) {
            write(frame.enveloped());
        }

        void deny(String error) {
            write(new JsonObject().put("type", "err").put("body", error).encode());
        }

        private void write(String text) {
            waiting.addAndGet(text.length());
            socket.write(text).onComplete(written -> waiting.addAndGet(-text.length()));
        }

        @Override
        public boolean full() {
            return waiting.get() > bound;
        }

        /** SockJS has a heartbeat, but no answer to it; where a websocket is below it, that one is asked. */
        @Override
        public boolean ping() {
            if (isWebSocket()) SockJsHeartbeat.ask(channel());
            return isWebSocket();
        }

        /**
         * SockJS' own close frame has one code for everything (Vert.x' SockJSSession.writeClosed), so ours comes first.
         */
        @Override
        public void close(CloseCode code) {
            boolean isWebSocket = isWebSocket();
            if (isWebSocket && !isNaked()) ChannelCalls.send(channel(), goodbye(code));
            socket.close(code.code(), code.reason());
            if (isWebSocket) ForcedClose.plan(vertx, channel());
        }

        private static WebSocketFrame goodbye(CloseCode code) {
            return new TextWebSocketFrame(
                    "c" + new JsonArray().add(code.code()).add(code.reason()).encode());
        }

        /** Seen by what is open: a path is written in many ways. */
        boolean isWebSocket() {
            return channel().pipeline().get(WebSocketFrameDecoder.class) != null;
        }

        /** Without SockJS' frames. */
        private boolean isNaked() {
            return NAKED.matcher(socket.routingContext().normalizedPath()).matches();
        }

        Channel channel() {
            return ((HttpServerConnection) socket.routingContext().request().connection())
                    .channelHandlerContext()
                    .channel();
        }
    }
}
