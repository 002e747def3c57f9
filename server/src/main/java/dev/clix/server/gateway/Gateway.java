package dev.clix.server.gateway;

import dev.clix.protocol.GameId;
import dev.clix.server.game.GameManifest;
import dev.clix.server.limit.EventLoopLag;
import dev.clix.server.limit.Readiness;
import dev.clix.server.node.HttpOwnerClient;
import dev.clix.server.node.ServerNode;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.StreamResetException;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server of one event loop: both transports, the page, and the operators' requests. */
public final class Gateway extends VerticleBase {
    /** Larger messages end the connection in the middle; up to this size the sender is told why. */
    static final int FRAME_BYTES_MAX = 512 * 1024;

    private static final Logger log = LoggerFactory.getLogger(Gateway.class);

    /**
     * The bytes that the system keeps for a client that does not read; left to itself, Linux keeps megabytes (tcp(7),
     * tcp_wmem).
     */
    private static final int SEND_BUFFER_BYTES = 128 * 1024;

    /** Longer than any pause of SockJS, which sends something every 25 s. */
    private static final int IDLE_SECONDS = 60;

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE = 503;
    private static final int XHR_BYTES_MAX = 64 * 1024;

    /**
     * The objects that all instances share.
     *
     * @param upgradeHandler takes plain websocket upgrades before Vert.x
     * @param workflowTrouble why the workflow does not answer; empty as long as it does
     * @param workflowSkew how far the workflow's clock is ahead of this machine's
     * @param readiness whether this server should get new games
     * @param node the identity that this server tells others
     * @param manifests of kinds of games, by their names
     * @param gameRunPages the pages that show games as executions
     * @param tlsWatched whether an instance looks after the certificate's files already
     */
    public record Shared(
            SessionFactory sessionFactory,
            UpgradeHandler upgradeHandler,
            HttpSettings http,
            PrometheusMeterRegistry registry,
            AtomicInteger fastSockets,
            AtomicInteger busSockets,
            Supplier<Optional<String>> workflowTrouble,
            Supplier<Duration> workflowSkew,
            Readiness readiness,
            ServerNode node,
            Function<String, GameManifest<?>> manifests,
            GameRunPages gameRunPages,
            AtomicBoolean tlsWatched) {
        public int sockets() {
            return fastSockets.get() + busSockets.get();
        }

        String title(String kind) {
            return manifests.apply(kind).title();
        }
    }

    private final Shared shared;
    private final AllowedOrigins origins;
    private Sessions fast;
    private Sessions bus;
    private FlushScheduler flushScheduler;
    private RequestDeadlines requests;
    private Optional<TlsFiles> tls;
    private int port;

    public Gateway(Shared shared) {
        this.shared = shared;
        this.origins = new AllowedOrigins(shared.http().origins(), shared.http().publicUrl());
    }

    @Override
    public Future<?> start() {
        fast = new Sessions(shared.fastSockets());
        bus = new Sessions(shared.busSockets());
        requests = new RequestDeadlines(shared.sessionFactory().time, context);
        GatewaySettings settings = shared.sessionFactory().settings;
        shared.sessionFactory()
                .shutdownNotice
                .reaches(frame -> context.runOnContext(v -> {
                    fast.tellSeated(frame);
                    bus.tellSeated(frame);
                }));
        flushScheduler = new FlushScheduler(
                context, settings.gather(), shared.sessionFactory().sendQueueLimits());
        fast.watch(settings, shared.sessionFactory().time, context);
        bus.watch(settings, shared.sessionFactory().time, context);
        EventLoopLag pulse = shared.readiness().pulse();
        vertx.setPeriodic(EventLoopLag.RHYTHM.toMillis(), timer -> pulse.beat());
        WebSocketTransport webSocketTransport =
                new WebSocketTransport(context, shared.sessionFactory(), origins, fast, flushScheduler);
        tls = shared.http().tls().map(TlsFiles::new);
        Optional<String> unusable = tls.flatMap(files -> files.objection(vertx));
        if (unusable.isPresent())
            return Future.failedFuture("http.tls: expected a certificate and its key, but " + unusable.get());
        HttpServerOptions options = options();
        tls.ifPresent(files -> options.setSsl(true).setUseAlpn(true).setKeyCertOptions(files.pair()));
        requests.watch();
        HttpServer server = vertx.createHttpServer(options)
                .connectionHandler(requests::connected)
                .requestHandler(entry(webSocketTransport));
        return server.listen(shared.http().port(), shared.http().host()).onSuccess(listening -> {
            port = listening.actualPort();
            // All loops share one server: renewed once, it shows the new certificate on each of them.
            if (shared.tlsWatched().compareAndSet(false, true))
                tls.ifPresent(files -> files.watch(context, shared.sessionFactory().time, listening));
            shared.upgradeHandler()
                    .lead(listening.actualPort(), ((ContextInternal) context).nettyEventLoop(), webSocketTransport);
        });
    }

    /** Everybody is told to come back; they find this server, or the next one. */
    @Override
    public Future<?> stop() {
        shared.sessionFactory().admission.close();
        requests.close();
        tls.ifPresent(TlsFiles::close);
        return Future.all(fast.close(CloseCode.RESTARTING, vertx), bus.close(CloseCode.RESTARTING, vertx));
    }

    public int port() {
        return port;
    }

