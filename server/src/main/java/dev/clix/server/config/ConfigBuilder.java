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
import dev.clix.server.gateway.GatewaySettings;
import dev.clix.server.gateway.HttpSettings;
import dev.clix.server.limit.ServerLoad;
import dev.clix.server.lobby.LobbySettings;
import dev.clix.server.presence.GracePeriods;
import dev.clix.server.room.RoomSettings;
import dev.clix.server.setting.Setting;
import dev.clix.server.setting.SettingValues;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the server's settings of what was set, and looks at what belongs together. */
final class ConfigBuilder implements SettingValues {
    private static final double PERCENT = 100;

    private final KindSettings kinds;
    private final Map<String, SourcedValue> values;
    private final List<String> complaints;

    /**
     * @param kinds the settings of the kinds of games
     * @param values by key, each as its setting expects it
     * @param complaints takes more of them
     */
    ConfigBuilder(KindSettings kinds, Map<String, SourcedValue> values, List<String> complaints) {
        this.kinds = kinds;
        this.values = values;
        this.complaints = complaints;
    }

    ServerConfig build() {
        complainOfSharedPorts();
        complaints.addAll(kinds.complaints(this));
        return new ServerConfig(
                new HttpSettings(
                        value(SettingCatalog.HOST),
                        value(SettingCatalog.PORT),
                        value(SettingCatalog.PUBLIC_URL),
                        value(SettingCatalog.ORIGINS),
                        tls()),
                new Management(
                        value(SettingCatalog.MANAGEMENT_HOST),
                        value(SettingCatalog.MANAGEMENT_PORT),
                        values.containsKey(SettingCatalog.MANAGEMENT_PORT.key())),
                gateway(),
                new LobbySettings(
                        value(SettingCatalog.PUBLIC_SECONDS),
                        value(SettingCatalog.PRIVATE_SECONDS),
                        value(SettingCatalog.GAMES_MAX),
                        value(SettingCatalog.GAMES_PER_ADDRESS),
                        value(VisitorSettings.VISITORS_MAX),
                        value(VisitorSettings.LIST_PAUSE),
                        value(SettingCatalog.SPECTATORS_MAX) > 0),
                kinds.games(this),
                rooms(),
                new Workers(value(SettingCatalog.POLLERS)),
                new Node(value(SettingCatalog.NODE_URL), value(SettingCatalog.NODE_SILENCE)),
                new Tokens(value(SettingCatalog.SECRET)),
                workflow(),
                overload(),
                new Shutdown(value(CapacitySettings.SHUTDOWN_GAMES), value(CapacitySettings.SHUTDOWN)));
    }

    private void complainOfSharedPorts() {
        int port = value(SettingCatalog.PORT);
        boolean shared = port != 0
                && values.containsKey(SettingCatalog.MANAGEMENT_PORT.key())
                && value(SettingCatalog.MANAGEMENT_PORT) == port;
        if (shared)
            complaints.add("management.port: expected another port than http.port, but both are %s".formatted(port));
    }

    private Optional<HttpSettings.Tls> tls() {
        Optional<Path> certificate = value(SettingCatalog.TLS_CERTIFICATE);
        Optional<Path> key = value(SettingCatalog.TLS_KEY);
        if (certificate.isPresent() != key.isPresent())
            complaints.add("http.tls: expected both certificate and key, or neither, but found %s only"
                    .formatted(key.isPresent() ? "the key" : "the certificate"));
        return certificate.flatMap(chain -> key.map(secret -> new HttpSettings.Tls(chain, secret)));
    }

    private Overload overload() {
        return new Overload(
                new ServerLoad(
                        Duration.ofMillis(value(CapacitySettings.LAG_MAX)),
                        value(CapacitySettings.HEAP_MAX) / PERCENT,
                        value(CapacitySettings.CPU_MAX) / PERCENT),
                value(CapacitySettings.GAMES_PER_SECOND));
    }

