package dev.clix.server.gateway;

import dev.clix.server.room.Frame;
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
 * is no address but the two of {@link BusEnvelope}, and no reply.
 */
final class EventBusDoor {
    private static final Pattern NAKED = Pattern.compile("/eventbus/websocket/?");

    /** What SockJS' protocol wants it answered with. */
    private static final int SOCKJS_UNREADABLE = 500;

    private static final int NOT_FOUND = 404;

    private final Vertx vertx;
    private final Reception reception;
    private final Sessions sessions;
    private final Departures departures;

    EventBusDoor(Vertx vertx, Reception reception, Sessions sessions, Departures departures) {
        this.vertx = vertx;
        this.reception = reception;
        this.sessions = sessions;
        this.departures = departures;
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
        router.routeWithRegex(".*/(?:xhr|xhr_streaming|eventsource)").handler(EventBusDoor::closing);
        router.postWithRegex(".*/xhr_send").handler(EventBusDoor::readable);
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
        SockJsWire wire = new SockJsWire(vertx, socket, new AtomicLong(), reception.settings.queueBytes());
        if (sessions.isFull(reception.settings.socketsMax())) {
            wire.close(CloseCode.RESTARTING);
            return;
        }
        Optional<String> address =
                reception.admission.caller(socket.routingContext().request()).address();
        Optional<CloseCode> objection = reception.admission.objection(address);
        if (objection.isPresent()) {
            reception.meters.socketClosed(objection.get().word());
            wire.close(objection.get());
            return;
        }
        ClientSession session = reception.welcome(new Outbox(wire, departures), vertx.getOrCreateContext(), address);
        sessions.add(session);
        reception.meters.socketOpened("eventbus");
        if (wire.isWebSocket()) BusPulse.of(wire.channel(), session);
        socket.handler(frame -> heard(session, wire, frame.toString()));
        socket.exceptionHandler(failure -> {
            // Vert.x' word for a message larger than it puts together. One that breaks is told as one that closes.
            if (failure instanceof IllegalStateException) session.tooLarge();
        });
        socket.closeHandler(closed -> {
            session.lost();
            sessions.remove(session);
        });
    }

    private void heard(ClientSession session, SockJsWire wire, String text) {
        if (!session.admits(ClientSession.bytes(text))) return;
        BusEnvelope envelope = BusEnvelope.read(text);
        if (envelope instanceof BusEnvelope.Sent sent) session.say(sent.body());
        else if (envelope instanceof BusEnvelope.Ping && !wire.isWebSocket()) session.pings();
        else if (envelope instanceof BusEnvelope.NoEnvelope) session.say(text);
        else if (envelope instanceof BusEnvelope.Denied denied) {
            session.turnedAway("Expected a frame of the bridge's rules, but found " + denied.error());
            wire.deny(denied.error());
        }
    }

    /** @param waiting bytes that were given to Vert.x and not yet to the network */
    private record SockJsWire(Vertx vertx, SockJSSocket socket, AtomicLong waiting, int bound) implements Wire {
        @Override
        public void send(Frame frame) {
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
            if (isWebSocket()) BusPulse.ask(channel());
            return isWebSocket();
        }

        /** SockJS' own goodbye has one number for everything (Vert.x' SockJSSession.writeClosed), so ours comes first. */
        @Override
        public void close(CloseCode code) {
            boolean isWebSocket = isWebSocket();
            if (isWebSocket && !isNaked()) ChannelCalls.send(channel(), goodbye(code));
            socket.close(code.code(), code.reason());
            if (isWebSocket) CutOff.plan(vertx, channel());
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
