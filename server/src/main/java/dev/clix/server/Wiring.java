package dev.clix.server;

import dev.clix.protocol.ProtocolCodecs;
import dev.clix.protocol.Reply;
import dev.clix.server.activities.ActivityPoller;
import dev.clix.server.activities.ActivityRouter;
import dev.clix.server.activities.RetryingTaskResponder;
import dev.clix.server.activities.StandbyPolicy;
import dev.clix.server.broker.Broker;
import dev.clix.server.broker.Census;
import dev.clix.server.broker.InProcessBroker;
import dev.clix.server.broker.RoomDirectory;
import dev.clix.server.cluster.ClusterBroker;
import dev.clix.server.cluster.ClusterDirectory;
import dev.clix.server.cluster.Membership;
import dev.clix.server.config.ServerConfig;
import dev.clix.server.cost.Price;
import dev.clix.server.execution.ExecutionBilling;
import dev.clix.server.execution.GameExecutions;
import dev.clix.server.execution.GameHistories;
import dev.clix.server.execution.GameStarter;
import dev.clix.server.execution.HostedGames;
import dev.clix.server.execution.RemoteGames;
import dev.clix.server.game.GameTypes;
import dev.clix.server.game.Games;
import dev.clix.server.gamerun.GameRunViews;
import dev.clix.server.gateway.GameRunPages;
import dev.clix.server.gateway.Gateway;
import dev.clix.server.gateway.HmacTokenSigner;
import dev.clix.server.gateway.HttpSettings;
import dev.clix.server.gateway.SessionFactory;
import dev.clix.server.gateway.UpgradeHandler;
import dev.clix.server.limit.Readiness;
import dev.clix.server.lobby.Lobby;
import dev.clix.server.metrics.Meters;
import dev.clix.server.node.HttpOwnerClient;
import dev.clix.server.node.OwnerLookup;
import dev.clix.server.node.ServerNode;
import dev.clix.server.room.IdGenerator;
import dev.clix.server.room.RoomDependencies;
import dev.clix.server.room.Rooms;
import dev.clix.workflow.time.TimeSource;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.internal.VertxInternal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/** The object graph, made by hand. Read it from the top: nothing here knows what is made below it. */
final class Wiring {
    final List<ActivityPoller> pollers = new ArrayList<>();
    final RetryingTaskResponder answers;
    final Readiness readiness;
    private final HostedGames hosted;
    private final Lobby lobby;
    final Rooms rooms;
    final ServerNode node;
    final Gateway.Shared gateway;
    private final ServerConfig config;
    private final Optional<ClusterBroker> cluster;
    private final SessionFactory sessionFactory;
    private final TimeSource time;