    private Workflow workflow() {
        Driver driver = value(SettingCatalog.DRIVER);
        Optional<Integer> port = value(SettingCatalog.ENDPOINT_PORT);
        String host = value(SettingCatalog.ENDPOINT_HOST);
        if (driver == Driver.AWS && port.isPresent())
            complaints.add("workflow.endpoint.port: expected workflow.driver local, but found aws, whose API is not"
                    + " served from here");
        // Vert.x would let both listen, and give each every other connection.
        if (port.filter(value(SettingCatalog.PORT)::equals)
                        .filter(same -> same != 0)
                        .isPresent()
                && host.equals(value(SettingCatalog.HOST)))
            complaints.add("workflow.endpoint.port: expected another port than http.port, but both are %s"
                    .formatted(port.get()));
        if (driver == Driver.AWS && value(SettingCatalog.JOURNAL).isPresent())
            complaints.add(
                    "workflow.journal: expected workflow.driver local, but found aws, which keeps games by itself");
        return new Workflow(
                driver,
                aws(),
                value(SettingCatalog.JOURNAL),
                port.map(number -> new Endpoint(host, number)),
                value(SettingCatalog.TRANSITION_PRICE));
    }

    private Aws aws() {
        return new Aws(
                value(SettingCatalog.AWS_ENDPOINT).map(URI::create),
                value(SettingCatalog.AWS_REGION),
                value(SettingCatalog.STATE_MACHINE).orElseGet(() -> value(SettingCatalog.ACTIVITY_PREFIX) + "Game"),
                value(SettingCatalog.ACTIVITY_PREFIX),
                kinds.workflows(this),
                value(SettingCatalog.AWS_PATIENCE));
    }

    private GatewaySettings gateway() {
        return new GatewaySettings(
                value(SettingCatalog.MESSAGE_BYTES),
                value(SettingCatalog.MESSAGES_PER_SECOND),
                value(SettingCatalog.QUEUE_BYTES),
                value(SettingCatalog.QUEUE_MESSAGES),
                Duration.ofMillis(value(SettingCatalog.GATHER)),
                value(SettingCatalog.SOCKETS_MAX),
                value(SettingCatalog.PROXIES),
                value(SettingCatalog.ADMITTED),
                value(SettingCatalog.ADDRESS_SOCKETS),
                value(SettingCatalog.ADDRESS_MESSAGES),
                value(SettingCatalog.STRANGER),
                value(SettingCatalog.PING),
                value(SettingCatalog.PONG),
                value(SettingCatalog.SILENCE),
                Duration.ofHours(value(SettingCatalog.TOKEN_HOURS)));
    }

    private RoomSettings rooms() {
        return new RoomSettings(
                graces(value(SettingCatalog.SEAT), "presence.seatSeconds"),
                graces(value(SettingCatalog.LOBBY_SEAT), "presence.lobbySeatSeconds"),
                value(SettingCatalog.LOG_MESSAGES),
                value(SettingCatalog.COMMANDS_REMEMBERED),
                value(SettingCatalog.SPECTATORS_MAX),
                value(SettingCatalog.MEMBERS_LISTED),
                value(SettingCatalog.RECOUNT),
                value(SettingCatalog.PLAYER_SOCKETS),
                value(SettingCatalog.PLAYER_MESSAGES),
                value(SettingCatalog.TOKEN_GRACE),
                value(SettingCatalog.MAILBOX),
                value(SettingCatalog.LINGER),
                value(SettingCatalog.PATIENCE),
                value(VisitorSettings.BOTS_AFTER));
    }

    private GracePeriods graces(Duration seat, String key) {
        GracePeriods graces = new GracePeriods(value(SettingCatalog.AWAY), seat);
        if (graces.seat().compareTo(graces.away()) < 0)
            complaints.add("%s: expected presence.awaySeconds or more, but found less".formatted(key));
        return graces;
    }

    @Override
    public <T> T of(Setting<T> setting) {
        SourcedValue found = values.get(setting.key());
        return found == null
                ? setting.byDefault()
                : setting.parse().apply(found.text()).orElseThrow();
    }

    private <T> T value(Setting<T> setting) {
        return of(setting);
    }
}
