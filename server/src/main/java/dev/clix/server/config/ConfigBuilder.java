package dev.clix.server.config;

import dev.clix.server.config.ServerConfig.Aws;
import dev.clix.server.config.ServerConfig.Driver;
import dev.clix.server.config.ServerConfig.Endpoint;
import dev.clix.server.config.ServerConfig.Management;
import dev.clix.server.config.ServerConfig.Node;
import dev.clix.server.config.ServerConfig.Overload;
import dev.clix.server.config.ServerConfig.Shutdown;
import dev.clix.server.config.ServerConfig.Tokens;
import dev.clix.server.config.ServerConfig.Workers;
import dev.clix.server.config.ServerConfig.Workflow;
import dev.clix.server.game.clix.Rules;
import dev.clix.server.gateway.GatewaySettings;
import dev.clix.server.gateway.HttpSettings;
import dev.clix.server.limit.Strain;
import dev.clix.server.lobby.LobbySettings;
import dev.clix.server.presence.Graces;
import dev.clix.server.room.RoomSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the server's settings of what was set, and looks at what belongs together. */
final class ConfigBuilder {
    private static final double PERCENT = 100;

    private final Map<String, Sourced> values;
    private final List<String> complaints;

    /**
     * @param values by key, each as its setting expects it
     * @param complaints takes more of them
     */
    ConfigBuilder(Map<String, Sourced> values, List<String> complaints) {
        this.values = values;
        this.complaints = complaints;
    }

    ServerConfig build() {
        complainOfSharedPorts();
        return new ServerConfig(
                new HttpSettings(
                        value(Settings.HOST),
                        value(Settings.PORT),
                        value(Settings.PUBLIC_URL),
                        value(Settings.ORIGINS),
                        tls()),
                new Management(
                        value(Settings.MANAGEMENT_HOST),
                        value(Settings.MANAGEMENT_PORT),
                        values.containsKey(Settings.MANAGEMENT_PORT.key())),
                gateway(),
                new LobbySettings(
                        value(Settings.PUBLIC_SEATS),
                        value(Settings.PUBLIC_SECONDS),
                        value(Settings.PRIVATE_SECONDS),
                        value(Settings.GAMES_MAX),
                        value(Settings.GAMES_PER_ADDRESS)),
                rules(),
                rooms(),
                new Workers(value(Settings.POLLERS)),
                new Node(value(Settings.NODE_URL), value(Settings.NODE_SILENCE)),
                new Tokens(value(Settings.SECRET)),
                workflow(),
                overload(),
                new Shutdown(value(LoadSettings.SHUTDOWN_GAMES), value(LoadSettings.SHUTDOWN)));
    }

    private void complainOfSharedPorts() {
        int port = value(Settings.PORT);
        boolean shared = port != 0
                && values.containsKey(Settings.MANAGEMENT_PORT.key())
                && value(Settings.MANAGEMENT_PORT) == port;
        if (shared)
            complaints.add("management.port: expected another port than http.port, but both are %s".formatted(port));
    }

    private Optional<HttpSettings.Tls> tls() {
        Optional<Path> certificate = value(Settings.TLS_CERTIFICATE);
        Optional<Path> key = value(Settings.TLS_KEY);
        if (certificate.isPresent() != key.isPresent())
            complaints.add("http.tls: expected both certificate and key, or neither, but found %s only"
                    .formatted(key.isPresent() ? "the key" : "the certificate"));
        return certificate.flatMap(chain -> key.map(secret -> new HttpSettings.Tls(chain, secret)));
    }

    private Overload overload() {
        return new Overload(
                new Strain(
                        Duration.ofMillis(value(LoadSettings.LAG_MAX)),
                        value(LoadSettings.HEAP_MAX) / PERCENT,
                        value(LoadSettings.CPU_MAX) / PERCENT),
                value(LoadSettings.GAMES_PER_SECOND));
    }