    Wiring(
            ServerConfig config,
            String secret,
            Vertx vertx,
            UpgradeHandler upgradeHandler,
            int loopCount,
            TimeSource time,
            GameWorkflow workflow,
            Optional<Membership> membership,
            PrometheusMeterRegistry registry,
            Meters meters) {
        this.config = config;
        this.time = time;
        Games games = config.games().only(workflow.stateMachineArns().keySet());
        List<Executor> loops = loops(vertx, loopCount);
        ProtocolCodecs codecs = new ProtocolCodecs(games.messages());
        games.messages().forEach(game -> {
            meters.watchRefusals(game.refusals());
        });
        IdGenerator ids = IdGenerator.unguessable();
        node = new ServerNode(ids.node(), "", config.http().publicUrl());
        HmacTokenSigner tokenSigner =
                new HmacTokenSigner(secret, time, config.gateway().tokenLifetime());
        GameTypes types = new GameTypes(games, node::owning, tokenSigner);

        meters.watchWorkflow(
                () -> workflow.trouble().get().isEmpty() ? 1 : 0,
                () -> workflow.skew().get().toMillis() / 1e3);

        readiness =
                new Readiness(config.overload().bearable(), config.overload().gamesPerSecond());
        meters.watchStrain(
                () -> readiness.serverLoad().lag().toNanos() / 1e9,
                () -> readiness.serverLoad().cpu(),
                () -> readiness.objection().isEmpty() ? 1 : 0,
                readiness::limit);

        answers = new RetryingTaskResponder(workflow.workers(), time, meters);
        ExecutionBilling executionBilling = new ExecutionBilling(
                loops.get(0), time, meters, new Price(config.workflow().transitionPrice()), types::kind);
        InProcessBroker here = new InProcessBroker();
        cluster = membership.map(joining -> new ClusterBroker(
                here, joining.joins().apply(node), codecs, games.messages(), types::kind, joining.links(), time));
        Broker broker = cluster.<Broker>map(joined -> joined).orElse(here);
        GameExecutions executions = new GameExecutions(
                workflow.workflows(), game -> workflow.stateMachineArn(types.kind(game)), workflow.forget());
        hosted = new HostedGames(broker, types, executions, time, readiness, executionBilling);
        rooms = new Rooms(
                loops,
                new RoomDependencies(time, codecs, ids, tokenSigner, answers, hosted, broker, meters, config.rooms()));
        RoomDirectory directory = cluster.<RoomDirectory>map(joined -> new ClusterDirectory(joined, rooms))
                .orElse(rooms);
        GameStarter starter = new GameStarter(types, executions, time, hosted, rooms);
        lobby = new Lobby(
                loops.get(0),
                broker,
                directory,
                types,
                time,
                ids,
                founder -> membership
                        .map(joined -> joined.drawn(founder.connection(), ids.game()))
                        .orElseGet(ids::game),
                readiness::take,
                config.lobby(),
                codecs.lobby());
        types.kinds().forEach(kind -> meters.watchGames(kind, () -> rooms.games(kind)));

        OwnerLookup ownerLookup = new OwnerLookup(
                node,
                HttpOwnerClient.lazily(http(config).tls().map(HttpSettings.Tls::certificate)),
                time,
                config.node().silence());
        StandbyPolicy standbyPolicy = new StandbyPolicy(ownerLookup, rooms::games, time);
        ActivityRouter router =
                new ActivityRouter(rooms, broker, types, answers, ownerLookup, standbyPolicy, time, meters);
        for (ActivityPoller.Activity activity : workflow.activities())
            for (int i = 0; i < config.workers().pollers(); i++)
                pollers.add(new ActivityPoller(
                        activity,
                        "clix-" + i,
                        workflow.workers(),
                        router,
                        standbyPolicy,
                        time,
                        loops.get(i % loops.size())));

        RemoteGames remoteGames = new RemoteGames(
                executions,
                types,
                rooms,
                broker,
                ownerLookup,
                time,
                config.rooms().linger());
        here.leadTo(new InProcessBroker.Endpoints(
                rooms::tell, lobby::receive, starter::open, remoteGames::refused, router::refused));
        cluster.ifPresent(joined -> joined.start(rooms, lobby));
        Census census = cluster.<Census>map(joined -> joined::census).orElse(lobby);
        String name = cluster.isPresent() ? node.id() : "";
        sessionFactory = new SessionFactory(
                name, codecs, broker, census, directory, tokenSigner, time, meters, config.gateway());
        gateway = new Gateway.Shared(
                sessionFactory,
                upgradeHandler,
                http(config),
                registry,
                meters.sockets("ws"),
                meters.sockets("eventbus"),
                workflow.trouble(),
                workflow.skew(),
                readiness,
                node,
                types::manifest,
                gameRunPages(types, executions, tokenSigner),
                new AtomicBoolean());
    }

    /**
     * Opens no more games. Those that run go on.
     *
     * @return done when none runs any more
     */
    CompletionStage<Void> drain() {
        readiness.close();
        return lobby.close().thenCompose(closed -> hosted.close());
    }

    private GameRunPages gameRunPages(GameTypes types, GameExecutions executions, HmacTokenSigner tokenSigner) {
        return new GameRunPages(
                new GameHistories(executions, types, time),
                new GameRunViews(kind -> SimulatedDeployment.definition(types.manifest(kind))),
                types,
                tokenSigner);
    }

    /** Other nodes hear of this one no more. */
    void leave() {
        cluster.ifPresent(ClusterBroker::close);
    }

    /** Everybody who plays is told that this server is going down, and what becomes of the games. */
    void announceShutdown() {
        Instant until = time.now().plus(config.shutdown().games());
        sessionFactory.announceShutdown(new Reply.GoingDown(config.gamesOutliveServer(), until));
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
