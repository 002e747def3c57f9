package dev.clix.server;

import static dev.clix.server.TokenSecretFile.secret;

import dev.clix.server.activities.ActivityPoller;
import dev.clix.server.cluster.Membership;
import dev.clix.server.config.ServerConfig;
import dev.clix.server.gateway.Gateway;
import dev.clix.server.gateway.HttpSettings;
import dev.clix.server.gateway.LocalAddresses;
import dev.clix.server.gateway.Management;
import dev.clix.server.gateway.UpgradeHandler;
import dev.clix.server.gateway.UpgradeTransport;
import dev.clix.server.metrics.Meters;
import dev.clix.server.metrics.RequestTags;
import dev.clix.workflow.Causes;
import dev.clix.workflow.endpoint.EndpointOptions;
import dev.clix.workflow.endpoint.StepFunctionsEndpoint;
import dev.clix.workflow.time.TimeSource;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.micrometer.MicrometerMetricsFactory;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server that runs. */
public final class CliXServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(CliXServer.class);
    private static final int GIVE_UP_SECONDS = 10;
    private static final int LOOPS = Math.max(1, Runtime.getRuntime().availableProcessors());

    private final Vertx vertx;
    private final Wiring wiring;
    private final AutoCloseable workflow;
    private final ServerConfig.Shutdown shutdown;
    private final int port;
    private final int managementPort;
    private OptionalInt apiPort = OptionalInt.empty();

    private CliXServer(
            Vertx vertx,
            Wiring wiring,
            AutoCloseable workflow,
            ServerConfig.Shutdown shutdown,
            int port,
            int managementPort) {
        this.vertx = vertx;
        this.wiring = wiring;
        this.workflow = workflow;
        this.shutdown = shutdown;
        this.port = port;
        this.managementPort = managementPort;
    }

    /**
     * Starts a server whose games run where its settings say.
     *
     * @param time the clock of all games: the wall's, or a test's
     */
    public static CliXServer start(ServerConfig config, TimeSource time) {
        return config.workflow().driver() == ServerConfig.Driver.AWS ? overAws(config, time) : local(config, time);
    }

    private static CliXServer local(ServerConfig config, TimeSource time) {
        LocalWorkflow workflow = new LocalWorkflow(
                time,
                config.games(),
                config.workflow().journal(),
                config.workflow().endpoint().isPresent());
        CliXServer server = start(config, time, workflow.deployed(), Optional.empty(), workflow);
        try {
            config.workflow().endpoint().ifPresent(endpoint -> server.serve(workflow, endpoint));
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static CliXServer overAws(ServerConfig config, TimeSource time) {
        PrometheusMeterRegistry registry = registry();
        Meters meters = new Meters(registry);
        AwsWorkflow workflow = AwsWorkflow.connect(config, meters);
        GameWorkflow deployed = workflow.deployed();
        return start(
                config,
                new WorkflowClock(time, deployed.skew()),
                deployed,
                Optional.empty(),
                workflow,
                registry,
                meters);
    }

    /** @param membership among several nodes that are one server; empty for one that is alone */
    static CliXServer start(
            ServerConfig config,
            TimeSource time,
            GameWorkflow workflow,
            Optional<Membership> membership,
            AutoCloseable closing) {
        PrometheusMeterRegistry registry = registry();
        return start(config, time, workflow, membership, closing, registry, new Meters(registry));
    }

    private static CliXServer start(
            ServerConfig config,
            TimeSource time,
            GameWorkflow workflow,
            Optional<Membership> membership,
            AutoCloseable closing,
            PrometheusMeterRegistry registry,
            Meters meters) {
        UpgradeHandler upgradeHandler = new UpgradeHandler();
        Vertx vertx = vertx(registry, upgradeHandler);
        try {
            Wiring wiring = new Wiring(
                    config, secret(config), vertx, upgradeHandler, LOOPS, time, workflow, membership, registry, meters);
            int port = listen(vertx, wiring);
            wiring.node.foundAt(config.node().url().orElseGet(() -> url(config.http(), port)));
            int managementPort = manage(vertx, wiring, config.management().besides(port));
            wiring.pollers.forEach(ActivityPoller::start);
            return new CliXServer(vertx, wiring, closing, config.shutdown(), port, managementPort);
        } catch (RuntimeException e) {
            giveUp(vertx, closing);
            throw e;
        }
    }

    /** Ends the begun parts of a start that failed, so that the next try finds ports and journal free. */
    private static void giveUp(Vertx vertx, AutoCloseable workflow) {
        try {
            vertx.close().toCompletionStage().toCompletableFuture().get(GIVE_UP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | InterruptedException | ExecutionException e) {
            log.warn("Expected to close what had not started, but could not", e);
        }
        close(workflow);
    }

    /** The Step Functions API beside the games it runs. */
    private void serve(LocalWorkflow workflow, ServerConfig.Endpoint endpoint) {
        try {
            HttpServer api = new StepFunctionsEndpoint(vertx, workflow.api(), EndpointOptions.OPEN)
                    .listen(endpoint.host(), endpoint.port())
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            apiPort = OptionalInt.of(api.actualPort());
            log.info("Step Functions API is listening on http://{}:{}", endpoint.host(), api.actualPort());
        } catch (CompletionException e) {
            throw new UnusableWorkflowException(
                    BindFailure.trouble("workflow.endpoint", endpoint.host(), endpoint.port(), Causes.unwrapped(e)), 1);
        }
    }

    private static int manage(Vertx vertx, Wiring wiring, ServerConfig.Management settings) {
        try {
            int port = new Management(wiring.gateway)
                    .listen(vertx, settings.host(), settings.port(), settings.asked())
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join()
                    .actualPort();
            log.info("Metrics, and health in detail, are at http://{}:{}", settings.host(), port);
            return port;
        } catch (CompletionException e) {
            throw new UnusableWorkflowException(
                    BindFailure.trouble("management", settings.host(), settings.port(), Causes.unwrapped(e)), 1);
        }
    }

    private static int listen(Vertx vertx, Wiring wiring) {
        List<Gateway> gateways = new CopyOnWriteArrayList<>();
        Supplier<Gateway> gateway = () -> {
            Gateway made = new Gateway(wiring.gateway);
            gateways.add(made);
            return made;
        };
        vertx.deployVerticle(gateway, new DeploymentOptions().setInstances(LOOPS))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return gateways.get(0).port();
    }

    /** Where other servers find this one, unless told otherwise: from another machine, if it listens to others. */
    private static String url(HttpSettings http, int port) {
        String host = http.listensEverywhere()
                ? LocalAddresses.reachable().stream().findFirst().orElse("127.0.0.1")
                : http.host();
        return "%s://%s:%s"
                .formatted(http.scheme(), host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host, port);
    }

    public int port() {
        return port;
    }

    /** Where operators are told how it does. */
    public int managementPort() {
        return managementPort;
    }

    /** Where the Step Functions API is served, if it is. */
    public OptionalInt apiPort() {
        return apiPort;
    }

    /** How many clients are connected. */
    public int sockets() {
        return wiring.gateway.sockets();
    }

    /** Opens no more games; those that run go on. */
    CompletionStage<Void> drain() {
        CompletionStage<Void> played = wiring.drain();
        wiring.announceShutdown();
        return played;
    }

    /**
     * Opens no more games and lets those that run go on for the time they were given; games that still run then are
     * left to the workflow. Then tells everybody to come back, a part of them at a time, and stops.
     */
    @Override
    public void close() {
        awaitGames();
        wiring.pollers.forEach(ActivityPoller::stop);
        wiring.answers.close();
        try {
            vertx.close()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(shutdown.goodbye().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            log.warn("Gone without a goodbye to everybody: it took longer than {}", shutdown.goodbye());
        } catch (InterruptedException | ExecutionException e) {
            log.warn("Expected to close, but could not", e);
        }
        wiring.leave();
        // However the goodbye went: its threads and connections would outlive this server.
        close(workflow);
    }

    private static void close(AutoCloseable workflow) {
        try {
            workflow.close();
        } catch (Exception e) {
            log.warn("Expected to close the workflow, but could not", e);
        }
    }

    private void awaitGames() {
        CompletableFuture<Void> played = drain().toCompletableFuture();
        log.info(
                "Going down: no new games; {} are open or running and may go on for {} s",
                wiring.rooms.games(),
                shutdown.games().toSeconds());
        if (shutdown.games().isZero()) return;
        try {
            played.get(shutdown.games().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            log.warn("Games still run after {}: they are left to their workflow", shutdown.games());
        } catch (InterruptedException | ExecutionException e) {
            log.warn("Expected to wait for running games, but could not", e);
        }
    }

    private static Vertx vertx(PrometheusMeterRegistry registry, UpgradeHandler upgradeHandler) {
        return Vertx.builder()
                .with(new VertxOptions().setEventLoopPoolSize(LOOPS).setMetricsOptions(RequestTags.bounded()))
                .withTransport(new UpgradeTransport(upgradeHandler))
                .withMetrics(new MicrometerMetricsFactory(registry))
                .build();
    }

    private static PrometheusMeterRegistry registry() {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new JvmMemoryMetrics().bindTo(registry);
        return registry;
    }
}
