package dev.clix.server;

import dev.clix.protocol.ServerMessage;
import dev.clix.server.cluster.LoopbackCluster;
import dev.clix.server.cluster.Membership;
import dev.clix.server.config.ConfigReader;
import dev.clix.server.config.ServerConfig;
import dev.clix.server.game.GameProvider;
import dev.clix.server.game.clix.message.GameStarted;
import dev.clix.server.game.clix.message.RoundStarted;
import dev.clix.server.registry.RegisteredGames;
import dev.clix.workflow.time.TimeSource;
import dev.clix.workflow.time.VirtualTime;
import dev.clix.workflow.time.WallTime;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A whole server on a port of its own, with real sockets to it; its games wait on virtual time unless told otherwise. */
public final class Playground implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** All are {@link #apart}. */
    private static final boolean APART = Boolean.getBoolean("clix.apart");

    private final Optional<VirtualTime> virtual;
    private final Optional<LoopbackCluster> nodes;
    private final Optional<CliXServer> home;
    private final CliXServer server;
    private final List<Player> players = new ArrayList<>();

    private Playground(
            String yaml,
            TimeSource time,
            List<GameProvider> games,
            GameWorkflow workflow,
            boolean apart,
            AutoCloseable closing) {
        virtual = time instanceof VirtualTime v ? Optional.of(v) : Optional.empty();
        ServerConfig config = new ConfigReader(games)
                .file("defaults", DEFAULTS)
                .file("test", yaml)
                .read();
        nodes = apart ? Optional.of(new LoopbackCluster()) : Optional.empty();
        Optional<Membership> membership = nodes.map(LoopbackCluster::membership);
        home = membership.map(joining -> CliXServer.start(config, time, workflow, Optional.of(joining), () -> {}));
        server = CliXServer.start(config, time, workflow, membership, closing);
    }

    /** A server with other games than are registered. */
    static Playground with(List<GameProvider> games) {
        VirtualTime time = new VirtualTime();
        TestWorkflow workflow = TestWorkflow.on(time, games);
        return new Playground("", time, games, workflow.deployed(), APART, workflow);
    }

    private static Playground open(String yaml, TimeSource time) {
        TestWorkflow workflow = TestWorkflow.on(time);
        return new Playground(yaml, time, RegisteredGames.ALL, workflow.deployed(), APART, workflow);
    }

    /** Every socket on another node than its room and the lobby. */
    static Playground apart() {
        VirtualTime time = new VirtualTime();
        TestWorkflow workflow = TestWorkflow.on(time);
        return new Playground(SECRET, time, RegisteredGames.ALL, workflow.deployed(), true, workflow);
    }

    /** A server over a workflow that outlives it. */
    static Playground open(String yaml, VirtualTime time, GameWorkflow workflow) {
        return open(yaml, time, RegisteredGames.ALL, workflow);
    }

    /** The same, with other games than are registered. */
    static Playground open(String yaml, VirtualTime time, List<GameProvider> games, GameWorkflow workflow) {
        return new Playground(yaml, time, games, workflow, APART, () -> {});
    }

    private static final String SECRET = "token: {secret: 0123456789abcdef0123456789abcdef}\n";

    /** Virtual time stands still between two advances: a message budget a second would never fill again. */
    private static final String DEFAULTS = """
            http: {host: 127.0.0.1, port: 0}
            management: {port: 0}
            socket: {pingSeconds: 0, strangerSeconds: 0, messagesPerSecond: 100000, admittedPerSecond: 1000000}
            player: {messagesPerSecond: 1000000}
            shutdown: {gamesSeconds: 0}
            overload: {lagMillis: 60000, gamesPerSecond: 1000000}
            game: {rules: classic}
            """ + (APART ? "token: {secret: 0123456789abcdef0123456789abcdef}\n" : "");

    public static Playground open() {
        return open("");
    }

    /** @param yaml settings as a file has them */
    public static Playground open(String yaml) {
        return open(yaml, new VirtualTime());
    }

    public static Playground onWallTime(String yaml) {
        return open(yaml, new WallTime());
    }

    public int port() {
        return server.port();
    }

    CliXServer server() {
        return server;
    }

    /** A player at {@code /ws}. */
    public Player player(String name) {
        return kept(Player.atFastDoor(this, name));
    }

    /** A player at {@code /ws}, for whom a proxy on this machine speaks. */
    Player playerFrom(String address, String name) {
        return kept(Player.from(this, address, name));
    }

    /** A player at {@code /ws}, by the address of a proxy before it. */
    Player playerThrough(String url, String name) {
        return kept(Player.through(this, url, name));
    }

    /** A player at the bridge's door. */
    public Player busPlayer(String name) {
        return kept(Player.atBusDoor(this, name));
    }

    private Player kept(Player player) {
        players.add(player);
        return player;
    }

    public VirtualTime time() {
        return virtual.orElseThrow();
    }

    public void pass(Duration by) {
        TestWorkflow.pass(time(), by);
    }

    /** Plans for a moment that has come meanwhile run when time is moved, even if by nothing. */
    void nudge() {
        virtual.ifPresent(time -> time.advance(Duration.ZERO));
    }

    /** A private game of these and nobody else, which has begun. */
    void started(Player host, Player... others) {
        host.host(1 + others.length);
        for (Player other : others) other.join(host.game());
        host.awaitEvent(GameStarted.class);
    }

    /** The pause is over. */
    public void roundStarted(Player... players) {
        pass(Duration.ofSeconds(3));
        everybody(List.of(players), RoundStarted.class);
    }

    /** How many sockets the server sees. */
    public int sockets() {
        return server.sockets();
    }

    /** The page, or whatever else is to be had by HTTP. */
    public HttpResponse<String> get(String path, String... headers) {
        return get(port(), path, headers);
    }

    /** An answer at the address for operators. */
    public HttpResponse<String> getAsOperator(String path) {
        return get(server.managementPort(), path);
    }

    private static HttpResponse<String> get(int port, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (headers.length > 0) request.headers(headers);
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("Expected an answer to GET " + path, e);
        }
    }

    /** @param line as Prometheus reads it, without its value; without labels the sum over all of them */
    public double metric(String line) {
        return Stream.concat(Stream.of(server), home.stream())
                .map(node -> get(node.managementPort(), "/metrics"))
                .flatMap(metrics -> metrics.body().lines())
                .filter(found -> found.startsWith(line + " ") || found.startsWith(line + "{"))
                .mapToDouble(found -> Double.parseDouble(found.substring(found.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** Waits for something that tells nobody when it comes. */
    public void until(BooleanSupplier condition) {
        Awaitility.await().pollInterval(Duration.ofMillis(2)).until(() -> {
            nudge();
            return condition.getAsBoolean();
        });
    }

    /** Waits until all have heard it. */
    public void everybody(List<Player> all, Class<?> heard) {
        all.forEach(player -> player.awaitEvent(heard));
    }

    /** Waits until all have heard it. */
    public void everybody(List<Player> all, Predicate<ServerMessage> heard) {
        all.forEach(player -> player.await(heard));
    }

    @Override
    public void close() {
        players.forEach(Player::close);
        home.ifPresent(CliXServer::close);
        server.close();
        nodes.ifPresent(LoopbackCluster::close);
    }
}