    private static HttpServerOptions options() {
        return new HttpServerOptions()
                .setTcpNoDelay(true)
                .setIdleTimeout(IDLE_SECONDS)
                .setSendBufferSize(SEND_BUFFER_BYTES)
                // No browser speaks it, and a SockJS session does not survive the upgrade.
                .setHttp2ClearTextEnabled(false)
                .setMaxWebSocketFrameSize(FRAME_BYTES_MAX)
                .setMaxWebSocketMessageSize(FRAME_BYTES_MAX)
                .setPerMessageWebSocketCompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false);
    }

    private Handler<HttpServerRequest> entry(WebSocketTransport webSocketTransport) {
        Router router = router();
        return request -> {
            requests.begun(request);
            if (!isReadable(request))
                request.response().setStatusCode(BAD_REQUEST).end();
            else if (WebSocketTransport.PATH.equals(request.path())) webSocketTransport.handle(request);
            else router.handle(request);
        };
    }

    /** A request that names two hosts is meant for one of them by a proxy, and for the other by us (RFC 9112, section 3.2). */
    private static boolean isReadable(HttpServerRequest request) {
        return request.headers().getAll(HttpHeaders.HOST).size() <= 1 && isReadable(request.path());
    }

    /** The router takes a path that cannot be decoded for a bug of ours, and scanners send such all day. */
    private static boolean isReadable(String path) {
        try {
            return path != null && URLDecoder.decode(path, StandardCharsets.UTF_8) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Router router() {
        Router router = Router.router(vertx);
        router.route().handler(new SecurityHeaders()).failureHandler(Gateway::failed);
        // HEAD is allowed beside GET: monitors ask that way.
        router.route("/health").method(HttpMethod.GET).method(HttpMethod.HEAD).handler(this::health);
        router.route("/health/ready")
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(this::ready);
        router.route("/metrics").method(HttpMethod.GET).method(HttpMethod.HEAD).handler(Gateway::metrics);
        router.get(HttpOwnerClient.PATH + ":game").handler(this::owns);
        PublicUrls urls = new PublicUrls(
                shared.http().publicUrl(),
                shared.http().listensEverywhere(),
                shared.sessionFactory().admission::remoteClient);
        new InvitationLinks(urls).mount(router);
        new GameList(shared.sessionFactory().census, shared.manifests()).mount(router);
        shared.gameRunPages().mount(router);
        router.route("/eventbus/*").handler(this::admitted);
        router.post("/eventbus/*").handler(BodyHandler.create(false).setBodyLimit(XHR_BYTES_MAX));
        router.route("/eventbus/*")
                .subRouter(new SockJsBridgeTransport(vertx, shared.sessionFactory(), bus, flushScheduler).router());
        Pages.mount(router, urls::asRequested, shared.sessionFactory().rooms::look, shared::title);
        return router;
    }

    private void admitted(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        RemoteClient remoteClient = shared.sessionFactory().admission.remoteClient(request);
        Optional<String> origin = Optional.ofNullable(request.getHeader(HttpHeaders.ORIGIN));
        if (!origins.admits(origin, remoteClient)) {
            routing.response().setStatusCode(403).end(AllowedOrigins.EXPLANATION);
            return;
        }
        origin.ifPresent(page -> mayRead(routing.response(), page));
        routing.next();
    }

    /** Vert.x says so for SockJS' requests by XHR, but not for an event source: browsers would keep it from the page. */
    private static void mayRead(HttpServerResponse response, String page) {
        response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, page)
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true")
                .putHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
    }

    /** A client's error is told by the status alone, with no line in the log; a bug is logged. */
    private static void failed(RoutingContext routing) {
        if (isOfTheConnection(routing.failure())) {
            log.debug("Gone in the middle of {}", routing.request().path(), routing.failure());
            return;
        }
        int status = routing.statusCode() < 400 ? 500 : routing.statusCode();
        if (status >= 500)
            log.error("Expected to answer {}, but could not", routing.request().path(), routing.failure());
        if (!routing.response().ended())
            routing.response().setStatusCode(status).end();
    }

    private static boolean isOfTheConnection(Throwable failure) {
        return failure instanceof IOException
                || failure instanceof HttpClosedException
                || failure instanceof StreamResetException;
    }

    /** The status alone; operators find the details at {@link Management}. */
    private void health(RoutingContext routing) {
        routing.json(Management.status(shared));
    }

    /** For balancers: whether to send somebody new here. */
    private void ready(RoutingContext routing) {
        Optional<String> objection = shared.readiness().objection();
        if (objection.isPresent()) routing.response().setStatusCode(UNAVAILABLE);
        JsonObject answer = new JsonObject().put("ready", objection.isEmpty());
        objection.ifPresent(why -> answer.put("why", why));
        routing.json(answer);
    }

    /** For other servers on the same workflow, before they take a game for nobody's. */
    private void owns(RoutingContext routing) {
        try {
            boolean here = shared.sessionFactory().rooms.has(new GameId(routing.pathParam("game")));
            routing.json(HttpOwnerClient.answer(shared.node(), here));
        } catch (IllegalArgumentException noGame) {
            routing.fail(BAD_REQUEST);
        }
    }

    private static void metrics(RoutingContext routing) {
        routing.response()
                .setStatusCode(NOT_FOUND)
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                .end("Metrics are not told to players: they are at management.host and management.port.\n");
    }
}
