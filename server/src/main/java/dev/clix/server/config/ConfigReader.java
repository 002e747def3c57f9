package dev.clix.server.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.clix.server.config.ServerConfig.Aws;
import dev.clix.server.config.ServerConfig.Driver;
import dev.clix.server.config.ServerConfig.Endpoint;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Gathers settings from where they are written, the later source winning, and complains about all of them at once. */
public final class ConfigReader {
    /** A key written twice is a mistake: one of its values would be lost without a word. */
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Map<String, Sourced> values = new HashMap<>();
    private final List<String> complaints = new ArrayList<>();

    /** @param name for people */
    public ConfigReader file(String name, String yaml) {
        try {
            JsonNode tree = YAML.readTree(yaml);
            if (tree.isObject()) flatten("", tree, name);
            else if (!tree.isMissingNode() && !tree.isNull())
                complaints.add("%s: expected sections like 'http:', but found no mapping".formatted(name));
        } catch (JsonProcessingException e) {
            complaints.add("%s: expected YAML, but line %s cannot be read: %s"
                    .formatted(
                            name,
                            Optional.ofNullable(e.getLocation())
                                    .map(place -> Integer.toString(place.getLineNr()))
                                    .orElse("?"),
                            e.getOriginalMessage().lines().findFirst().orElse("")));
        }
        return this;
    }

    /** Variables that begin with the name of a section; others with {@code CLIX_} are somebody else's. */
    public ConfigReader environment(Map<String, String> environment) {
        Map<String, String> keys =
                Settings.ALL.stream().collect(Collectors.toMap(Setting::environmentName, Setting::key));
        environment.forEach((name, text) -> {
            if (keys.containsKey(name)) put(keys.get(name), text, "environment variable " + name);
            else
                sections()
                        .map(section -> "CLIX_" + section.toUpperCase(Locale.ROOT) + "_")
                        .filter(name::startsWith)
                        .findFirst()
                        .ifPresent(prefix -> unknown(name, "environment", startingWith(prefix, keys.keySet())));
        });
        return this;
    }

    /** Properties that begin with {@code clix.} and the name of a section. */
    public ConfigReader properties(Properties properties) {
        for (String name : properties.stringPropertyNames())
            if (sections().anyMatch(section -> name.startsWith("clix." + section + ".")))
                put(name.substring("clix.".length()), properties.getProperty(name), "system property " + name);
        return this;
    }

    /** @param flag as it was typed */
    public ConfigReader flag(String flag, String key, String text) {
        put(key, text, "flag " + flag);
        return this;
    }

    /** @throws ConfigException with every complaint there is */
    public ServerConfig read() {
        ServerConfig config = new ServerConfig(
                new HttpSettings(
                        value(Settings.HOST),
                        value(Settings.PORT),
                        value(Settings.PUBLIC_URL),
                        value(Settings.ORIGINS)),
                gateway(),
                new LobbySettings(
                        value(Settings.PUBLIC_SEATS),
                        value(Settings.PUBLIC_SECONDS),
                        value(Settings.PRIVATE_SECONDS),
                        value(Settings.GAMES_MAX),
                        value(Settings.GAMES_PER_ADDRESS)),
                rules(),
                rooms(),
                new Workers(value(Settings.POLLERS), value(Settings.PASSES)),
                new Tokens(value(Settings.SECRET)),
                workflow(),
                new Strain(Duration.ofMillis(value(Settings.LAG_MAX)), value(Settings.HEAP_MAX) / 100.0),
                new Shutdown(value(Settings.SHUTDOWN_GAMES), value(Settings.SHUTDOWN)));
        if (!complaints.isEmpty()) throw new ConfigException(complaints);
        return config;
    }

    /** Every setting there is, for people, as a table in Markdown. */
    public static String help() {
        return Settings.table();
    }

    private Workflow workflow() {
        Driver driver = value(Settings.DRIVER);
        Optional<Integer> port = value(Settings.ENDPOINT_PORT);
        String host = value(Settings.ENDPOINT_HOST);
        if (driver == Driver.AWS && port.isPresent())
            complaints.add("workflow.endpoint.port: expected workflow.driver local, but found aws, whose API is not"
                    + " served from here");
        return new Workflow(
                driver, aws(), port.map(number -> new Endpoint(host, number)), value(Settings.TRANSITION_PRICE));
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

    /** What was set, or the default; complains and gives the default when it cannot be read. */
    private <T> T value(Setting<T> setting) {
        T fallback = setting.parse().apply(setting.fallback()).orElseThrow();
        Sourced found = values.get(setting.key());
        if (found == null) return fallback;
        return setting.parse().apply(found.text()).orElseGet(() -> {
            String shown = setting.equals(Settings.SECRET) ? "fewer" : "'" + found.text() + "'";
            complaints.add("%s (%s): expected %s, but found %s"
                    .formatted(setting.key(), found.source(), setting.expected(), shown));
            return fallback;
        });
    }

    private void put(String key, String text, String source) {
        if (Settings.ALL.stream().anyMatch(setting -> setting.key().equals(key)))
            values.put(key, new Sourced(text, source));
        else unknown(key, source, neighbours(key));
    }

    private void unknown(String key, String source, List<String> known) {
        complaints.add("%s (%s): expected one of %s, but found no such setting"
                .formatted(key, source, String.join(", ", known)));
    }

    /** The keys of the same section, or all sections. */
    private static List<String> neighbours(String key) {
        List<String> neighbours = startingWith(
                key.replaceAll("\\..*", "") + ".",
                Settings.ALL.stream().map(Setting::key).toList());
        return neighbours.isEmpty() ? sections().sorted().toList() : neighbours;
    }

    private static List<String> startingWith(String prefix, Collection<String> names) {
        return names.stream().filter(name -> name.startsWith(prefix)).sorted().toList();
    }

    private static Stream<String> sections() {
        return Settings.ALL.stream()
                .map(setting -> setting.key().replaceAll("\\..*", ""))
                .distinct();
    }

    private void flatten(String prefix, JsonNode node, String source) {
        node.properties().forEach(field -> {
            String key = prefix + field.getKey();
            JsonNode value = field.getValue();
            if (value.isObject()) flatten(key + ".", value, source);
            else if (!isEmptySection(key, value)) put(key, text(value), source);
        });
    }

    /** All its settings are commented out. */
    private static boolean isEmptySection(String key, JsonNode value) {
        return value.isNull() && sections().anyMatch(key::equals);
    }

    private static String text(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(","))
                : value.isNull() ? "" : value.asText();
    }
}