    private Workflow workflow() {
        Driver driver = value(Settings.DRIVER);
        Optional<Integer> port = value(Settings.ENDPOINT_PORT);
        String host = value(Settings.ENDPOINT_HOST);
        if (driver == Driver.AWS && port.isPresent())
            complaints.add("workflow.endpoint.port: expected workflow.driver local, but found aws, whose API is not"
                    + " served from here");
        // Vert.x would let both listen, and give each every other connection.
        if (port.filter(value(Settings.PORT)::equals).filter(same -> same != 0).isPresent()
                && host.equals(value(Settings.HOST)))
            complaints.add("workflow.endpoint.port: expected another port than http.port, but both are %s"
                    .formatted(port.get()));
        if (driver == Driver.AWS && value(Settings.JOURNAL).isPresent())
            complaints.add(
                    "workflow.journal: expected workflow.driver local, but found aws, which keeps games by itself");
        return new Workflow(
                driver,
                aws(),
                value(Settings.JOURNAL),
                port.map(number -> new Endpoint(host, number)),
                value(Settings.TRANSITION_PRICE));
    }

    private Aws aws() {
        return new Aws(
                value(Settings.AWS_ENDPOINT).map(URI::create),
                value(Settings.AWS_REGION),
                value(Settings.STATE_MACHINE).orElseGet(() -> value(Settings.ACTIVITY_PREFIX) + "Game"),
                value(Settings.ACTIVITY_PREFIX),
                value(Settings.AWS_PATIENCE));
    }

    private GatewaySettings gateway() {
        return new GatewaySettings(
                value(Settings.MESSAGE_BYTES),
                value(Settings.MESSAGES_PER_SECOND),
                value(Settings.QUEUE_BYTES),
                value(Settings.QUEUE_MESSAGES),
                Duration.ofMillis(value(Settings.GATHER)),
                value(Settings.SOCKETS_MAX),
                value(Settings.PROXIES),
                value(Settings.ADMITTED),
                value(Settings.ADDRESS_SOCKETS),
                value(Settings.ADDRESS_MESSAGES),
                value(Settings.STRANGER),
                value(Settings.PING),
                value(Settings.PONG),
                value(Settings.SILENCE),
                Duration.ofHours(value(Settings.TOKEN_HOURS)));
    }

    private Rules rules() {
        return new Rules(
                value(Settings.PAUSE).toMillis(),
                value(Settings.ROUND).toMillis(),
                value(Settings.ROUNDS_MAX),
                value(Settings.CLICKS_PER_SECOND),
                value(Settings.CAPITAL),
                value(Settings.BURN));
    }

    private RoomSettings rooms() {
        return new RoomSettings(
                graces(value(Settings.SEAT), "presence.seatSeconds"),
                graces(value(Settings.LOBBY_SEAT), "presence.lobbySeatSeconds"),
                value(Settings.LOG_MESSAGES),
                value(Settings.COMMANDS_REMEMBERED),
                value(Settings.SPECTATORS_MAX),
                value(Settings.MEMBERS_LISTED),
                value(Settings.RECOUNT),
                value(Settings.PLAYER_SOCKETS),
                value(Settings.PLAYER_MESSAGES),
                value(Settings.TOKEN_GRACE),
                value(Settings.MAILBOX),
                value(Settings.LINGER),
                value(Settings.PATIENCE));
    }

    private Graces graces(Duration seat, String key) {
        Graces graces = new Graces(value(Settings.AWAY), seat);
        if (graces.seat().compareTo(graces.away()) < 0)
            complaints.add("%s: expected presence.awaySeconds or more, but found less".formatted(key));
        return graces;
    }

    /** What was set, or the default. */
    private <T> T value(Setting<T> setting) {
        Sourced found = values.get(setting.key());
        return setting.parse()
                .apply(found == null ? setting.fallback() : found.text())
                .orElseThrow();
    }
}
