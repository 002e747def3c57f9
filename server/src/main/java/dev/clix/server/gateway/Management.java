package dev.clix.server.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * The operators' pages, at an address of their own: how this server does in detail, and its metrics. Strangers at the
 * game's address are told no more than whether it does.
 */
public final class Management {
    private static final double MILLIS_PER_SECOND = 1_000;

    /** How much of it strangers may know. */
    static JsonObject status(Gateway.Shared shared) {
        boolean up = shared.workflowTrouble().get().isEmpty();
        return new JsonObject().put("status", up ? "up" : "degraded");
    }

    private final Gateway.Shared shared;

    public Management(Gateway.Shared shared) {
        this.shared = shared;
    }

    /**
     * Listens where it was told to.
     *
     * @param asked whether somebody chose the port; if not, and it is taken, any other does
     */
    public Future<HttpServer> listen(Vertx vertx, String host, int port, boolean asked) {
        return listen(vertx, host, port)
                .recover(failure -> asked ? Future.failedFuture(failure) : listen(vertx, host, 0));
    }

    private Future<HttpServer> listen(Vertx vertx, String host, int port) {
        return vertx.createHttpServer(new HttpServerOptions().setHttp2ClearTextEnabled(false))
                .requestHandler(router(vertx))
                .listen(port, host);
    }

    private Router router(Vertx vertx) {
        Router router = Router.router(vertx);
        router.route("/health").method(HttpMethod.GET).method(HttpMethod.HEAD).handler(this::health);
        router.route("/metrics").method(HttpMethod.GET).method(HttpMethod.HEAD).handler(this::metrics);
        return router;
    }

    /** 200 even without a workflow: games wait for it, and another server would have none either. */
    private void health(RoutingContext routing) {
        Optional<String> trouble = shared.workflowTrouble().get();
        JsonObject workflow = new JsonObject().put("status", trouble.isEmpty() ? "up" : "down");
        workflow.put("clockAheadSeconds", shared.workflowSkew().get().toMillis() / MILLIS_PER_SECOND);
        trouble.ifPresent(told -> workflow.put("trouble", told));
        routing.json(status(shared)
                .put("games", shared.sessionFactory().rooms.games())
                .put("sockets", shared.sockets())
                .put("ready", shared.readiness().objection().isEmpty())
                .put("workflow", workflow));
    }

    private void metrics(RoutingContext routing) {
        routing.response()
                .putHeader("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
                .end(shared.registry().scrape());
    }
}
