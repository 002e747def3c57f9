package dev.clix.server;

import dev.clix.protocol.ProtocolCodec;
import dev.clix.protocol.Reply;
import dev.clix.server.activities.ActivityPoller;
import dev.clix.server.activities.ActivityRouter;
import dev.clix.server.activities.Standby;
import dev.clix.server.activities.TaskAnswers;
import dev.clix.server.config.ServerConfig;
import dev.clix.server.cost.Price;
import dev.clix.server.game.GameType;
import dev.clix.server.game.clix.CliXGames;
import dev.clix.server.gateway.Doorstep;
import dev.clix.server.gateway.Gateway;
import dev.clix.server.gateway.HmacSeals;
import dev.clix.server.gateway.HttpSettings;
import dev.clix.server.gateway.Reception;
import dev.clix.server.limit.Readiness;
import dev.clix.server.lobby.Costs;
import dev.clix.server.lobby.Lobby;
import dev.clix.server.lobby.Whereabouts;
import dev.clix.server.metrics.Meters;
import dev.clix.server.node.Node;
import dev.clix.server.node.OverHttp;
import dev.clix.server.node.Owners;
import dev.clix.server.room.Ids;
import dev.clix.server.room.RoomEffects;
import dev.clix.server.room.Rooms;
import dev.clix.workflow.time.TimeSource;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.internal.VertxInternal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/** The object graph, made by hand. Read it from the top: nothing here knows what is made below it. */
final class Wiring {
    final List<ActivityPoller> pollers = new ArrayList<>();
    final TaskAnswers answers;
    final Lobby lobby;
    final Readiness readiness;
    final Rooms rooms;
    final Node node;
    final Gateway.Shared gateway;
    private final ServerConfig config;
    private final Reception reception;
    private final TimeSource time;

    Wiring(
            ServerConfig config,
            String secret,
            Vertx vertx,
            Doorstep doorstep,
            int loopCount,
            TimeSource time,
            GameWorkflow workflow,
            PrometheusMeterRegistry registry,
            Meters meters) {
        this.config = config;
        this.time = time;
        List<Executor> loops = loops(vertx, loopCount);
        ProtocolCodec codec = new ProtocolCodec();
        Ids ids = Ids.unguessable();
        node = new Node(ids.node(), "", config.http().publicUrl());
        GameType type = new CliXGames(config.rules(), node::owning);
        HmacSeals seals = new HmacSeals(secret, time, config.gateway().tokenLifetime());

        meters.watchWorkflow(
                () -> workflow.trouble().get().isEmpty() ? 1 : 0,
                () -> workflow.skew().get().toMillis() / 1e3);

        readiness =
                new Readiness(config.overload().bearable(), config.overload().gamesPerSecond());
        meters.watchStrain(
                () -> readiness.strain().lag().toNanos() / 1e9,
                () -> readiness.strain().cpu(),
                () -> readiness.objection().isEmpty() ? 1 : 0,
                readiness::limit);

        answers = new TaskAnswers(workflow.workers(), time, meters);
        Costs costs = new Costs(
                loops.get(0), time, meters, new Price(config.workflow().transitionPrice()));
        lobby = new Lobby(
                loops.get(0),
                type,
                workflow.workflows(),
                workflow.stateMachineArn(),
                workflow.forget(),
                time,
                ids,
                readiness,
                config.lobby(),
                costs);
        rooms = new Rooms(loops, new RoomEffects(time, codec, ids, seals, answers, lobby, meters, config.rooms()));
        lobby.leadTo(rooms);

        Owners owners = new Owners(
                node,
                OverHttp.lazily(http(config).tls().map(HttpSettings.Tls::certificate)),
                time,
                config.node().silence());
        Standby standby = new Standby(owners, rooms::games, time);
        ActivityRouter router = new ActivityRouter(rooms, type, answers, owners, standby, time, meters);
        for (ActivityPoller.Activity activity : workflow.activities())
            for (int i = 0; i < config.workers().pollers(); i++)
                pollers.add(new ActivityPoller(
                        activity, "clix-" + i, workflow.workers(), router, standby, time, loops.get(i % loops.size())));

        reception = new Reception(
                codec,
                lobby,
                rooms,
                new Whereabouts(
                        workflow.workflows(),
                        workflow.stateMachineArn(),
                        type,
                        rooms,
                        owners,
                        time,
                        config.rooms().linger()),
                seals,
                time,
                meters,
                config.gateway());
        gateway = new Gateway.Shared(
                reception,
                doorstep,
                http(config),
                registry,
                meters.sockets("ws"),
                meters.sockets("eventbus"),
                workflow.trouble(),
                workflow.skew(),
                readiness,
                node,
                new AtomicBoolean());
    }

    /** Everybody who plays is told that this server is going down, and what becomes of the games. */
    void sayFarewell() {
        Instant until = time.now().plus(config.shutdown().games());
        reception.sayFarewell(new Reply.GoingDown(config.gamesOutliveServer(), until));
    }

    /** Port 0 gives every instance one of its own; -1 gives all of them the same. */
    private static HttpSettings http(ServerConfig config) {
        HttpSettings http = config.http();
        return new HttpSettings(
                http.host(), http.port() == 0 ? -1 : http.port(), http.publicUrl(), http.origins(), http.tls());
    }

    /** Every loop as an executor: rooms live on the same threads that read and write the sockets. */
    private static List<Executor> loops(Vertx vertx, int count) {
        List<Executor> loops = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Context context = ((VertxInternal) vertx).createEventLoopContext();
            loops.add(work -> run(context, work));
        }
        return loops;
    }

    static void run(Context context, Runnable work) {
        try {
            context.runOnContext(v -> work.run());
        } catch (RejectedExecutionException serverIsGone) {
            // Its timers may still ring; there is nobody left to hear them.
        }
    }
}
